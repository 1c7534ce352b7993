package nl.veiligthuis.platform.ops;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.restassured.RestAssured;
import io.restassured.builder.RequestSpecBuilder;
import io.restassured.http.Header;
import io.restassured.response.Response;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/** A browser that sends canaries in every head, and keeps what it is answered. */
final class Hostile implements AutoCloseable {

    private static final int PATIENCE_MILLIS = 400;

    /** The one thing a head must give: to whoever signed in. */
    private static final String OWN_SESSION = "set-cookie=console=";

    /** As another service would send it along. */
    private static final String TRACE = "4bf92f3577b34da6a3ce929d0e0e4736";

    private final URI base;
    private final Queue<String> heads = new ConcurrentLinkedQueue<>();
    private final Queue<String> errors = new ConcurrentLinkedQueue<>();

    Hostile(URI base, Canaries canaries) {
        this.base = base;
        RestAssured.requestSpecification = new RequestSpecBuilder()
                .addHeader("User-Agent", "Mozilla/5.0 " + canaries.of("user agent"))
                .addHeader("Referer", "https://example.org/" + canaries.of("referer"))
                .addHeader("Accept-Language", canaries.of("language") + ";q=0.1, nl")
                .addHeader("X-Forwarded-For", canaries.add("forwarded address", "203.0.113.77"))
                .addHeader("Forwarded", "for=\"[2001:db8::" + canaries.add("forwarded v6 address", "cafe:77aa") + "]\"")
                .addHeader("X-Request-Id", canaries.of("request id"))
                .addHeader("traceparent", "00-" + canaries.add("trace of a visitor", TRACE) + "-00f067aa0ba902b7-01")
                .addHeader("tracestate", "vendor=" + canaries.of("trace state"))
                .addHeader("baggage", "name=" + canaries.of("baggage"))
                .addHeader("Authorization", "Basic " + canaries.of("authorization"))
                .addCookie("session", canaries.of("cookie"))
                .build();
        RestAssured.filters(List.of((request, response, next) -> keep(next.next(request, response))));
    }

    private Response keep(Response answer) {
        answer.headers().asList().stream()
                .map(Header::toString)
                .filter(head -> !head.toLowerCase(Locale.ROOT).startsWith(OWN_SESSION))
                .forEach(heads::add);
        if (answer.statusCode() >= 400) {
            errors.add(answer.asString());
        }
        return answer;
    }

    /** Sends bytes as they are; what comes back counts as an error. */
    void raw(String bytes) throws IOException {
        send(bytes, false);
    }

    /** As above, and is gone before the request is whole. */
    void brokenOff(String bytes) throws IOException {
        send(bytes, true);
    }

    private void send(String bytes, boolean thenGone) throws IOException {
        try (Socket socket = new Socket(base.getHost(), base.getPort())) {
            socket.setSoTimeout(PATIENCE_MILLIS);
            socket.getOutputStream().write(bytes.getBytes(StandardCharsets.UTF_8));
            if (thenGone) {
                socket.shutdownOutput();
            }
            errors.add(answer(socket.getInputStream()));
        }
    }

    private static String answer(InputStream from) {
        try {
            return new String(from.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException cutOff) {
            return "";
        }
    }

    /** A frame that says no. By protocol it names what it is about, by ids its reader sent or has. */
    void keepError(JsonNode frame) {
        ObjectNode said = frame.deepCopy();
        said.remove(List.of("id", "conversation"));
        errors.add(said.toString());
    }

    String heads() {
        return String.join("\n", heads);
    }

    String errors() {
        return String.join("\n", errors);
    }

    int answers() {
        return errors.size();
    }

    @Override
    public void close() {
        RestAssured.requestSpecification = null;
        RestAssured.replaceFiltersWith(List.of());
    }
}
