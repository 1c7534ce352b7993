package nl.veiligthuis.platform.rights;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.CompletionException;
import java.util.stream.Stream;
import nl.veiligthuis.platform.journeys.Peer;
import nl.veiligthuis.platform.journeys.Service;
import nl.veiligthuis.platform.ops.TestDatabase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every route of the staff, asked by every role. A route that is not in the table fails: somebody has to decide who may. */
@QuarkusTest
@WithTestResource(TestDatabase.class)
class RouteRightsTest {

    private static final String COORDINATORS = "coordinator national-coordinator";
    private static final String WATCHERS = COORDINATORS + " auditor";
    private static final String STAFF = "adviser coordinator national-coordinator editor auditor administrator";
    private static final String NOBODY = "nobody";
    private static final String ANYBODY = NOBODY + " " + STAFF;

    /** Who may ask for a route. */
    private static final Map<String, String> MAY = table();

    private static final List<String> ROLES = List.of(ANYBODY.split(" "));

    /** The example account that has this role and no other. */
    private static final Map<String, String> ACCOUNTS = Map.of(
            "adviser", "voorbeeld-1",
            "coordinator", "voorbeeld-coordinator-2",
            "national-coordinator", "voorbeeld-landelijk",
            "editor", "voorbeeld-redactie",
            "auditor", "voorbeeld-controle",
            "administrator", "voorbeeld-beheer");

    private static final Map<String, String> COOKIES = new HashMap<>();

    @TestHTTPResource("/")
    URI address;

    private static Map<String, String> table() {
        Map<String, String> table = new TreeMap<>();
        Stream.of("GET /console", "POST /console/session/closure").forEach(route -> table.put(route, STAFF));
        Stream.of(
                        "GET /console/sign-in",
                        "GET /console/arrival",
                        "GET /console/welcome/{link}",
                        "POST /console/welcome/{link}")
                .forEach(route -> table.put(route, ANYBODY));
        table.put("SOCKET /console/socket", "adviser " + COORDINATORS);
        table.put("GET /console/phrases/{own}/{theirs}", "adviser");
        table.put("GET /console/partners/{own}/{municipality}", "adviser " + COORDINATORS);
        Stream.of(
                        "GET /console/accounts",
                        "POST /console/accounts",
                        "GET /console/accounts/{id}",
                        "POST /console/accounts/{id}",
                        "POST /console/accounts/{id}/closure",
                        "POST /console/accounts/{id}/reopening",
                        "POST /console/accounts/{id}/link")
                .forEach(route -> table.put(route, "administrator"));
        Stream.of(
                        "GET /console/board",
                        "GET /console/board/now",
                        "GET /console/board/chats/{chat}/assignment",
                        "POST /console/board/chats/{chat}/assignment",
                        "GET /console/roster",
                        "GET /console/roster/coverage",
                        "GET /console/roster/plans",
                        "POST /console/roster/plans",
                        "GET /console/roster/plans/new",
                        "GET /console/roster/plans/{id}",
                        "POST /console/roster/plans/{id}",
                        "POST /console/roster/plans/{id}/ending",
                        "GET /console/roster/holidays",
                        "POST /console/roster/holidays",
                        "POST /console/roster/holidays/{id}/removal",
                        "GET /console/roster/exchange",
                        "GET /console/roster/exchange/roster.csv",
                        "GET /console/roster/exchange/roster.ics",
                        "POST /console/roster/exchange",
                        "POST /console/roster/exchange/confirmation",
                        "POST /console/roster/exchange/text")
                .forEach(route -> table.put(route, COORDINATORS));
        Stream.of(
                        "GET /console/statistics",
                        "GET /console/statistics/{table}.csv",
                        "GET /console/texts",
                        "POST /console/texts/requests/{id}/approval",
                        "POST /console/texts/requests/{id}/refusal")
                .forEach(route -> table.put(route, WATCHERS));
        Stream.of(
                        "GET /console/texts/chats/{id}",
                        "POST /console/texts/chats/{id}",
                        "POST /console/texts/requests/{id}/opening")
                .forEach(route -> table.put(route, COORDINATORS));
        Stream.of(
                        "GET /console/audit",
                        "POST /console/audit/check",
                        "POST /console/audit/export",
                        "GET /console/audit/destroyed",
                        "GET /console/audit/destroyed/destroyed.csv")
                .forEach(route -> table.put(route, "auditor"));
        return table;
    }

    static Set<String> routes() {
        Set<String> staff = new TreeSet<>(Routes.all());
        staff.removeIf(route -> !route.contains(" /console"));
        return staff;
    }

    @Test
    void of_every_route_it_is_decided_who_may_ask_for_it() {
        assertEquals(MAY.keySet(), routes());
    }

    @ParameterizedTest
    @MethodSource("routes")
    void only_those_get_in_who_may(String route) {
        for (String role : ROLES) {
            boolean may = List.of(MAY.getOrDefault(route, "").split(" ")).contains(role);
            assertEquals(may, letIn(route, role), role + ": " + route);
        }
    }

    private boolean letIn(String route, String role) {
        String[] parts = route.split(" ");
        return parts[0].equals("SOCKET") ? connects(parts[1], role) : answered(parts[0], parts[1], role);
    }

    private boolean answered(String verb, String path, String role) {
        Service service = new Service(address);
        RequestSpecification request =
                role.equals(NOBODY) ? service.form() : service.form().cookie("console", cookie(role));
        Response answer = request.request(verb, filled(path));
        int status = answer.statusCode();
        assertTrue(status < 500, path + " for " + role + " was answered with " + status);
        boolean sentToSignIn = status == 302 && answer.header("Location").contains("/console/sign-in");
        return status != 401 && status != 403 && !sentToSignIn;
    }

    private boolean connects(String path, String role) {
        URI base = new Service(address).base();
        Map<String, String> origin = Map.of("Origin", base.toString());
        Map<String, String> signedIn = new HashMap<>(origin);
        if (!role.equals(NOBODY)) {
            signedIn.put("Cookie", "console=" + cookie(role));
        }
        try (Peer peer = Peer.connect(base, path, signedIn)) {
            return peer.open();
        } catch (CompletionException refused) {
            return false;
        }
    }

    private String cookie(String role) {
        return COOKIES.computeIfAbsent(role, known -> new Service(address).signIn(ACCOUNTS.get(known)));
    }

    /** Numbers of nothing: who may ask is decided before it is looked for. */
    private static String filled(String path) {
        return path.replace("{table}", "asked")
                .replaceAll("\\{(own|theirs)}", "nl")
                .replace("{link}", "AAAAAAAAAAAAAAAAAAAAAA")
                .replaceAll("\\{\\w+}", "00000000-0000-4000-8000-00000000dead");
    }
}
