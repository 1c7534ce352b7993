package nl.veiligthuis.platform.faults;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Scanner;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;
import org.junit.jupiter.api.io.TempDir;

/** What the balancer as it is shipped hands on; the node behind it tells what it heard. */
@EnabledIfEnvironmentVariable(named = "PLATFORM_TEST_HAPROXY", matches = ".+")
class BalancerBeforeNodesTest {

    private static final int PATIENCE_MS = 20_000;

    @TempDir
    static Path folder;

    private static HttpServer node;
    private static Balancer balancer;

    @BeforeAll
    static void one_node_is_up() throws IOException {
        node = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        node.createContext("/", BalancerBeforeNodesTest::tell);
        node.start();
        URI at = URI.create("http://127.0.0.1:" + node.getAddress().getPort());
        balancer = Balancer.start(System.getenv("PLATFORM_TEST_HAPROXY"), folder, Program.freePort(), List.of(at));
        balancer.awaitNodes(1);
    }

    @AfterAll
    static void stop() {
        balancer.stop();
        node.stop(0);
    }

    @Test
    void a_connection_becomes_a_socket_and_no_other_protocol() throws IOException {
        assertEquals("websocket", protocol("Upgrade: websocket"));
        assertEquals("WebSocket", protocol("Upgrade: WebSocket"));
        for (List<String> other : List.of(
                List.of("Upgrade: h2c", "HTTP2-Settings: AA"),
                List.of("Upgrade: h2c, websocket"),
                List.of("Upgrade: h2c", "Upgrade: websocket"),
                List.of("Upgrade: TLS/1.0"))) {
            assertEquals("nothing", protocol(other.toArray(String[]::new)), other.toString());
        }
    }

    private static String protocol(String... asked) throws IOException {
        String key = "Sec-WebSocket-Key: AAAAAAAAAAAAAAAAAAAAAA==";
        List<String> lines = new ArrayList<>(List.of("Connection: Upgrade", key, "Sec-WebSocket-Version: 13"));
        lines.addAll(List.of(asked));
        return heard(lines).get(0);
    }

    @Test
    void what_a_client_says_of_where_it_comes_from_counts_for_nothing() throws IOException {
        List<String> made = List.of(
                "Forwarded: for=192.0.2.1",
                "X-Forwarded-For: 192.0.2.1",
                "X-Forwarded-Host: x",
                "X-Real-IP: 192.0.2.1");
        assertEquals(List.of("nothing", "nothing", "127.0.0.1", "nothing", "nothing"), heard(made));
    }

    private static void tell(HttpExchange exchange) throws IOException {
        StringBuilder heard = new StringBuilder();
        for (String name : List.of("Upgrade", "Forwarded", "X-Forwarded-For", "X-Forwarded-Host", "X-Real-IP")) {
            List<String> values = exchange.getRequestHeaders().get(name);
            heard.append(values == null ? "nothing" : String.join("+", values)).append('|');
        }
        byte[] body = heard.append('\n').toString().getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(200, body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }

    /** What the node heard of the change of protocol, then of where a client comes from. */
    private static List<String> heard(List<String> lines) throws IOException {
        try (Socket socket =
                new Socket(InetAddress.getLoopbackAddress(), balancer.base().getPort())) {
            socket.setSoTimeout(PATIENCE_MS);
            String head = "GET /nl HTTP/1.1\r\nHost: localhost\r\n" + String.join("\r\n", lines) + "\r\n\r\n";
            socket.getOutputStream().write(head.getBytes(StandardCharsets.US_ASCII));
            return List.of(line(socket.getInputStream()).split("\\|"));
        }
    }

    private static String line(InputStream answer) {
        Scanner lines = new Scanner(answer, StandardCharsets.UTF_8);
        String line = lines.nextLine();
        while (!line.contains("|")) {
            line = lines.nextLine();
        }
        return line;
    }
}
