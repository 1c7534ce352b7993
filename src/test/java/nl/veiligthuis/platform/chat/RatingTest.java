package nl.veiligthuis.platform.chat;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import nl.veiligthuis.platform.ops.TestDatabase;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(TestDatabase.class)
class RatingTest extends ChatPages {

    @BeforeEach
    void nobody_has_answered() {
        sql.change("delete from rating");
    }

    @Test
    void of_each_chat_one_answer_counts_and_none_before_its_end() {
        try (Talk talk = Talk.taken(service, adviser)) {
            rate(talk, "NO");
            talk.visitor.send(Map.of("type", "end"));
            talk.visitor.await(frame -> Talk.phase(frame, "ENDED"), "the end");
            rate(talk, "YES");
            rate(talk, "NO");
            assertEquals(1, answers("YES"));
            assertEquals(0, answers("NO"));
        }
    }

    @Test
    void without_a_script_the_question_is_on_the_last_page_and_thanks_follow() {
        String token = service.startChat("nl", "Noor");
        Shown ended = shown(service.form().formParam("token", token).post("/nl/chat/closure"), "nl");
        Shown thanks = shown(
                service.form()
                        .formParam("token", ended.hidden("token"))
                        .formParam("answer", "SOMEWHAT")
                        .post("/nl/chat/rating"),
                "nl");
        assertTrue(thanks.text().contains("Dank je"));
        assertEquals(1, answers("SOMEWHAT"));
    }

    @Test
    void an_answer_that_was_never_offered_counts_for_nothing() {
        String token = service.startChat("nl", "Noor");
        Shown ended = shown(service.form().formParam("token", token).post("/nl/chat/closure"), "nl");
        shown(
                service.form()
                        .formParam("token", ended.hidden("token"))
                        .formParam("answer", "PERHAPS")
                        .post("/nl/chat/rating"),
                "nl");
        assertEquals(0, sql.number("select count(*) from rating"));
    }

    /** The pong tells that the answer before it was dealt with. */
    private static void rate(Talk talk, String answer) {
        talk.visitor.send(Map.of("type", "rate", "answer", answer));
        talk.visitor.send(Map.of("type", "ping"));
        talk.visitor.await("pong");
    }

    private long answers(String answer) {
        return sql.number("select coalesce(sum(number), 0) from rating where answer = ?", answer);
    }
}
