package nl.veiligthuis.platform.board;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import nl.veiligthuis.platform.journeys.Sql;
import nl.veiligthuis.platform.ops.TestDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(TestDatabase.class)
class BoardTest {

    @TestHTTPResource("/")
    URI address;

    @Inject
    DataSource source;

    @Inject
    Clock clock;

    Shift shift;

    @BeforeEach
    void a_shift() {
        shift = Shift.begun(new Sql(source));
    }

    @AfterEach
    void over() {
        shift.over();
    }

    private Screen national() {
        return Screen.of(address, "voorbeeld-landelijk");
    }

    private Screen ofUtrecht() {
        return Screen.of(address, "voorbeeld-coordinator");
    }

    @Test
    void who_waits_longest_stands_out_and_all_are_counted_by_region_and_language() {
        shift.dangerous(shift.waiting(Shift.UTRECHT, "nl", "12 minutes"));
        shift.waiting(Shift.UTRECHT, "nl", "3 minutes");
        shift.waiting(Shift.UTRECHT, "ar", "5 minutes");
        shift.left(shift.waiting(Shift.AMSTERDAM, "nl", "2 hours"));
        shift.waiting(null, "en", "1 minute");
        Screen board = national();
        String oldest = board.part("oldest");
        assertTrue(oldest.startsWith("Wacht het langst 12 min Utrecht Nederlands"), oldest);
        assertTrue(oldest.contains("gevaar"), oldest);
        String waiting = board.part("waiting");
        assertTrue(waiting.contains("Utrecht Nederlands 2 1 0 12 min"), waiting);
        assertTrue(waiting.contains("Utrecht العربية 1 0 0 5 min"), waiting);
        assertTrue(waiting.contains("Geen regio gezegd English 1 0 0 1 min"), waiting);
        assertTrue(waiting.contains("Amsterdam-Amstelland Nederlands 0 0 1 "), waiting);
        assertTrue(waiting.contains("even weg wacht 2 u 0 min"), waiting);
        assertTrue(board.part("totals").contains("wachten 4"), board.part("totals"));
        assertTrue(board.part("totals").contains("met gevaar 1"), board.part("totals"));
    }

    @Test
    void one_who_came_back_to_the_queue_waits_since_then_and_not_since_they_asked() {
        UUID back = shift.waiting(Shift.UTRECHT, "nl", "3 hours");
        shift.entry(back, "VISITOR", "TEXT", "Een geheim.", "2 hours");
        shift.entry(back, "SYSTEM", "ADVISER_LOST", null, "4 minutes");
        shift.waiting(Shift.UTRECHT, "nl", "6 minutes");
        assertTrue(national().part("oldest").contains("6 min"));
        assertTrue(national().part("waiting").contains("wacht 4 min"));
    }

    @Test
    void running_chats_show_who_has_them_and_how_long_the_visitor_is_without_an_answer() {
        UUID chat = shift.running(Shift.UTRECHT, 4);
        shift.entry(chat, "VISITOR", "TEXT", "Een geheim.", "20 minutes");
        shift.entry(chat, "ADVISER", "TEXT", "Een antwoord.", "15 minutes");
        assertTrue(national().part("running").contains("beantwoord"), national().part("running"));
        shift.entry(chat, "VISITOR", "TEXT", "Nog een geheim.", "9 minutes");
        shift.entry(chat, "VISITOR", "TEXT", "En nog een.", "2 minutes");
        String running = national().part("running");
        assertTrue(running.contains("Voorbeeld Vier"), running);
        assertTrue(running.contains("9 min zonder antwoord"), running);
        assertFalse(running.contains("lijn van de adviseur is stil"), running);
        shift.sql()
                .change(
                        "update advice_request set lease_until = now() - interval '1 second', hidden_at = now()"
                                + " where conversation_id = ?",
                        chat);
        String silent = national().part("running");
        assertTrue(silent.contains("lijn van de adviseur is stil"), silent);
        assertTrue(silent.contains("heeft de pagina verborgen"), silent);
    }

    @Test
    void nothing_a_visitor_wrote_is_shown() {
        UUID chat = shift.running(Shift.UTRECHT, 4);
        shift.entry(chat, "VISITOR", "TEXT", "Een geheim.", "20 minutes");
        shift.waiting(Shift.UTRECHT, "nl", "5 minutes");
        for (String path : List.of("", "/now", Screen.form(chat))) {
            national()
                    .get(path)
                    .then()
                    .statusCode(200)
                    .body(not(containsString("Een geheim")), not(containsString("Geheime Naam")));
        }
    }

    @Test
    void the_load_of_each_adviser_on_duty_and_the_room_that_is_left() {
        shift.onDuty(4, Shift.UTRECHT, 3);
        shift.onDuty(1, "", 2);
        shift.running(Shift.UTRECHT, 4);
        String advisers = national().part("advisers");
        assertTrue(advisers.contains("Voorbeeld Vier Utrecht · Nederlands, English 1 van 3 gesprekken"), advisers);
        assertTrue(advisers.contains("Voorbeeld Een landelijk · Nederlands, English 0 van 2 gesprekken"), advisers);
        assertTrue(
                national().part("totals").contains("gesprekken ruimte 4"),
                national().part("totals"));
    }

