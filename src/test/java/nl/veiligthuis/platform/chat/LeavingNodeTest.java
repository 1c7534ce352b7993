package nl.veiligthuis.platform.chat;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.websockets.next.CloseReason;
import io.quarkus.websockets.next.WebSocketConnection;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import java.lang.reflect.Proxy;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A line of a node that stops. */
class LeavingNodeTest {

    private static final int RESTART = 1012;

    private final List<String> done = new CopyOnWriteArrayList<>();
    private final CompletableFuture<CloseReason> closed = new CompletableFuture<>();
    private Vertx vertx;
    private Line line;

    @BeforeEach
    void a_line_is_open() {
        vertx = Vertx.vertx();
        WebSocketConnection connection = (WebSocketConnection) Proxy.newProxyInstance(
                getClass().getClassLoader(),
                new Class<?>[] {WebSocketConnection.class},
                (self, method, arguments) -> close((CloseReason) arguments[0]));
        line = new Line(connection, null, Clock.systemUTC());
    }

    private Uni<Void> close(CloseReason reason) {
        done.add("closed");
        closed.complete(reason);
        return Uni.createFrom().voidItem();
    }

    @AfterEach
    void stop() {
        vertx.close();
    }

    @Test
    void what_came_over_it_is_carried_out_before_it_is_closed_for_a_restart() throws Exception {
        CompletableFuture<Void> stored = new CompletableFuture<>();
        vertx.runOnContext(started -> {
            line.take(() -> Uni.createFrom().completionStage(stored).invoke(() -> done.add("stored")));
            line.closeForRestart();
            vertx.runOnContext(later -> stored.complete(null));
        });
        assertEquals(RESTART, closed.get(10, TimeUnit.SECONDS).getCode());
        assertEquals(List.of("stored", "closed"), done);
    }

    @Test
    void it_is_closed_also_when_it_can_take_no_more() throws Exception {
        vertx.runOnContext(started -> {
            while (line.queue(() -> Uni.createFrom().nothing())) {
                done.add("waits");
            }
            line.closeForRestart();
        });
        assertEquals(RESTART, closed.get(10, TimeUnit.SECONDS).getCode());
        assertTrue(done.contains("waits"));
    }
}
