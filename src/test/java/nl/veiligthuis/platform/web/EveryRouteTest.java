package nl.veiligthuis.platform.web;

import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.sql.DataSource;
import nl.veiligthuis.platform.journeys.Service;
import nl.veiligthuis.platform.journeys.Sql;
import nl.veiligthuis.platform.ops.TestDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/**
 * Every route of the running application, whoever brought it: all headers once and word for word, no cookie for visitors, and
 * nothing kept on a device that could tell. A route with a parameter nobody gave a sample for fails, and so does a route that
 * is neither a resource nor known here.
 */
@QuarkusTest
@WithTestResource(TestDatabase.class)
class EveryRouteTest {

    private static final Path STATIC = Path.of("src/main/resources/web/static");
    private static final Pattern FILE = Pattern.compile("(?:src|href)=\"(/static/[^\"]+)\"");

    private static final String NOTHING_KEPT = "no-store";
    private static final String ASKED_AGAIN = "no-cache, private";
    private static final String AN_HOUR = "max-age=3600";

    /** Accounts that between them may see all of the console. */
    private static final List<String> STAFF =
            List.of("voorbeeld-1", "voorbeeld-coordinator", "voorbeeld-controle", "voorbeeld-beheer");

    /** What is answered with something else than 200. */
    private static final Map<String, Integer> STATUS =
            Map.of("/", 303, "/toegankelijkheid", 303, "/exit", 303, "/{unknown}", 404);

    /** How long is kept what a browser may keep; everything else is not kept at all. */
    private static final Map<String, String> KEPT = Map.ofEntries(
            Map.entry("/robots.txt", AN_HOUR),
            Map.entry("/sitemap.xml", AN_HOUR),
            Map.entry("/{language}/nieuw.atom", AN_HOUR),
            Map.entry("/.well-known/security.txt", AN_HOUR),
            Map.entry("/banner/{language}", ASKED_AGAIN),
            Map.entry("/banner/{language}/in/{municipality}", ASKED_AGAIN),
            Map.entry("/share/{language}/{slug}.png", "private, no-cache"),
            Map.entry("/{language}", ASKED_AGAIN),
            Map.entry("/{language}/{slug}", ASKED_AGAIN),
            Map.entry("/{language}/{folder}/{name}", ASKED_AGAIN),
            Map.entry("/{language}/is-dit-liefde", ASKED_AGAIN),
            Map.entry("/{language}/is-dit-liefde/{name}", ASKED_AGAIN),
            Map.entry("/{language}/verhalen", ASKED_AGAIN),
            Map.entry("/{language}/verhalen/{name}", ASKED_AGAIN),
            Map.entry("/{language}/verhalen/{name}.mp3", ASKED_AGAIN),
            Map.entry("/{language}/cijfers", ASKED_AGAIN),
            Map.entry("/{language}/cijfers/{series}", ASKED_AGAIN),
            Map.entry("/{language}/cijfers/{series}.csv", ASKED_AGAIN),
            Map.entry("/{language}/campagne", ASKED_AGAIN),
            Map.entry("/{language}/campagne/{file}", "private, no-cache"),
            Map.entry("/{language}/in/{municipality}", ASKED_AGAIN),
            Map.entry("/{language}/in/{municipality}/{page}", ASKED_AGAIN));

    /** Routes of the router itself, and what is asked of each. */
    private static final Map<String, List<String>> ROUTER = Map.ofEntries(
            Map.entry("ANY /console/socket", List.of("/console/socket")),
            Map.entry("ANY /{language}/chat/socket", List.of("/nl/chat/socket")),
            Map.entry("ANY /q/health", List.of("/q/health")),
            Map.entry("ANY /q/health/live", List.of("/q/health/live")),
            Map.entry("ANY /q/health/ready", List.of("/q/health/ready")),
            Map.entry("ANY /q/health/started", List.of("/q/health/started")),
            Map.entry("ANY /q/health/well", List.of("/q/health/well")),
            Map.entry("ANY /q/health/group", List.of("/q/health/group")),
            Map.entry("ANY /q/health/group*", List.of("/q/health/group/chat", "/q/health/group/none")),
            Map.entry("ANY /q/metrics", List.of("/q/metrics")),
            Map.entry("ANY /q/metrics*", List.of("/q/metrics/none")));

    /** A page of the framework for developers, which is not in what is delivered. */
    private static final String DEVELOPERS = "ANY /q/health-ui";

    @TestHTTPResource("/")
    URI address;

    @Inject
    RunningRoutes routes;

    @Inject
    DataSource source;

    /** The form that starts a chat does so. */
    @AfterEach
    void nobody_waits() {
        new Sql(source).change("delete from conversation");
    }

