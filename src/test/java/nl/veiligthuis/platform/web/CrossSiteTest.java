package nl.veiligthuis.platform.web;

import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;
import javax.sql.DataSource;
import nl.veiligthuis.platform.journeys.Service;
import nl.veiligthuis.platform.journeys.Sql;
import nl.veiligthuis.platform.ops.TestDatabase;
import nl.veiligthuis.platform.rights.Routes;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Every form and every socket of the running application, asked for by pages of others. */
@QuarkusTest
@WithTestResource(TestDatabase.class)
class CrossSiteTest {

    private static final String ELSEWHERE = "https://elders.example";
    private static final String SITE = "Sec-Fetch-Site";
    private static final String ORIGIN = "Origin";

    @TestHTTPResource("/")
    URI address;

    @TestHTTPResource(value = "/", tls = true)
    URI secure;

    @Inject
    RunningRoutes routes;

    @Inject
    DataSource source;

    @ConfigProperty(name = "quarkus.http.auth.form.post-location")
    String signIn;

    Service service;
    String own;
    String cookie;

    @BeforeEach
    void an_adviser_is_signed_in() {
        service = new Service(address);
        own = service.base().toString();
        cookie = service.signIn("voorbeeld-coordinator");
    }

    /** The form that starts a chat does so. */
    @AfterEach
    void nobody_waits() {
        new Sql(source).change("delete from conversation");
    }

    @Test
    void no_form_is_taken_from_a_page_of_another_site_even_of_whoever_is_signed_in() {
        List<Map<String, String>> foreign = List.of(
                Map.of(SITE, "cross-site"),
                Map.of(SITE, "same-site"),
                Map.of(SITE, "none"),
                Map.of(SITE, "cross-site", ORIGIN, own),
                Map.of(SITE, "same-origin", ORIGIN, ELSEWHERE),
                Map.of(ORIGIN, ELSEWHERE),
                Map.of(ORIGIN, own + ".elders.example"));
        for (String path : forms()) {
            for (Map<String, String> headers : foreign) {
                refused(posted(path, headers), path + " " + headers);
            }
        }
    }

    @Test
    void a_form_of_the_console_that_does_not_say_where_it_comes_from_is_refused() {
        for (String path : forms()) {
            if (path.startsWith("/console")) {
                refused(posted(path, Map.of()), path);
                refused(posted(path, Map.of(ORIGIN, "null")), path);
            }
        }
    }

    /** It carries no authority: a visitor's browser of before 2023 sends no more. */
    @Test
    void a_form_of_a_visitor_that_does_not_say_where_it_comes_from_is_taken() {
        for (String path : forms()) {
            if (!path.startsWith("/console")) {
                for (Map<String, String> headers : List.of(Map.<String, String>of(), Map.of(ORIGIN, "null"))) {
                    int status = posted(path, headers).statusCode();
                    assertTrue(status != 403 && status < 500, path + " " + headers + " " + status);
                }
            }
        }
    }

    @Test
    void no_socket_is_opened_for_a_page_of_another_site_or_for_one_that_does_not_say() throws IOException {
        for (String path : sockets()) {
            for (String origin : List.of("", "Origin: null", "Origin: " + ELSEWHERE, "Origin: " + own + "0")) {
                Raw answer = handshake(path, origin);
                assertEquals(403, answer.status(), path + " " + origin);
                EveryHeader.isOn(answer::all, path);
                assertEquals("no-store", answer.only("Cache-Control"));
            }
        }
    }

    @Test
    void every_socket_is_opened_for_an_own_page() throws IOException {
        for (String path : sockets()) {
            assertEquals(101, handshake(path, "Origin: " + own).status(), path);
        }
    }

    /** There the host stands in no header. */
    @Test
    void over_http_2_an_own_page_is_told_from_another_too() throws Exception {
        String secured = secure.toString().replaceFirst("/$", "");
        try (HttpClient browser = Tls.browser()) {
            for (Map.Entry<String, Integer> origin :
                    Map.of(secured, 200, ELSEWHERE, 403).entrySet()) {
                HttpResponse<Void> answer = browser.send(
                        HttpRequest.newBuilder(secure.resolve("/nl/zoeken"))
                                .header(ORIGIN, origin.getKey())
                                .header("Content-Type", "application/x-www-form-urlencoded")
                                .POST(HttpRequest.BodyPublishers.ofString("words=hulp"))
                                .build(),
                        HttpResponse.BodyHandlers.discarding());
                assertEquals(HttpClient.Version.HTTP_2, answer.version());
                assertEquals(origin.getValue(), answer.statusCode(), origin.getKey());
            }
        }
    }

    private static void refused(Response answer, String what) {
        assertEquals(403, answer.statusCode(), what);
        assertFalse(answer.headers().hasHeaderWithName("Set-Cookie"), what);
    }

    private Response posted(String path, Map<String, String> headers) {
        return given().redirects()
                .follow(false)
                .contentType("application/x-www-form-urlencoded; charset=UTF-8")
                .cookie("console", cookie)
                .headers(headers)
                .post(Addresses.of(path));
    }

    /** Of the resources, and the framework's own. */
    private SortedSet<String> forms() {
        SortedSet<String> forms = new TreeSet<>(List.of(signIn));
        routes.ofResources().stream()
                .filter(route -> !route.startsWith("GET "))
                .forEach(route -> forms.add(route.split(" ")[1]));
        assertTrue(forms.size() > 30, forms.toString());
        return forms;
    }

    private List<String> sockets() {
        List<String> sockets = Routes.all().stream()
                .filter(route -> route.startsWith("SOCKET "))
                .map(route -> route.split(" ")[1])
                .toList();
        assertEquals(2, sockets.size());
        return sockets;
    }

    private Raw handshake(String path, String origin) throws IOException {
        String[] lines = Stream.of(
                        "Cookie: console=" + cookie,
                        "Upgrade: websocket",
                        "Sec-WebSocket-Version: 13",
                        "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==",
                        origin)
                .filter(line -> !line.isEmpty())
                .toArray(String[]::new);
        return Raw.handshake(address, Addresses.of(path), lines);
    }
}
