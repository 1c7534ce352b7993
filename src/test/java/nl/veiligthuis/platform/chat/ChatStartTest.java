package nl.veiligthuis.platform.chat;

import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import nl.veiligthuis.platform.journeys.Door;
import nl.veiligthuis.platform.privacy.Token;
import nl.veiligthuis.platform.seal.Sealer;
import nl.veiligthuis.platform.web.FrontDoor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** How a chat starts without a script, and when it does not. */
@QuarkusTest
class ChatStartTest extends ChatPages {

    @Test
    void a_start_that_is_sent_twice_starts_one_chat() {
        String token = Token.random().reveal();
        long before = conversations();
        RequestSpecification form = service.form().formParam("token", token);
        assertEquals(200, form.post("/nl/chat").statusCode());
        assertEquals(200, form.post("/nl/chat").statusCode());
        assertEquals(before + 1, conversations());
    }

    @Test
    void a_start_that_is_sent_eight_times_at_once_starts_one_chat_and_shows_it_each_time() throws Exception {
        for (int round = 0; round < 10; round++) {
            String token = Token.random().reveal();
            long before = conversations();
            List<Response> answers =
                    atOnce(8, () -> service.form().formParam("token", token).post("/nl/chat"));
            answers.forEach(answer ->
                    assertEquals(sql.chat(token), sql.chat(shown(answer, "nl").hidden("token"))));
            assertEquals(before + 1, conversations());
        }
    }

    @Test
    void what_a_visitor_tells_at_the_start_is_kept_with_the_request_alone() {
        String token = Token.random().reveal();
        shown(
                service.form()
                        .formParam("token", token)
                        .formParam("who", "professional")
                        .formParam("municipality", "ede")
                        .formParam("language", "ar")
                        .formParam("called", "  Noor <b>  ")
                        .post("/nl/chat"),
                "nl");
        assertEquals(
                1,
                sql.number(
                        "select count(*) from conversation c join advice_request r on r.conversation_id = c.id"
                                + " where c.id = ? and c.language = 'ar'"
                                + " and r.audience = 'PROFESSIONAL' and r.municipality = 'ede' and r.region_code = 'VT05'",
                        sql.chat(token)));
        assertEquals("Noor <b>", new Sealer(sql).called(sql.chat(token)));
    }

    @Test
    void what_was_never_offered_at_the_start_is_left_out() {
        String token = Token.random().reveal();
        shown(
                service.form()
                        .formParam("token", token)
                        .formParam("who", "everyone")
                        .formParam("municipality", "nergens")
                        .formParam("language", "xx")
                        .formParam("called", "n".repeat(10_000))
                        .post("/en/chat"),
                "en");
        assertEquals(
                1,
                sql.number(
                        "select count(*) from conversation c join advice_request r on r.conversation_id = c.id"
                                + " where c.id = ? and c.language = 'en'"
                                + " and r.audience is null and r.municipality is null and r.region_code is null",
                        sql.chat(token)));
        assertEquals("n".repeat(40), new Sealer(sql).called(sql.chat(token)));
    }

    @Test
    void a_start_with_a_token_of_ones_own_making_gets_a_proper_one() {
        Shown begun = shown(service.form().formParam("token", "123").post("/nl/chat"), "nl");
        assertTrue(Token.of(begun.hidden("token")).isPresent());
    }

    @ParameterizedTest
    @ValueSource(strings = {"nl", "en", "ar"})
    void with_nobody_on_duty_the_page_says_so_offers_the_phone_and_no_chat_is_kept(String language) {
        nobodyIsOnDuty();
        Door.await(door, FrontDoor.State.CLOSED);
        long before = conversations();
        Shown page = shown(given().get("/" + language + "/chat"), language);
        assertClosed(page, language);
        assertFalse(page.html().contains("name=\"token\""));

        String token = Token.random().reveal();
        assertClosed(
                shown(service.form().formParam("token", token).post("/" + language + "/chat"), language), language);
        assertEquals(before, conversations());
    }

    @Test
    void when_the_last_adviser_has_just_left_a_start_is_answered_with_closed_and_no_chat_is_kept() {
        long before = conversations();
        nobodyIsOnDuty();
        Response answer =
                service.form().formParam("token", Token.random().reveal()).post("/nl/chat");
        assertClosed(shown(answer, "nl"), "nl");
        assertEquals(before, conversations());
    }

    @Test
    void a_chat_that_waits_with_nobody_on_duty_says_so() {
        String token = service.startChat("nl", "Noor");
        nobodyIsOnDuty();
        Door.await(door, FrontDoor.State.CLOSED);
        Shown page = shown(service.form().formParam("token", token).post("/nl/chat/view"), "nl");
        assertEquals(words("nl").waiting_unattended(), page.status());
    }
}