    @Test
    void every_page_of_visitors() {
        of("GET").stream().filter(path -> !isConsole(path)).forEach(path -> {
            Response answer = asked().get(Addresses.of(path));
            assertEquals(STATUS.getOrDefault(path, 200), answer.statusCode(), path);
            carriesAll(path, answer);
            assertEquals(List.of(KEPT.getOrDefault(path, NOTHING_KEPT)), cacheControl(answer), path);
            assertFalse(answer.headers().hasHeaderWithName("Set-Cookie"), path);
        });
    }

    @Test
    void every_form_of_visitors() {
        of("POST").stream().filter(path -> !isConsole(path)).forEach(path -> {
            Response answer = form().post(Addresses.of(path));
            assertTrue(answer.statusCode() < 500, path + " " + answer.statusCode());
            carriesAll(path, answer);
            assertEquals(List.of(NOTHING_KEPT), cacheControl(answer), path);
            assertFalse(answer.headers().hasHeaderWithName("Set-Cookie"), path);
        });
    }

    @Test
    void every_page_and_form_of_the_console_asked_by_strangers_and_staff() {
        Service service = new Service(address);
        List<String> cookies = Stream.concat(Stream.of(""), STAFF.stream().map(service::signIn))
                .toList();
        Set<String> seen = new TreeSet<>();
        for (String route : routes.ofResources()) {
            String path = route.split(" ")[1];
            if (isConsole(path)) {
                for (String cookie : cookies) {
                    Response answer = form().cookie("console", cookie).request(route.split(" ")[0], Addresses.of(path));
                    assertTrue(answer.statusCode() < 500, route + " " + answer.statusCode());
                    carriesAll(route, answer);
                    assertEquals(List.of(NOTHING_KEPT), cacheControl(answer), route);
                    if (answer.statusCode() == 200) {
                        seen.add(route);
                    }
                }
            }
        }
        assertTrue(seen.contains("GET /console/board") && seen.contains("GET /console/audit"), seen.toString());
    }

    @Test
    void there_are_no_other_methods_than_these() {
        Set<String> methods = new TreeSet<>();
        routes.ofResources().forEach(route -> methods.add(route.split(" ")[0]));
        assertEquals(Set.of("GET", "POST"), methods);
    }

    @Test
    void every_file() throws IOException {
        Set<String> files = new TreeSet<>();
        try (Stream<Path> shipped = Files.walk(STATIC)) {
            shipped.filter(Files::isRegularFile).forEach(file -> files.add("/static/" + STATIC.relativize(file)));
        }
        Stream.of("/nl/", "/ar/chat", "/console/sign-in")
                .forEach(page -> FILE.matcher(asked().get(page).asString())
                        .results()
                        .map(MatchResult::group)
                        .map(found -> found.replaceFirst("^[^\"]*\"", "").replace("\"", ""))
                        .forEach(files::add));
        assertTrue(files.stream().anyMatch(file -> file.endsWith(".css")), files.toString());
        assertTrue(files.stream().anyMatch(file -> file.endsWith(".js") && file.contains("console")), files.toString());
        for (String file : files) {
            Response answer = asked().get(file);
            assertEquals(200, answer.statusCode(), file);
            carriesAll(file, answer);
            assertEquals(List.of(), cacheControl(answer), "Whoever serves it decides, for production alone: " + file);
            assertFalse(answer.headers().hasHeaderWithName("Set-Cookie"), file);
        }
    }

    @Test
    void every_route_of_the_router_itself() {
        SortedSet<String> found = routes.ofRouter();
        found.removeIf(route -> route.startsWith(DEVELOPERS));
        assertEquals(new TreeSet<>(ROUTER.keySet()), found);
        ROUTER.values().stream().flatMap(List::stream).forEach(path -> {
            Response answer = asked().get(path);
            assertTrue(answer.statusCode() < 500, path + " " + answer.statusCode());
            carriesAll(path, answer);
            assertEquals(List.of(NOTHING_KEPT), cacheControl(answer), path);
            assertFalse(answer.headers().hasHeaderWithName("Set-Cookie"), path);
        });
    }

    private SortedSet<String> of(String method) {
        SortedSet<String> paths = new TreeSet<>();
        routes.ofResources().stream()
                .filter(route -> route.startsWith(method + " "))
                .forEach(route -> paths.add(route.substring(method.length() + 1)));
        return paths;
    }

    private static boolean isConsole(String path) {
        return path.startsWith("/console");
    }

    private RequestSpecification form() {
        return new Service(address).form();
    }

    private static RequestSpecification asked() {
        return given().redirects().follow(false);
    }

    private static void carriesAll(String path, Response answer) {
        if (path.startsWith("/banner/")) {
            EveryHeader.isOnBanner(answer.headers()::getValues, path);
        } else {
            EveryHeader.isOn(answer.headers()::getValues, path);
        }
    }

    private static List<String> cacheControl(Response answer) {
        return answer.headers().getValues("Cache-Control");
    }
}
