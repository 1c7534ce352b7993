package nl.veiligthuis.platform.kept;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import nl.veiligthuis.platform.ops.TestDatabase;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The longest text there is, taken by somebody with a small window. */
@QuarkusTest
@WithTestResource(TestDatabase.class)
class SlowReadingTest {

    private static final String LONG = "/sitemap.xml";
    private static final int PATIENCE_MILLIS = 20_000;
    private static final int SMALL = 4_096;
    private static final String END_OF_HEAD = "\r\n\r\n";

    @TestHTTPResource("/")
    URI address;

    private byte[] text;

    @BeforeEach
    void it_is_kept() {
        text = RestAssured.given()
                .header("Accept-Encoding", "identity")
                .get(LONG)
                .asByteArray();
        assertTrue(text.length > 2 * Pieces.SHORT, () -> "only " + text.length + " bytes");
    }

    @Test
    void it_arrives_whole() throws IOException {
        try (Socket line = connect()) {
            ask(line, 1);
            assertText(line.getInputStream());
        }
    }

    @Test
    void so_do_several_that_were_asked_for_at_once() throws IOException {
        try (Socket line = connect()) {
            ask(line, 5);
            for (int answer = 0; answer < 5; answer++) {
                assertText(line.getInputStream());
            }
        }
    }

    private void assertText(InputStream in) throws IOException {
        assertEquals("HTTP/1.1 200 OK", head(in).lines().findFirst().orElseThrow());
        assertArrayEquals(text, in.readNBytes(text.length));
    }

    private Socket connect() throws IOException {
        Socket line = new Socket();
        line.setReceiveBufferSize(SMALL);
        line.setSoTimeout(PATIENCE_MILLIS);
        line.connect(new InetSocketAddress(address.getHost(), address.getPort()));
        return line;
    }

    private static void ask(Socket line, int times) throws IOException {
        String request = "GET " + LONG + " HTTP/1.1\r\nHost: localhost\r\nAccept-Encoding: identity\r\n\r\n";
        line.getOutputStream().write(request.repeat(times).getBytes(StandardCharsets.US_ASCII));
        line.getOutputStream().flush();
    }

    private static String head(InputStream in) throws IOException {
        ByteArrayOutputStream head = new ByteArrayOutputStream();
        while (!head.toString(StandardCharsets.US_ASCII).endsWith(END_OF_HEAD)) {
            int next = in.read();
            assertTrue(next >= 0, "The line was closed.");
            head.write(next);
        }
        return head.toString(StandardCharsets.US_ASCII);
    }
}
