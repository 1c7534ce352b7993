package nl.veiligthuis.platform.journeys;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;

/** A real socket to the running application, as a page would hold it. */
public final class Peer implements WebSocket.Listener, AutoCloseable {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final long PATIENCE_SECONDS = 10;

    private final BlockingQueue<JsonNode> inbox = new LinkedBlockingQueue<>();
    private final StringBuilder partial = new StringBuilder();
    private final CompletableFuture<Integer> closed = new CompletableFuture<>();
    private WebSocket socket;

    public static Peer connect(URI base, String path, Map<String, String> headers) {
        Peer peer = new Peer();
        WebSocket.Builder builder = HttpClient.newHttpClient().newWebSocketBuilder();
        headers.forEach(builder::header);
        URI address = URI.create(base.toString().replaceFirst("^http", "ws") + path);
        peer.socket = builder.buildAsync(address, peer).join();
        return peer;
    }

    /** A visitor's socket that has resumed with this token. */
    public static Peer visitor(URI base, String language, String token, long after) {
        Peer peer = connect(base, "/" + language + "/chat/socket", Map.of("Origin", base.toString()));
        peer.send(Map.of("type", "resume", "token", token, "after", after));
        return peer;
    }

    public static Peer adviser(URI base, String cookie) {
        return connect(base, "/console/socket", Map.of("Origin", base.toString(), "Cookie", "console=" + cookie));
    }

    public void send(Map<String, ?> frame) {
        try {
            sendText(JSON.writeValueAsString(frame));
        } catch (com.fasterxml.jackson.core.JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    public void sendText(String text) {
        socket.sendText(text, true).join();
    }

    public void sendBinary(byte[] bytes) {
        socket.sendBinary(ByteBuffer.wrap(bytes), true).join();
    }

    /** The next frame, whatever it is. */
    public JsonNode next() {
        return await(frame -> true, "any");
    }

    /** The next frame of this type; those of other types before it are passed over. */
    public JsonNode await(String type) {
        return await(frame -> frame.path("type").asText().equals(type), type);
    }

    /** The next frame of each of these types, in whatever order they come; those of other types between them are passed over. */
    public Map<String, JsonNode> awaitAll(String... types) {
        Map<String, JsonNode> came = new HashMap<>();
        Set<String> lacking = new HashSet<>(Set.of(types));
        while (!lacking.isEmpty()) {
            JsonNode frame = await(next -> lacking.contains(next.path("type").asText()), lacking.toString());
            lacking.remove(frame.path("type").asText());
            came.put(frame.path("type").asText(), frame);
        }
        return came;
    }

    public JsonNode await(Predicate<JsonNode> wanted, String what) {
        List<JsonNode> passed = new ArrayList<>();
        try {
            while (true) {
                JsonNode frame = inbox.poll(PATIENCE_SECONDS, TimeUnit.SECONDS);
                if (frame == null) {
                    throw new AssertionError("No frame \"" + what + "\" came; only " + passed);
                }
                if (wanted.test(frame)) {
                    return frame;
                }
                passed.add(frame);
            }
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
    }

    /** The code with which the other side closed. */
    public int awaitClose() throws Exception {
        return closed.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
    }

    public boolean open() {
        return !closed.isDone();
    }

    /** Breaks the line, as a lost network would. */
    public void abort() {
        socket.abort();
    }

    @Override
    public CompletionStage<?> onText(WebSocket from, CharSequence data, boolean last) {
        partial.append(data);
        if (last) {
            try {
                receive(JSON.readTree(partial.toString()));
            } catch (com.fasterxml.jackson.core.JsonProcessingException malformed) {
                throw new IllegalStateException(malformed);
            }
            partial.setLength(0);
        }
        from.request(1);
        return null;
    }

    /** A page answers the beat of the server by itself. */
    private void receive(JsonNode frame) {
        if (frame.path("type").asText().equals("ping")) {
            socket.sendText("{\"type\":\"pong\"}", true);
        } else {
            inbox.add(frame);
        }
    }

    @Override
    public CompletionStage<?> onClose(WebSocket from, int code, String reason) {
        closed.complete(code);
        return null;
    }

    @Override
    public void onError(WebSocket from, Throwable error) {
        closed.complete(1006);
    }

    @Override
    public void close() {
        socket.abort();
    }
}
