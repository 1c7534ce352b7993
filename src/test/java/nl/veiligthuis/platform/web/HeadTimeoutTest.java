package nl.veiligthuis.platform.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import nl.veiligthuis.platform.journeys.Peer;
import nl.veiligthuis.platform.journeys.Service;
import nl.veiligthuis.platform.ops.TestDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Without the timeout each of these lines would be held for as long as bytes come, and a silent one for a minute. */
@QuarkusTest
@TestProfile(HeadTimeoutTest.Short.class)
@WithTestResource(TestDatabase.class)
class HeadTimeoutTest {

    /** Time enough for whoever hurries on a busy machine, where the first handshake of TLS alone can take a second. */
    private static final int HEAD_TIME_MILLIS = 4_000;

    private static final int LONGER_MILLIS = HEAD_TIME_MILLIS + 500;
    private static final int PATIENCE_MILLIS = 20_000;
    private static final int PAUSE_MILLIS = 100;
    private static final String REQUEST = "GET /q/health/live HTTP/1.1\r\nHost: x\r\n";

    public static final class Short implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("platform.limits.head-time", HEAD_TIME_MILLIS + "ms");
        }
    }

    @TestHTTPResource("/")
    URI address;

    @TestHTTPResource(value = "/", tls = true)
    URI secure;

    Socket line;

    @BeforeEach
    void somebody_connects() throws Exception {
        HttpClient.newHttpClient()
                .send(HttpRequest.newBuilder(address.resolve("/nl/")).build(), HttpResponse.BodyHandlers.discarding());
        line = new Socket(address.getHost(), address.getPort());
        line.setSoTimeout(PATIENCE_MILLIS);
    }

    @AfterEach
    void and_leaves() throws IOException {
        line.close();
    }

    @Test
    void a_line_on_which_nothing_comes_is_closed() throws Exception {
        assertEquals(-1, line.getInputStream().read());
    }

    @Test
    void a_head_that_comes_byte_by_byte_closes_the_line() throws Exception {
        dribble();
    }

    @Test
    void a_later_head_that_comes_byte_by_byte_closes_the_line_too() throws Exception {
        answered();
        answered();
        dribble();
    }

    @Test
    void nor_does_one_that_comes_so_after_kept_pages_stay() throws Exception {
        for (int page = 0; page < 3; page++) {
            answered("GET /nl/ HTTP/1.1\r\nHost: x\r\n");
        }
        dribble();
    }

    @Test
    void a_line_that_rests_between_requests_stays() throws Exception {
        answered();
        Thread.sleep(LONGER_MILLIS);
        answered();
        Thread.sleep(LONGER_MILLIS);
        answered("GET /nl/ HTTP/1.1\r\nHost: x\r\n");
        Thread.sleep(LONGER_MILLIS);
        answered("GET /nl/ HTTP/1.1\r\nHost: x\r\n");
    }

    @Test
    void a_form_that_is_long_in_coming_is_taken() throws Exception {
        String body = "where=Leiden";
        write("POST /nl/hulp-zoeken HTTP/1.1\r\nHost: x\r\nSec-Fetch-Site: same-origin\r\nContent-Length: "
                + body.length() + "\r\nContent-Type: application/x-www-form-urlencoded\r\nConnection: close\r\n\r\n");
        for (char letter : body.toCharArray()) {
            Thread.sleep(LONGER_MILLIS / body.length());
            write("" + letter);
        }
        String answer = new String(line.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertTrue(answer.startsWith("HTTP/1.1 200"), answer);
    }

    @Test
    void a_socket_stays_though_its_request_is_never_answered() throws Exception {
        URI base = new Service(address).base();
        try (Peer visitor = Peer.connect(base, "/nl/chat/socket", Map.of("Origin", base.toString()))) {
            for (int frame = 0; frame < 4; frame++) {
                visitor.sendText("{");
                assertEquals("malformed", visitor.await("error").path("code").asText());
                Thread.sleep(LONGER_MILLIS / 3);
            }
            assertTrue(visitor.open());
        }
    }

    @Test
    void http_2_goes_on_after_its_first_request() throws Exception {
        try (HttpClient client = Tls.browser()) {
            for (int request = 0; request < 3; request++) {
                Thread.sleep(request == 0 ? 0 : LONGER_MILLIS);
                HttpResponse<Void> answer = client.send(
                        HttpRequest.newBuilder(secure.resolve("/nl/")).build(), HttpResponse.BodyHandlers.discarding());
                assertEquals(200, answer.statusCode());
                assertEquals(HttpClient.Version.HTTP_2, answer.version());
            }
        }
    }

    /** Sends far more slowly than is allowed, until the other side has had enough. */
    private void dribble() {
        assertThrows(IOException.class, () -> {
            write(REQUEST + "X-Slow: ");
            for (int sent = 0; sent < PATIENCE_MILLIS / PAUSE_MILLIS; sent++) {
                Thread.sleep(PAUSE_MILLIS);
                write("x");
            }
        });
    }

    private void answered() throws IOException {
        answered(REQUEST);
    }

    private void answered(String request) throws IOException {
        write(request + "\r\n");
        InputStream in = line.getInputStream();
        StringBuilder answer = new StringBuilder();
        while (answer.indexOf("\r\n\r\n") < 0) {
            int read = in.read();
            assertTrue(read >= 0, () -> "The line closed after: " + answer);
            answer.append((char) read);
        }
        assertTrue(answer.toString().startsWith("HTTP/1.1 200"), answer::toString);
        in.skipNBytes(length(answer.toString()));
    }

    private static int length(String head) {
        return head.lines()
                .filter(header -> header.toLowerCase(Locale.ROOT).startsWith("content-length:"))
                .mapToInt(header -> Integer.parseInt(
                        header.substring(header.indexOf(':') + 1).strip()))
                .findFirst()
                .orElseThrow();
    }

    private void write(String text) throws IOException {
        line.getOutputStream().write(text.getBytes(StandardCharsets.US_ASCII));
        line.getOutputStream().flush();
    }
}
