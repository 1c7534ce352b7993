package nl.veiligthuis.platform.chat;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import nl.veiligthuis.platform.journeys.Peer;
import nl.veiligthuis.platform.ops.TestDatabase;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(TestDatabase.class)
class ParkTest extends ChatPages {

    @Test
    void four_words_bring_a_visitor_back_from_any_device_and_the_adviser_is_warned() throws Exception {
        try (Talk talk = Talk.taken(service, adviser)) {
            talk.visitorSays("Ik moet weg");
            talk.visitor.await("stored");
            String words = talk.park();
            assertEquals(4, words.split(" ").length);
            assertEquals("gone", talk.adviser.await("error").path("code").asText());

            Shown back = talk.comeBack(words.toUpperCase(Locale.ROOT).replace(' ', '-'));
            assertEquals(List.of("Ik moet weg"), back.bubbles());
            JsonNode waiting = talk.waiting();
            assertTrue(waiting.path("returned").asBoolean());
            assertEquals(4009, talk.visitor.awaitClose());
            assertTrue(talk.claim().path("returned").asBoolean());
        }
    }

    @Test
    void words_work_once() {
        try (Talk talk = new Talk(service, adviser)) {
            String words = talk.park();
            Shown back = talk.comeBack(words);
            view(back.hidden("token"));
            assertUnknown(talk.comeBack(words));
        }
    }

    @Test
    void words_whose_answer_was_lost_on_the_way_work_again_until_the_chat_is_used() {
        try (Talk talk = new Talk(service, adviser)) {
            String words = talk.park();
            Shown lost = talk.comeBack(words);
            Shown arrived = talk.comeBack(words);
            assertGone(view(lost.hidden("token")));
            view(arrived.hidden("token"));
            assertUnknown(talk.comeBack(words));
        }
    }

    @Test
    void words_that_are_too_old_get_the_same_answer_as_words_that_never_were() {
        try (Talk talk = new Talk(service, adviser)) {
            String words = talk.park();
            sql.change(
                    "update conversation set return_until = clock_timestamp() - interval '1 second' where id = ?",
                    UUID.fromString(talk.chat));
            String expired = talk.comeBack(words).html();
            String unknown = talk.comeBack("appel boom citroen dak").html();
            String token = "name=\"token\" value=\"[^\"]*\"";
            assertEquals(unknown.replaceAll(token, ""), expired.replaceAll(token, ""));
            assertUnknown(new Shown(expired));
        }
    }

    @Test
    void words_are_kept_as_a_slow_hash_alone() {
        try (Talk talk = new Talk(service, adviser)) {
            String words = talk.park();
            assertEquals(
                    1,
                    sql.number(
                            "select count(*) from conversation where id = ? and length(return_hash) = 32",
                            UUID.fromString(talk.chat)));
            assertEquals(
                    0,
                    sql.number(
                            "select count(*) from conversation c where cast(c as text) like '%' || ? || '%'",
                            words.split(" ")[0]));
        }
    }

    @Test
    void parking_again_gives_other_words_and_the_first_open_nothing() {
        try (Talk talk = new Talk(service, adviser)) {
            String first = talk.park();
            String second = talk.park();
            assertNotEquals(first, second);
            assertUnknown(talk.comeBack(first));
            assertEquals(List.of(), talk.comeBack(second).bubbles());
        }
    }

    @Test
    void what_opened_the_chat_before_it_was_parked_opens_it_no_more_after_ten_minutes() {
        try (Talk talk = new Talk(service, adviser)) {
            talk.park();
            Shown now = view(talk.token);
            sql.change(
                    "update visitor_token set retire_at = retire_at - interval '10 minutes' where conversation_id = ?",
                    UUID.fromString(talk.chat));
            assertGone(view(talk.token));
            assertGone(view(now.hidden("token")));
        }
    }

    @Test
    void the_page_on_which_a_chat_was_parked_goes_on_with_it_and_the_words_open_nothing_any_more() {
        try (Talk talk = new Talk(service, adviser)) {
            String words = talk.park();
            talk.visitor.send(Map.of("type", "back"));
            talk.visitor.await(frame -> Talk.phase(frame, "WAITING"), "waiting again");
            assertUnknown(talk.comeBack(words));
            assertFalse(talk.waiting().path("returned").asBoolean());
            assertEquals(
                    1,
                    sql.number(
                            "select count(*) from visitor_token where conversation_id = ? and retire_at = 'infinity'",
                            UUID.fromString(talk.chat)));
        }
    }

    @Test
    void without_a_script_a_chat_is_parked_and_taken_up_again() {
        String token = service.startChat("ar", "نور");
        Shown parked = shown(service.form().formParam("token", token).post("/ar/chat/parking"), "ar");
        List<String> words = parked.returnWords();
        assertEquals(4, words.size());
        Shown back =
                shown(service.form().formParam("words", String.join(" ", words)).post("/ar/chat/return"), "ar");
        assertTrue(back.status().contains(words("ar").waiting()), back::html);
    }

    @Test
    void a_visitor_who_is_gone_for_long_frees_the_adviser_and_is_back_in_the_queue_when_they_come() {
        try (Talk talk = Talk.taken(service, adviser)) {
            talk.visitor.close();
            sql.change(
                    "update advice_request set visitor_until = clock_timestamp() - interval '5 minutes 1 second'"
                            + " where conversation_id = ?",
                    UUID.fromString(talk.chat));
            assertEquals("gone", talk.adviser.await("error").path("code").asText());
            try (Peer again = Peer.visitor(service.base(), "nl", talk.token, 0)) {
                again.await(frame -> frame.path("kind").asText().equals("SET_ASIDE"), "set aside");
                again.await(frame -> Talk.phase(frame, "WAITING"), "waiting again");
                talk.claim();
                talk.adviserSays(3, "Daar ben je weer.");
                again.await(frame -> frame.path("text").asText().equals("Daar ben je weer."), "words");
            }
        }
    }

    private Shown view(String token) {
        return shown(service.form().formParam("token", token).post("/nl/chat/view"), "nl");
    }

    private static void assertGone(Shown page) {
        assertTrue(page.text().contains("<p>" + words("nl").error_gone() + "</p>"), page.html());
    }

    private static void assertUnknown(Shown page) {
        assertTrue(page.html().contains("id=\"return-words-error\" role=\"alert\""), page.html());
        assertFalse(page.html().contains("data-token"));
    }
}
