package nl.veiligthuis.platform.rights;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import javax.sql.DataSource;
import nl.veiligthuis.platform.journeys.Service;
import nl.veiligthuis.platform.journeys.Sql;
import nl.veiligthuis.platform.ops.TestDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every route that leads to one thing of a region: its own coordinator finds it, another's does not. */
@QuarkusTest
@WithTestResource(TestDatabase.class)
class RegionRightsTest {

    private static final UUID THING = UUID.fromString("00000000-0000-4000-8000-00000000feed");

    /** Tallied, or the tally, which runs when it is due, would change it meanwhile. */
    private static final List<String> CLOSED_CHAT = List.of(
            "insert into conversation (id, language, ended_at) values (?, 'nl', now() - interval '1 hour')",
            "insert into advice_request (conversation_id, state, region_code, tallied) values (?, 'CLOSED', 'VT20', true)",
            "insert into entry (conversation_id, seq, author, kind, sender_id)"
                    + " values (?, 1, 'VISITOR', 'TEXT', gen_random_uuid())");

    /** What stands behind the number in a route; all of it belongs to Utrecht. */
    private static final Map<String, List<String>> THINGS = Map.of(
            "/console/board/chats/",
            List.of(
                    "insert into conversation (id, language) values (?, 'nl')",
                    "insert into advice_request (conversation_id, region_code, language, visitor_until)"
                            + " values (?, 'VT20', 'nl', now() + interval '1 hour')"),
            "/console/texts/chats/",
            CLOSED_CHAT,
            "/console/texts/requests/",
            List.of(
                    CLOSED_CHAT.get(0),
                    CLOSED_CHAT.get(1),
                    CLOSED_CHAT.get(2),
                    "insert into text_request (conversation_id, id, requester, ground, reason)"
                            + " values (?, '00000000-0000-4000-8000-00000000feed',"
                            + " '00000000-0000-4000-8000-000000000012', 'COMPLAINT', 'Een klacht')"),
            "/console/roster/plans/",
            List.of("insert into roster_plan (id, days, starts, ends, valid_from, on_holidays, except_days, regions,"
                    + " pool, languages, audiences) values (?, '{1}', '09:00', '17:00', '2026-01-01', false, '{}',"
                    + " '{VT20}', false, '{nl}', '{MYSELF}')"),
            "/console/roster/holidays/",
            List.of("insert into roster_holiday (id, day, name, region_code) values (?, '2027-05-05', 'Dag', 'VT20')"));

    @TestHTTPResource("/")
    URI address;

    @Inject
    DataSource source;

    Service service;

    @BeforeEach
    void nothing_is_there() {
        remove();
        service = new Service(address);
    }

    @AfterEach
    void remove() {
        Sql sql = new Sql(source);
        sql.change("delete from conversation where id = ?", THING);
        sql.change("delete from roster_plan where id = ?", THING);
        sql.change("delete from roster_holiday where id = ?", THING);
    }

    static Stream<String> routes() {
        return Routes.all().stream()
                .filter(route -> THINGS.keySet().stream().anyMatch(route::contains)
                        && route.contains("{")
                        && !route.endsWith(OWN));
    }

    /** What belongs to whoever asked for it, of whatever region. */
    private static final String OWN = "/opening";

    /** What is of no region: accounts, links, phrases, and tables of figures, which are cut to the region of whoever looks. */
    @Test
    void of_every_route_to_one_thing_it_is_decided_whether_it_has_a_region() {
        List<String> others = List.of(
                "/console/accounts/",
                "/console/welcome/",
                "/console/phrases/",
                "/console/partners/",
                "/console/statistics/");
        assertEquals(
                routes().toList(),
                RouteRightsTest.routes().stream()
                        .filter(route -> route.contains("{")
                                && !route.endsWith(OWN)
                                && others.stream().noneMatch(route::contains))
                        .toList());
    }

    @ParameterizedTest
    @MethodSource("routes")
    void another_region_s_thing_is_not_found_and_one_s_own_is(String route) {
        THINGS.entrySet().stream()
                .filter(thing -> route.contains(thing.getKey()))
                .flatMap(thing -> thing.getValue().stream())
                .forEach(statement -> new Sql(source).change(statement, THING));
        String before = things();
        assertEquals(404, status(route, "voorbeeld-coordinator-2"), "another region's: " + route);
        assertEquals(before, things());
        int own = status(route, "voorbeeld-coordinator");
        assertNotEquals(404, own, "one's own: " + route);
        assertTrue(own < 500 && own != 403, route + " was answered with " + own);
    }

    private int status(String route, String username) {
        String[] parts = route.split(" ");
        return service.form()
                .cookie("console", service.signIn(username))
                .request(parts[0], parts[1].replaceAll("\\{\\w+}", THING.toString()))
                .statusCode();
    }

    /** All of them as they stand. */
    private String things() {
        return new Sql(source)
                .text(
                        "select concat_ws('|', (select r::text from advice_request r where conversation_id = ?),"
                                + " (select p::text from roster_plan p where id = ?), (select h::text from roster_holiday h where id = ?))",
                        THING,
                        THING,
                        THING);
    }
}
