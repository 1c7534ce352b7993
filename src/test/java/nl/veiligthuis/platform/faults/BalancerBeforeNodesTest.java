package nl.veiligthuis.platform.faults;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import nl.veiligthuis.platform.web.Raw;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;
import org.junit.jupiter.api.io.TempDir;

/** What the balancer as it is shipped hands on; the node behind it tells what it heard. */
@EnabledIfEnvironmentVariable(named = "PLATFORM_TEST_HAPROXY", matches = ".+")
class BalancerBeforeNodesTest {

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

    /** What the node hears of a change of protocol that is asked for as a browser asks for a socket. */
    private static String protocol(String... asked) throws IOException {
        List<String> lines =
                new ArrayList<>(List.of("Sec-WebSocket-Key: AAAAAAAAAAAAAAAAAAAAAA==", "Sec-WebSocket-Version: 13"));
        lines.addAll(List.of(asked));
        return heard(Raw.handshake(balancer.base(), "/nl", lines.toArray(String[]::new)))
                .getFirst();
    }

    @Test
    void what_a_client_says_of_where_it_comes_from_counts_for_nothing() throws IOException {
        Raw answer = Raw.request(
                balancer.base(),
                "GET /nl",
                "Forwarded: for=192.0.2.1",
                "X-Forwarded-For: 192.0.2.1",
                "X-Forwarded-Host: x",
                "X-Real-IP: 192.0.2.1");
        assertEquals(List.of("nothing", "nothing", "127.0.0.1", "nothing", "nothing"), heard(answer));
    }

    private static void tell(HttpExchange exchange) throws IOException {
        StringBuilder heard = new StringBuilder();
        for (String name : List.of("Upgrade", "Forwarded", "X-Forwarded-For", "X-Forwarded-Host", "X-Real-IP")) {
            List<String> values = exchange.getRequestHeaders().get(name);
            heard.append(values == null ? "nothing" : String.join("+", values)).append('|');
        }
        byte[] body = heard.toString().getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(200, body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }

    private static List<String> heard(Raw answer) {
        return List.of(answer.body().split("\\|"));
    }
}
