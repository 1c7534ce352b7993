package nl.veiligthuis.platform.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.net.URI;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import nl.veiligthuis.platform.ops.TestDatabase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What browsers do not send. Nothing of it gets a file that is not served, an error of ours, or an answer without the headers. */
@QuarkusTest
@WithTestResource(TestDatabase.class)
class OddRequestsTest {

    private static final int LARGEST_HEAD = 16 * 1024;
    private static final int LONGEST_LINE = 4 * 1024;

    @TestHTTPResource("/")
    URI address;

    @Test
    void a_head_that_is_too_large_is_refused() throws IOException {
        refused(431, sent("GET /nl/ HTTP/1.1\r\nHost: x\r\nX-Large: " + "x".repeat(LARGEST_HEAD) + "\r\n\r\n"));
    }

    @Test
    void so_are_many_headers_that_are_too_large_together() throws IOException {
        String many = IntStream.range(0, LARGEST_HEAD / 16)
                .mapToObj(number -> "X-Many-%04d: abcd\r\n".formatted(number))
                .collect(Collectors.joining());
        refused(431, sent("GET /nl/ HTTP/1.1\r\nHost: x\r\n" + many + "\r\n"));
    }

    @Test
    void a_line_that_is_too_long_is_refused() throws IOException {
        refused(414, sent("GET /nl/?" + "x".repeat(LONGEST_LINE) + " HTTP/1.1\r\nHost: x\r\n\r\n"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Hallo\r\n\r\n",
                "GET /nl/ HTTP/1.1\r\nHost: x\r\nNo colon\r\n\r\n",
                "GET /nl/ HTTP/1.1\r\nHost: x\r\nContent-Length: 1\r\nContent-Length: 2\r\n\r\n",
                "GET /nl/ HTTP/1.1\r\n\r\n",
                "GET /nl/ HTTP/1.1\r\nHost: x\r\nHost: y\r\nConnection: close\r\n\r\n",
                "GET /nl/ HTTP/1.1\r\nHost: a b\r\nConnection: close\r\n\r\n",
            })
    void what_is_no_proper_http_is_refused(String bytes) throws IOException {
        refused(400, sent(bytes.replace("HTTP/1.1\r\n\r\n", "HTTP/1.1\r\nConnection: close\r\n\r\n")));
    }

    /** A balancer lets such a connection pass as it is, with whatever is asked on it. */
    @Test
    void without_tls_no_connection_becomes_one_of_http_2() throws IOException {
        answered(
                200,
                Raw.request(
                        address,
                        "GET /nl/",
                        "Upgrade: h2c",
                        "Connection: Upgrade, HTTP2-Settings",
                        "HTTP2-Settings: AAMAAABkAAQCAAAAAAIAAAAA"));
        assertEquals(501, sent("PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n").status());
    }

    @Test
    void any_number_of_parameters_is_passed_over() throws IOException {
        String many = IntStream.range(0, 500).mapToObj(number -> "a=" + number).collect(Collectors.joining("&"));
        answered(200, Raw.request(address, "GET /nl/?" + many));
        answered(200, Raw.request(address, "GET /console/sign-in?" + many));
    }

    @Test
    void a_form_of_any_number_of_fields_is_answered() throws IOException {
        String many = "a=&".repeat(20_000);
        String head =
                "POST /nl/check/over-mij HTTP/1.1\r\nHost: x\r\nConnection: close\r\nSec-Fetch-Site: same-origin\r\n"
                        + "Content-Type: application/x-www-form-urlencoded\r\nContent-Length: " + many.length()
                        + "\r\n\r\n";
        answered(200, sent(head + many));
    }

    /** RFC 9112, section 3.2.2: a server must take such an address, and nothing but its path counts. */
    @Test
    void a_whole_address_leads_where_its_path_does_and_never_to_its_host() throws IOException {
        answered(200, Raw.request(address, "GET http://elders.example/nl/"));
        Raw console = Raw.request(address, "GET http://elders.example/console");
        answered(302, console);
        assertTrue(console.only("Location").startsWith(address.toString()), console.only("Location"));
        answered(303, Raw.request(address, "GET http://elders.example"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/static/../application.properties",
                "/static/../../application.properties",
                "/static/%2e%2e/application.properties",
                "/static/..%2fapplication.properties",
                "/static/%2e%2e%2f%2e%2e%2fapplication.properties",
                "/static/..%5capplication.properties",
                "/static/..;/application.properties",
                "/static/%252e%252e/application.properties",
                "/static/icon.svg/../../application.properties",
                "/static/icon.svg%00.html",
                "/static//etc/passwd",
                "/static/",
                "/../../../../etc/passwd",
                "/%2e%2e/%2e%2e/%2e%2e/etc/passwd",
                "//etc/passwd",
                "/nl/../../etc/passwd",
                "/share/nl/..%2f..%2fetc%2fpasswd.png",
                "/nl/campagne/..%2f..%2fapplication.properties",
                "/application.properties",
                "/META-INF/MANIFEST.MF",
                "/nl/%00",
            })
    void no_way_leads_out_of_what_is_served(String path) throws IOException {
        Raw answer = Raw.request(address, "GET " + path);
        answered(404, answer);
        assertFalse(answer.body().contains("quarkus.") || answer.body().contains("root:x:"), answer.body());
    }

    @ParameterizedTest
    @ValueSource(strings = {"/nl/%", "/nl/%zz", "/nl/%f", "/%c0%ae%c0%ae/"})
    void what_is_no_address_is_refused(String path) throws IOException {
        Raw answer = Raw.request(address, "GET " + path);
        assertTrue(answer.status() == 400 || answer.status() == 404, path + " " + answer.status());
        answered(answer.status(), answer);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/nl/zoeken?q=%00", "/console/audit?who=%2Fe%00", "/nl?a=b%00c"})
    void what_asks_with_a_nul_is_refused(String path) throws IOException {
        refused(400, Raw.request(address, "GET " + path));
    }

    @Test
    void a_nul_in_a_form_is_passed_over() {
        assertEquals("Leiden", Form.of("where=Lei%00den").text("where"));
    }

    @Test
    void a_way_round_to_the_console_leads_to_its_door_and_not_past_it() throws IOException {
        for (String path : new String[] {"/static/../console", "/nl/../console/accounts", "/%63onsole", "//console"}) {
            Raw answer = Raw.request(address, "GET " + path);
            answered(302, answer);
            assertEquals("no-store", answer.only("Cache-Control"), path);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "TRACE /nl/, 405",
        "TRACE /console/sign-in, 403",
        "PUT /nl/, 405",
        "DELETE /nl/chat, 405",
        "FOO /nl/, 405",
        "OPTIONS /nl/, 200",
        "OPTIONS *, 404",
        "CONNECT elders.example:443, 404",
        "GET elders.example, 404",
    })
    void a_method_that_is_not_served_does_nothing_and_shows_nothing(String first, int status) throws IOException {
        Raw answer = Raw.request(address, first, "X-Secret: kanarie");
        answered(status, answer);
        assertFalse(answer.body().contains("kanarie"));
        assertFalse(answer.headers().toString().contains("TRACE"), answer.toString());
        assertTrue(answer.all("Access-Control-Allow-Origin").isEmpty());
    }

    @Test
    void whoever_asks_for_the_head_alone_gets_the_same_head() throws IOException {
        Raw head = Raw.request(address, "HEAD /nl/mannen");
        answered(200, head);
        assertEquals("", head.body());
        assertEquals(Raw.request(address, "GET /nl/mannen").headers(), head.headers());
    }

    private static void refused(int status, Raw answer) {
        answered(status, answer);
        assertEquals("no-store", answer.only("Cache-Control"));
    }

    private static void answered(int status, Raw answer) {
        assertEquals(status, answer.status(), answer.toString());
        EveryHeader.isOn(answer::all, answer.toString());
        assertTrue(answer.all("Set-Cookie").isEmpty());
    }

    private Raw sent(String bytes) throws IOException {
        return Raw.send(address, bytes).orElseThrow(() -> new AssertionError("The line was closed."));
    }
}
