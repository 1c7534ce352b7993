package nl.veiligthuis.platform.chat;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Words that travel by form: stored once, refused with a reason, never lost. */
@QuarkusTest
class MessagesByFormTest extends ChatPages {

    @Test
    void a_message_that_is_sent_twice_is_said_once() {
        String token = service.startChat("nl", "Noor");
        String id = UUID.randomUUID().toString();
        say("nl", token, id, "Eén keer");
        assertEquals(List.of("Eén keer"), say("nl", token, id, "Eén keer").bubbles());
    }

    @Test
    void a_message_that_is_sent_eight_times_at_once_is_said_once() throws Exception {
        String token = service.startChat("nl", "Noor");
        for (int round = 1; round <= 10; round++) {
            String id = UUID.randomUUID().toString();
            List<Response> answers = atOnce(8, () -> service.form()
                    .formParam("token", token)
                    .formParam("id", id)
                    .formParam("text", "Eén keer")
                    .post("/nl/chat/messages"));
            int said = round;
            answers.forEach(
                    answer -> assertEquals(said, shown(answer, "nl").bubbles().size()));
        }
    }

    @Test
    void other_words_under_the_same_id_are_refused_and_kept_in_the_field() {
        String token = service.startChat("nl", "Noor");
        String id = UUID.randomUUID().toString();
        say("nl", token, id, "Eerste");
        Shown refused = say("nl", token, id, "Tweede");
        assertEquals(List.of("Eerste"), refused.bubbles());
        assertEquals("Tweede", refused.draft());
        assertEquals(words("nl").error_conflict(), refused.error());
        assertEquals(
                List.of("Eerste", "Tweede"),
                say("nl", token, refused.hidden("id"), "Tweede").bubbles());
    }

    @ParameterizedTest
    @ValueSource(strings = {"nl", "en", "ar"})
    void an_empty_message_is_answered_with_a_reason(String language) {
        String token = service.startChat(language, "Noor");
        Shown refused = say(language, token, UUID.randomUUID().toString(), "  ");
        assertEquals(words(language).error_empty(), refused.error());
        assertEquals(List.of(), refused.bubbles());
    }

    @Test
    void a_message_form_without_a_message_is_answered_with_a_reason() {
        String token = service.startChat("nl", "Noor");
        Shown refused = shown(service.form().formParam("token", token).post("/nl/chat/messages"), "nl");
        assertEquals(words("nl").error_empty(), refused.error());
    }

    @ParameterizedTest
    @ValueSource(strings = {"nl", "en", "ar"})
    void a_message_of_4001_characters_keeps_every_word_in_the_field_with_the_reason(String language) {
        String token = service.startChat(language, "Noor");
        String long_text = "é".repeat(4_001);
        Shown refused = say(language, token, UUID.randomUUID().toString(), long_text);
        assertEquals(words(language).error_too_long(), refused.error());
        assertEquals(long_text, refused.draft());
        assertEquals(List.of(), refused.bubbles());
    }

    @ParameterizedTest
    @ValueSource(strings = {"x", "é", "م", "🙂"})
    void a_message_of_4000_characters_of_any_script_arrives_whole(String character) {
        String token = service.startChat("nl", "Noor");
        String text = character.repeat(4_000);
        assertEquals(
                List.of(text),
                say("nl", token, UUID.randomUUID().toString(), text).bubbles());
    }
}
