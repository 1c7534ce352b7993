package nl.veiligthuis.platform.bench;

import io.vertx.core.AbstractVerticle;
import io.vertx.core.DeploymentOptions;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.ServerWebSocket;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The floor: what the library under the application does when nothing is asked of it but the least. A process of its own,
 * told by the same variables as the application where it listens and which database it has.
 *
 * <p>Sockets of {@code /visitor/n} and {@code /adviser/n} talk, see {@link BareChat}. Any answers {@code resume} with {@code
 * state}, and is asked for a sign of life every 10 s. {@code /page} is the file named by {@code bench.page}, encoded as
 * {@code bench.page.encoding} says; any other page is empty.
 */
public final class BareServer extends AbstractVerticle {

    private static final long BEAT = 10_000;
    private static final String PING = "{\"type\":\"ping\"}";
    private static final String STATE = "{\"type\":\"state\",\"phase\":\"TALKING\"}";

    private final BareChat chat;
    private final Buffer page;
    private final String encoding = System.getProperty("bench.page.encoding", "identity");
    private final Set<ServerWebSocket> sockets = ConcurrentHashMap.newKeySet();

    private BareServer(BareChat chat, Buffer page) {
        this.chat = chat;
        this.page = page;
    }

    public static void main(String... arguments) throws IOException {
        Vertx vertx = Vertx.vertx();
        BareChat chat = new BareChat(vertx);
        String file = System.getProperty("bench.page");
        Buffer page = file == null ? Buffer.buffer() : Buffer.buffer(Files.readAllBytes(Path.of(file)));
        int processors = Runtime.getRuntime().availableProcessors();
        vertx.deployVerticle(() -> new BareServer(chat, page), new DeploymentOptions().setInstances(processors))
                .onFailure(failed -> System.exit(1));
    }

    @Override
    public void start() {
        HttpServerOptions options = new HttpServerOptions()
                .setHost("127.0.0.1")
                .setPort(Integer.parseInt(System.getenv("QUARKUS_HTTP_PORT")))
                .setPerMessageWebSocketCompressionSupported(false);
        vertx.setPeriodic(BEAT, beat -> sockets.forEach(socket -> socket.writeTextMessage(PING)));
        vertx.createHttpServer(options)
                .requestHandler(this::answer)
                .webSocketHandler(this::opened)
                .listen();
    }

    private void answer(HttpServerRequest request) {
        if (request.path().equals("/page")) {
            request.response()
                    .putHeader("Content-Type", "text/html;charset=UTF-8")
                    .putHeader("Content-Encoding", encoding)
                    .end(page);
        } else {
            request.response().end();
        }
    }

    private void opened(ServerWebSocket socket) {
        sockets.add(socket);
        chat.join(socket);
        socket.closeHandler(closed -> {
            sockets.remove(socket);
            chat.leave(socket);
        });
        socket.textMessageHandler(text -> received(socket, text));
    }

    private void received(ServerWebSocket socket, String text) {
        JsonObject frame = new JsonObject(text);
        switch (frame.getString("type")) {
            case "say" -> chat.say(socket, frame);
            case "resume" -> socket.writeTextMessage(STATE);
            default -> {}
        }
    }
}