    @Test
    void a_coordinator_sees_their_own_region_alone() {
        shift.onDuty(4, Shift.UTRECHT, 3);
        shift.onDuty(5, Shift.AMSTERDAM, 3);
        shift.waiting(Shift.AMSTERDAM, "nl", "50 minutes");
        shift.waiting(Shift.UTRECHT, "nl", "7 minutes");
        shift.running(Shift.AMSTERDAM, 5);
        shift.running(Shift.AMSTERDAM, 4);
        Screen board = ofUtrecht();
        assertTrue(board.part("oldest").contains("7 min"), board.part("oldest"));
        assertFalse(board.part("waiting").contains("Amsterdam"), board.part("waiting"));
        assertTrue(board.part("totals").contains("wachten 1"), board.part("totals"));
        assertTrue(board.part("totals").contains("lopende gesprekken 1"), board.part("totals"));
        assertTrue(board.part("running").contains("Voorbeeld Vier"), board.part("running"));
        assertFalse(board.part("running").contains("Voorbeeld Vijf"), board.part("running"));
        assertFalse(board.part("advisers").contains("Voorbeeld Vijf"), board.part("advisers"));
    }

    @Test
    void a_coordinator_without_a_region_sees_nothing_and_is_told() {
        UUID chat = shift.waiting(null, "nl", "7 minutes");
        shift.sql().change("update account set region_code = null where username = 'voorbeeld-coordinator'");
        Screen board = ofUtrecht();
        board.get("").then().statusCode(200).body(containsString("Bij je account hoort nog geen regio"));
        board.get("/now").then().statusCode(200).body(not(containsString("7 min")));
        board.get(Screen.form(chat)).then().statusCode(404);
        board.give(chat, 1, 0).then().statusCode(404);
    }

    @Test
    void nobody_else_sees_or_moves_anything() {
        UUID chat = shift.waiting(null, "nl", "7 minutes");
        shift.onDuty(1, "", 2);
        for (String username : List.of("voorbeeld-1", "voorbeeld-redactie", "voorbeeld-controle", "voorbeeld-beheer")) {
            Screen board = Screen.of(address, username);
            for (String path : List.of("", "/now", Screen.form(chat))) {
                board.get(path).then().statusCode(403);
            }
            board.give(chat, 1, 0).then().statusCode(403);
        }
        given().redirects().follow(false).get(Screen.PATH + "/now").then().statusCode(302);
        assertEquals(0, shift.epoch(chat));
    }

    @Test
    void where_nobody_is_follows_the_rules_of_the_queue() {
        shift.onDuty(4, Shift.UTRECHT, 3);
        shift.waiting(Shift.UTRECHT, "ar", "2 minutes");
        shift.waiting(Shift.UTRECHT, "nl", "2 minutes");
        String nowhere = ofUtrecht().part("nowhere");
        assertTrue(nowhere.contains("niemand op dienst: Utrecht · العربية · over iemand anders"), nowhere);
        assertFalse(nowhere.contains("Utrecht · Nederlands"), nowhere);
        assertTrue(nowhere.contains("Nederlands eigen regio English eigen regio العربية niemand"), nowhere);
        shift.onDuty(4, "VT10", 3);
        assertTrue(
                ofUtrecht().part("nowhere").contains("Nederlands achtervang"),
                ofUtrecht().part("nowhere"));
        shift.onDuty(4, "", 3);
        assertTrue(
                ofUtrecht().part("nowhere").contains("Nederlands landelijk"),
                ofUtrecht().part("nowhere"));
        assertTrue(
                national().part("nowhere").contains("landelijk: 25 regio’s"),
                national().part("nowhere"));
    }

    @Test
    void what_comes_is_counted_by_the_hour() {
        shift.planned(Shift.UTRECHT, "1 hour", "3 hours");
        shift.planned("", "2 hours", "4 hours");
        shift.planned(Shift.AMSTERDAM, "2 hours", "4 hours");
        Labels labels = new Labels(nl.veiligthuis.platform.web.Language.DUTCH, null);
        String inOneHour =
                labels.clock(clock.instant().plus(Duration.ofHours(1))).substring(0, 3) + "00";
        String inTwoHours =
                labels.clock(clock.instant().plus(Duration.ofHours(2))).substring(0, 3) + "00";
        String inFiveHours =
                labels.clock(clock.instant().plus(Duration.ofHours(5))).substring(0, 3) + "00";
        String regional = ofUtrecht().part("tonight");
        assertTrue(regional.contains(inOneHour + " 1 0 Nederlands"), regional);
        assertTrue(regional.contains(inTwoHours + " 1 1 Nederlands"), regional);
        assertTrue(regional.contains(inFiveHours + " 0 0 niemand gepland"), regional);
        assertTrue(national().part("tonight").contains(inTwoHours + " 2 1 Nederlands"));
    }

    @Test
    void more_than_two_hundred_are_counted_and_not_listed() {
        for (int number = 0; number < Board.MOST + 1; number++) {
            shift.waiting(Shift.UTRECHT, "nl", "7 minutes");
        }
        Screen board = national();
        assertTrue(board.part("totals").contains("wachten 201"), board.part("totals"));
        String waiting = board.part("waiting");
        assertEquals(Board.MOST, waiting.split("wacht 7 min", -1).length - 1);
        assertTrue(waiting.contains("meer dan 200"), waiting);
    }

    @Test
    void the_part_that_changes_is_kept_by_no_cache_and_has_no_page_around_it() {
        national()
                .get("/now")
                .then()
                .statusCode(200)
                .header("Cache-Control", containsString("no-store"))
                .body(not(containsString("<html")), containsString("<section id=\"oldest\""));
    }
}
