package nl.veiligthuis.platform.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import nl.veiligthuis.platform.journeys.Service;
import nl.veiligthuis.platform.ops.TestDatabase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The console under a name of its own, with the cookies of production. */
@QuarkusTest
@TestProfile(ConsoleHostTest.Apart.class)
@WithTestResource(TestDatabase.class)
class ConsoleHostTest {

    private static final String DESK = "https://desk.example";
    private static final String PAGES = "https://veiligthuis.example";
    private static final String OWN = "Sec-Fetch-Site: same-origin";
    private static final String FORM = "Content-Type: application/x-www-form-urlencoded";

    public static final class Apart implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of(
                    "platform.console.address",
                    DESK,
                    "platform.console.host-cookies",
                    "true",
                    "platform.web.origins",
                    PAGES + "," + DESK);
        }
    }

    @TestHTTPResource("/")
    URI address;

    @Inject
    RunningRoutes routes;

    @Test
    void at_every_other_name_none_of_its_pages_and_forms_is_there() throws IOException {
        for (String route : routes.ofResources()) {
            String path = route.split(" ")[1];
            if (path.startsWith("/console")) {
                String first = route.split(" ")[0] + " " + Addresses.of(path);
                assertGone(at(PAGES, first, OWN, FORM, "Content-Length: 0"), first);
                assertGone(at("https://10.0.0.7", first, OWN, FORM, "Content-Length: 0"), first);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "POST /console/session",
                "POST //console/session",
                "POST /%63onsole/session",
                "POST /nl/console/session",
                "POST /static/../console/session",
                "POST /console;x=1/session",
                "GET /console/socket",
                "GET /Console/../console/socket",
            })
    void nor_is_its_door_or_its_socket_however_it_is_spelled(String first) throws IOException {
        assertGone(at(PAGES, first, OWN, FORM, "Content-Length: 0", "Origin: " + PAGES), first);
    }

    @Test
    void at_its_own_name_there_are_no_pages_and_whoever_follows_a_link_to_one_is_led_there() throws IOException {
        Raw page = at(DESK, "GET /nl/mannen");
        assertEquals(303, page.status());
        assertEquals(PAGES + "/nl/mannen", page.only("Location"));
        assertEquals("no-store", page.only("Cache-Control"));
        EveryHeader.isOn(page::all, "a page at the console's name");
        assertEquals("/console", at(DESK, "GET /").only("Location"));
        assertGone(at(DESK, "POST /nl/chat", OWN, FORM, "Content-Length: 0", "Origin: " + DESK), "a form");
        assertEquals(303, handshake(DESK, "/nl/chat/socket", "Origin: " + PAGES).status());
    }

    /** A balancer sends requests for both on one connection. */
    @Test
    void nor_are_there_any_on_a_connection_on_which_a_page_was_sent_before() throws IOException {
        String page = "GET /nl/mannen HTTP/1.1\r\nHost: ";
        String pages = PAGES.replace("https://", "");
        String desk = DESK.replace("https://", "");
        at(PAGES, "GET /nl/mannen");
        String said;
        try (Socket line = new Socket(address.getHost(), address.getPort())) {
            line.setSoTimeout(20_000);
            String requests = String.join("\r\n\r\n", page + pages, page + pages, page + desk, page + pages);
            line.getOutputStream()
                    .write((requests + "\r\nConnection: close\r\n\r\n").getBytes(StandardCharsets.US_ASCII));
            said = new String(line.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
        assertEquals(
                List.of("200", "200", "303", "200"),
                Pattern.compile("HTTP/1\\.1 (\\d+)")
                        .matcher(said)
                        .results()
                        .map(status -> status.group(1))
                        .toList());
    }

    @ParameterizedTest
    @ValueSource(strings = {"/static/icon.svg", "/q/health/live", "/.well-known/security.txt"})
    void what_both_need_is_at_both(String path) throws IOException {
        assertEquals(200, at(DESK, "GET " + path).status());
        assertEquals(200, at(PAGES, "GET " + path).status());
    }

    @Test
    void pages_are_as_they_were_and_take_no_form_or_socket_of_the_console() throws IOException {
        assertEquals(200, at(PAGES, "GET /nl/").status());
        assertEquals(
                101, handshake(PAGES, "/nl/chat/socket", "Origin: " + PAGES).status());
        assertEquals(403, handshake(PAGES, "/nl/chat/socket", "Origin: " + DESK).status());
        assertEquals(
                403,
                at(PAGES, "POST /nl/zoeken", FORM, "Content-Length: 0", "Origin: " + DESK)
                        .status());
    }

    @Test
    void nobody_signs_in_by_a_form_of_the_pages() throws IOException {
        Raw refused = signIn("Origin: " + PAGES);
        assertEquals(403, refused.status());
        assertEquals(List.of(), refused.all("Set-Cookie"));
    }

    @Test
    void who_signs_in_gets_a_cookie_of_this_host_alone() throws IOException {
        assertEquals(
                "__Host-console=…; Path=/; Secure; HTTPOnly; SameSite=Strict",
                signIn("Origin: " + DESK).only("Set-Cookie").replaceFirst("=[^;]+;", "=…;"));
    }

    @Test
    void with_that_cookie_the_desk_and_its_socket_open_and_under_another_name_it_is_nobodys() throws IOException {
        String cookie = cookie();
        String bound = "Cookie: __Host-console=" + cookie;
        String loose = "Cookie: console=" + cookie;
        assertEquals(200, at(DESK, "GET /console", bound).status());
        assertEquals(302, at(DESK, "GET /console", loose).status());
        assertEquals(
                101,
                handshake(DESK, "/console/socket", bound, "Origin: " + DESK).status());
        assertEquals(
                302,
                handshake(DESK, "/console/socket", loose, "Origin: " + DESK).status());
        for (String origin : List.of("X-None: 1", "Origin: null", "Origin: " + PAGES, "Origin: http://desk.example")) {
            assertEquals(403, handshake(DESK, "/console/socket", bound, origin).status(), origin);
        }
    }

    @Test
    void a_page_is_the_same_to_whoever_is_signed_in_and_sets_no_cookie() throws IOException {
        Raw page = at(PAGES, "GET /nl/mannen", "Cookie: __Host-console=" + cookie());
        assertEquals(200, page.status());
        assertEquals(List.of(), page.all("Set-Cookie"));
        assertEquals(at(PAGES, "GET /nl/mannen").body(), page.body());
    }

    @Test
    void who_signs_out_loses_it() throws IOException {
        Raw gone = at(
                DESK,
                "POST /console/session/closure",
                OWN,
                FORM,
                "Content-Length: 0",
                "Cookie: __Host-console=" + cookie());
        assertEquals(303, gone.status());
        assertTrue(
                gone.only("Set-Cookie")
                        .matches("__Host-console=; Max-Age=0; .*Path=/; Secure; HTTPOnly; SameSite=Strict"),
                gone.only("Set-Cookie"));
    }

    private String cookie() throws IOException {
        return signIn("Origin: " + DESK)
                .only("Set-Cookie")
                .replaceFirst("^[^=]+=", "")
                .split(";")[0];
    }

    private Raw signIn(String origin) throws IOException {
        String form = "j_username=voorbeeld-1&j_password=" + Service.PASSWORD;
        String head = String.join(
                "\r\n",
                "POST /console/session HTTP/1.1",
                "Host: desk.example",
                "Connection: close",
                origin,
                FORM,
                "Content-Length: " + form.length());
        return Raw.send(address, head + "\r\n\r\n" + form).orElseThrow();
    }

    private Raw at(String name, String first, String... headers) throws IOException {
        return Raw.request(address, first, with(name, headers));
    }

    private Raw handshake(String name, String path, String... headers) throws IOException {
        String[] asked = Stream.concat(
                        Stream.of(headers),
                        Stream.of(
                                "Upgrade: websocket",
                                "Sec-WebSocket-Version: 13",
                                "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ=="))
                .toArray(String[]::new);
        return Raw.handshake(address, path, with(name, asked));
    }

    private static String[] with(String name, String... headers) {
        return Stream.concat(Stream.of("Host: " + name.replace("https://", "")), Stream.of(headers))
                .toArray(String[]::new);
    }

    private static void assertGone(Raw answer, String what) {
        assertEquals(404, answer.status(), what);
        EveryHeader.isOn(answer::all, what);
        assertEquals("no-store", answer.only("Cache-Control"), what);
        assertEquals(List.of(), answer.all("Set-Cookie"), what);
    }
}
