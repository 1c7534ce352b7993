package nl.veiligthuis.platform.bus;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.smallrye.mutiny.Uni;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class MailboxTest {

    private static final long PATIENCE_SECONDS = 10;

    private static Vertx vertx;

    private final Mailbox mailbox = new Mailbox();
    private final BlockingQueue<String> begun = new LinkedBlockingQueue<>();
    private final BlockingQueue<CompletableFuture<Void>> open = new LinkedBlockingQueue<>();

    @BeforeAll
    static void vertx_runs() {
        vertx = Vertx.vertx();
    }

    @AfterAll
    static void vertx_stops() {
        vertx.close().toCompletionStage().toCompletableFuture().join();
    }

    @Test
    void commands_are_carried_out_one_after_the_other_in_order() throws Exception {
        offer(() -> slow("een"));
        offer(() -> slow("twee"));
        offer(() -> slow("drie"));
        assertEquals("een", next());
        assertTrue(begun.isEmpty());
        finish().complete(null);
        assertEquals("twee", next());
        assertTrue(begun.isEmpty());
        finish().complete(null);
        assertEquals("drie", next());
        finish().complete(null);
    }

    @Test
    void a_command_that_fails_does_not_stop_those_behind_it() throws Exception {
        offer(() -> slow("een"));
        offer(() -> quick("twee"));
        next();
        finish().completeExceptionally(new IllegalStateException("kapot"));
        assertEquals("twee", next());
    }

    @Test
    void a_command_that_breaks_before_it_begins_does_not_stop_those_behind_it() throws Exception {
        offer(() -> {
            throw new IllegalStateException("kapot");
        });
        offer(() -> quick("twee"));
        assertEquals("twee", next());
    }

    @Test
    void a_command_that_is_done_at_once_leaves_the_box_open() throws Exception {
        List<String> names =
                IntStream.range(0, 1_000).mapToObj(Integer::toString).toList();
        for (String name : names) {
            assertTrue(offer(() -> quick(name)));
            assertEquals(name, next());
        }
    }

    @Test
    void no_more_than_so_many_wait_and_those_are_all_carried_out() throws Exception {
        offer(() -> slow("eerste"));
        next();
        List<String> names = new ArrayList<>();
        for (int number = 0; number < Mailbox.LIMIT; number++) {
            String name = "wacht " + number;
            names.add(name);
            assertTrue(offer(() -> quick(name)));
        }
        assertFalse(offer(() -> quick("te veel")));
        finish().complete(null);
        for (String name : names) {
            assertEquals(name, next());
        }
        assertTrue(offer(() -> quick("weer ruimte")));
        assertEquals("weer ruimte", next());
    }

    @Test
    void a_command_runs_on_the_context_of_its_caller() throws Exception {
        Context one = vertx.getOrCreateContext();
        Context other = vertx.getOrCreateContext();
        CompletableFuture<Boolean> ran = new CompletableFuture<>();
        offer(one, () -> slow("een"));
        offer(other, () -> {
            ran.complete(Vertx.currentContext() == other);
            return Uni.createFrom().voidItem();
        });
        next();
        finish().complete(null);
        assertTrue(ran.get(PATIENCE_SECONDS, TimeUnit.SECONDS));
    }

    private boolean offer(Supplier<Uni<Void>> work) throws Exception {
        return offer(vertx.getOrCreateContext(), work);
    }

    private boolean offer(Context context, Supplier<Uni<Void>> work) throws Exception {
        CompletableFuture<Boolean> taken = new CompletableFuture<>();
        context.runOnContext(started -> taken.complete(mailbox.offer(work)));
        return taken.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
    }

    private Uni<Void> slow(String name) {
        begun.add(name);
        CompletableFuture<Void> done = new CompletableFuture<>();
        open.add(done);
        return Uni.createFrom().completionStage(done);
    }

    private Uni<Void> quick(String name) {
        begun.add(name);
        return Uni.createFrom().voidItem();
    }

    private String next() throws InterruptedException {
        return begun.poll(PATIENCE_SECONDS, TimeUnit.SECONDS);
    }

    private CompletableFuture<Void> finish() throws InterruptedException {
        return open.poll(PATIENCE_SECONDS, TimeUnit.SECONDS);
    }
}
