package nl.veiligthuis.platform.kept;

import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.net.URI;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import nl.veiligthuis.platform.journeys.Door;
import nl.veiligthuis.platform.journeys.Peer;
import nl.veiligthuis.platform.journeys.Service;
import nl.veiligthuis.platform.journeys.Sql;
import nl.veiligthuis.platform.ops.TestDatabase;
import nl.veiligthuis.platform.web.FrontDoor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is kept, under what it is found again, and what never is. */
@QuarkusTest
@WithTestResource(TestDatabase.class)
class KeepingTest {

    @TestHTTPResource("/")
    URI address;

    @Inject
    KeptPages pages;

    @Inject
    FrontDoor door;

    @Inject
    DataSource source;

    @BeforeEach
    void nobody_is_on_duty() {
        new Sql(source).change("update duty set lease_until = clock_timestamp() - interval '1 second'");
        Door.await(door, FrontDoor.State.CLOSED);
    }

    @Test
    void when_somebody_comes_on_duty_every_page_says_so_and_takes_it_back_when_they_leave() {
        List<String> addresses = List.of("/nl/", "/nl/mannen", "/nl/in/ede/mannen");
        List<Response> closed = addresses.stream().map(KeepingTest::twice).toList();
        Peer adviser = new Service(address).adviserOnDuty("voorbeeld-1");
        try {
            Door.await(door, FrontDoor.State.OPEN);
            for (int page = 0; page < addresses.size(); page++) {
                Response open = twice(addresses.get(page));
                assertNotEquals(closed.get(page).asString(), open.asString(), addresses.get(page));
                assertNotEquals(closed.get(page).header("ETag"), open.header("ETag"), addresses.get(page));
                assertEquals(
                        200,
                        given().header("If-None-Match", closed.get(page).header("ETag"))
                                .get(addresses.get(page))
                                .statusCode());
            }
        } finally {
            adviser.close();
        }
        nobody_is_on_duty();
        for (int page = 0; page < addresses.size(); page++) {
            assertEquals(closed.get(page).asString(), twice(addresses.get(page)).asString());
        }
    }

    @Test
    void languages_editions_and_pages_are_told_apart() {
        Set<String> bodies = new HashSet<>();
        Set<String> tags = new HashSet<>();
        List<String> all = List.of(
                "/nl/mannen", "/en/mannen", "/ar/mannen", "/nl/in/ede/mannen", "/nl/in/texel/mannen", "/nl/jongeren");
        all.forEach(path -> {
            Response page = twice(path);
            bodies.add(page.asString());
            tags.add(page.header("ETag"));
        });
        assertEquals(all.size(), bodies.size());
        assertEquals(all.size(), tags.size());
    }

    @Test
    void many_who_ask_for_a_page_at_once_all_get_the_same() {
        Set<String> bodies = new HashSet<>();
        Set<String> tags = new HashSet<>();
        IntStream.range(0, 32)
                .parallel()
                .mapToObj(number -> given().get("/en/in/zwolle/rode-vlaggen"))
                .forEach(answer -> {
                    synchronized (bodies) {
                        bodies.add(answer.asString());
                        tags.add(answer.header("ETag"));
                    }
                });
        assertEquals(1, bodies.size());
        assertEquals(1, tags.size());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/exit",
                "/nl/chat",
                "/nl/check",
                "/nl/check/over-mij",
                "/nl/in/ede/check",
                "/nl/hulp-zoeken",
                "/nl/zoeken",
                "/nl/professionals/meldcode-gids",
                "/nl/professionals/toets",
                "/nl/professionals/toets/1",
                "/nl/verhalen/noa.mp3",
                "/share/nl/mannen.png",
                "/console/sign-in",
                "/q/health/live",
                "/nl/bestaat-niet",
                "/nl/in/nergens",
                "/nl/in/nergens/mannen",
                "/nl/mannen?van=iemand",
                "/nl/%6dannen",
                "/nl/mannen;a=b",
            })
    void is_never_kept(String path) {
        long before = pages.size();
        for (int time = 0; time < 2; time++) {
            Response answer =
                    given().redirects().follow(false).urlEncodingEnabled(false).get(path);
            assertTrue(answer.statusCode() < 500, path);
            assertFalse(
                    answer.headers().hasHeaderWithName("ETag")
                            && !answer.header("ETag").startsWith("W/"),
                    path);
        }
        assertEquals(before, pages.size(), path);
    }

    @Test
    void a_form_at_the_address_of_a_page_that_is_kept_is_refused_as_before() {
        twice("/nl/mannen");
        assertEquals(405, new Service(address).form().post("/nl/mannen").statusCode());
        assertEquals(
                403,
                given().header("Sec-Fetch-Site", "cross-site")
                        .post("/nl/mannen")
                        .statusCode());
    }

    @Test
    void a_page_with_hours_on_it_is_kept_for_the_minute_and_others_for_good() {
        twice("/nl/in/almere");
        twice("/nl/in/aalten");
        assertFalse(pages.find(pages.at("/nl/in/almere")).lasts());
        assertTrue(pages.find(pages.at("/nl/in/aalten")).lasts());
    }

    /** Rendered, and from what was kept. */
    private static Response twice(String path) {
        given().get(path).then().statusCode(200);
        Response again = given().get(path);
        assertEquals(200, again.statusCode(), path);
        return again;
    }
}
