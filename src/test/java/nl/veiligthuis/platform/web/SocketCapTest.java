package nl.veiligthuis.platform.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.net.http.WebSocketHandshakeException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletionException;
import nl.veiligthuis.platform.journeys.Narrow;
import nl.veiligthuis.platform.journeys.Peer;
import nl.veiligthuis.platform.journeys.Service;
import nl.veiligthuis.platform.ops.TestDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@TestProfile(Narrow.class)
@WithTestResource(TestDatabase.class)
class SocketCapTest {

    private static final int PER_SOURCE = Narrow.SOCKETS_PER_SOURCE;
    private static final int IN_ALL = Narrow.SOCKETS;

    @TestHTTPResource("/")
    URI address;

    @Inject
    SocketCap cap;

    final List<WebSocket> open = new ArrayList<>();
    Service service;

    @BeforeEach
    void nobody_is_there() throws Exception {
        service = new Service(address);
        awaitOpen(0);
    }

    @AfterEach
    void all_hang_up() {
        open.forEach(WebSocket::abort);
    }

    @Test
    void a_source_gets_so_many_and_is_then_told_when_to_come_back() throws Exception {
        fill("192.0.2.1");
        WebSocketHandshakeException refused = refused("192.0.2.1");
        assertEquals(503, refused.getResponse().statusCode());
        assertEquals(
                "10", refused.getResponse().headers().firstValue("Retry-After").orElseThrow());
        EveryHeader.isOn(refused.getResponse().headers()::allValues, "503");
        awaitOpen(PER_SOURCE);
    }

    @Test
    void another_source_is_not_refused_until_the_node_is_full() {
        fill("192.0.2.1");
        visitor("192.0.2.2");
        visitor("192.0.2.3");
        assertEquals(503, refused("192.0.2.4").getResponse().statusCode());
    }

    @Test
    void a_source_is_one_though_its_ipv6_addresses_differ() {
        visitor("[2001:db8:1:2::1]");
        visitor("[2001:db8:1:2::2]");
        visitor("[2001:db8:1:2::3]");
        assertEquals(503, refused("[2001:db8:1:2::4]").getResponse().statusCode());
        visitor("[2001:db8:1:3::4]");
    }

    @Test
    void a_place_is_free_again_after_a_normal_close() throws Exception {
        fill("192.0.2.1");
        open.getFirst().sendClose(1000, "").join();
        awaitOpen(PER_SOURCE - 1);
        visitor("192.0.2.1");
    }

    @Test
    void a_place_is_free_again_after_the_line_broke() throws Exception {
        fill("192.0.2.1");
        open.getFirst().abort();
        awaitOpen(PER_SOURCE - 1);
        visitor("192.0.2.1");
    }

    @Test
    void a_place_is_free_again_when_something_else_refuses_the_socket() throws Exception {
        for (int attempt = 0; attempt < IN_ALL * 2; attempt++) {
            assertEquals(
                    403,
                    handshake("/nl/chat/socket", "192.0.2.1", "https://elders.example")
                            .getResponse()
                            .statusCode());
            assertEquals(
                    404,
                    handshake("/nl/nergens", "192.0.2.1", service.base().toString())
                            .getResponse()
                            .statusCode());
        }
        awaitOpen(0);
        fill("192.0.2.1");
    }

    @Test
    void refusals_and_broken_handshakes_on_one_lasting_connection_leave_no_trace() throws Exception {
        try (Socket line = new Socket(address.getHost(), address.getPort())) {
            for (int attempt = 0; attempt < IN_ALL * 2; attempt++) {
                send(line, "GET /nl/chat/socket HTTP/1.1\r\nOrigin: https://elders.example\r\n");
                assertTrue(head(line).startsWith("HTTP/1.1 403"));
                send(
                        line,
                        "GET /nl/chat/socket HTTP/1.1\r\nOrigin: " + service.base()
                                + "\r\nSec-WebSocket-Version: 1\r\n");
                assertTrue(head(line).startsWith("HTTP/1.1 426"));
            }
            awaitOpen(0);
        }
    }

    @Test
    void a_line_that_breaks_before_the_answer_leaves_no_trace() throws Exception {
        for (int attempt = 0; attempt < IN_ALL * 4; attempt++) {
            try (Socket line = new Socket(address.getHost(), address.getPort())) {
                line.setSoLinger(true, 0);
                send(
                        line,
                        "GET /nl/chat/socket HTTP/1.1\r\nOrigin: " + service.base()
                                + "\r\nSec-WebSocket-Version: 13\r\n");
            }
        }
        awaitOpen(0);
    }

    @Test
    void consoles_of_one_office_are_not_counted_against_it() throws Exception {
        fill("192.0.2.1");
        Peer console = Peer.connect(
                service.base(),
                "/console/socket",
                Map.of(
                        "Origin",
                        service.base().toString(),
                        "Cookie",
                        "console=" + service.signIn("voorbeeld-1"),
                        "X-Forwarded-For",
                        "192.0.2.1"));
        try {
            awaitOpen(PER_SOURCE + 1);
            refused("192.0.2.1");
        } finally {
            console.close();
        }
    }

    @Test
    void pages_are_served_when_there_are_no_more_sockets() throws Exception {
        fill("192.0.2.1");
        visitor("192.0.2.2");
        visitor("192.0.2.3");
        try (Socket line = new Socket(address.getHost(), address.getPort())) {
            line.getOutputStream()
                    .write("GET /nl/chat HTTP/1.1\r\nHost: x\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
            assertTrue(head(line).startsWith("HTTP/1.1 200"));
        }
    }

    private void fill(String source) {
        for (int number = 0; number < PER_SOURCE; number++) {
            visitor(source);
        }
    }

    private void visitor(String source) {
        open.add(connect("/nl/chat/socket", source, service.base().toString()));
    }

    private WebSocketHandshakeException refused(String source) {
        return handshake("/nl/chat/socket", source, service.base().toString());
    }

    private WebSocketHandshakeException handshake(String path, String source, String origin) {
        CompletionException failed =
                assertThrows(CompletionException.class, () -> open.add(connect(path, source, origin)));
        return (WebSocketHandshakeException) failed.getCause();
    }

    private WebSocket connect(String path, String source, String origin) {
        URI target = URI.create(service.base().toString().replaceFirst("^http", "ws") + path);
        return HttpClient.newHttpClient()
                .newWebSocketBuilder()
                .header("Origin", origin)
                .header("X-Forwarded-For", source)
                .buildAsync(target, new WebSocket.Listener() {})
                .join();
    }

    private void send(Socket line, String requestAndHeaders) throws IOException {
        String rest = "Host: " + service.base().getAuthority()
                + "\r\nConnection: Upgrade\r\nUpgrade: websocket\r\nSec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n\r\n";
        line.getOutputStream().write((requestAndHeaders + rest).getBytes(StandardCharsets.US_ASCII));
    }

    /** The head of an answer whose body is empty or left unread. */
    private static String head(Socket line) throws IOException {
        line.setSoTimeout(10_000);
        StringBuilder head = new StringBuilder();
        while (head.indexOf("\r\n\r\n") < 0) {
            int read = line.getInputStream().read();
            assertTrue(read >= 0, () -> "The line closed after: " + head);
            head.append((char) read);
        }
        return head.toString();
    }

    /** The service hears of a close a moment later. */
    private void awaitOpen(int wanted) throws InterruptedException {
        for (int look = 0; look < 200 && cap.open() != wanted; look++) {
            Thread.sleep(50);
        }
        assertEquals(wanted, cap.open());
    }
}
