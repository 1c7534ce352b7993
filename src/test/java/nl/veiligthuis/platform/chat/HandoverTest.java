package nl.veiligthuis.platform.chat;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import nl.veiligthuis.platform.journeys.Peer;
import nl.veiligthuis.platform.ops.TestDatabase;
import nl.veiligthuis.platform.signal.Signals;
import nl.veiligthuis.platform.web.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a visitor takes along from a self-check. */
@QuarkusTest
@WithTestResource(TestDatabase.class)
class HandoverTest extends ChatPages {

    private static final Pattern BOX = Pattern.compile("name=\"signal-([a-z-]+)\" value=\"yes\" checked");

    @Inject
    Signals signals;

    @Test
    void the_start_page_shows_exactly_what_will_be_told_and_keeps_nothing() {
        long before = conversations();
        Shown page = shown(
                service.form()
                        .formParam("about", "someone")
                        .formParam("signal-checking", "yes")
                        .formParam("signal-strangulation", "yes")
                        .formParam("signal-stalking", "no")
                        .formParam("signal-no-such", "yes")
                        .post("/nl/chat/preparation"),
                "nl");
        assertEquals(List.of("strangulation", "checking"), boxes(page));
        assertEquals(2, page.text().split("<span>Steeds vragen|<span>Keel dichtgeknepen", -1).length - 1);
        assertEquals(1, page.html().split("name=\"about\" value=\"someone\"", -1).length - 1);
        assertTrue(page.text().contains(Language.DUTCH.words(ChatMessages.class).signals_someone()));
        assertEquals(before, conversations());
    }

    @Test
    void the_adviser_reads_it_in_the_advisers_language_and_only_what_was_left_on() {
        try (Peer english = service.adviserOnDuty("voorbeeld-2")) {
            start().formParam("about", "someone")
                    .formParam("signal-strangulation", "yes")
                    .formParam("signal-no-such", "yes")
                    .post("/ar/chat");
            JsonNode desk = english.await(frame -> frame.path("waiting").size() == 1, "the chat");
            JsonNode told = desk.path("waiting").path(0).path("signals");
            assertEquals(1, told.size());
            assertEquals(
                    signals.words("strangulation", Language.ENGLISH),
                    told.path(0).asText());
            assertEquals("SOMEONE", desk.path("waiting").path(0).path("about").asText());
        }
    }

    @ParameterizedTest
    @CsvSource({
        "myself, signal-strangulation, MYSELF, strangulation",
        "client, signal-strangulation, CLIENT, strangulation",
        "own-behaviour, signal-own-strangulation, OWN_BEHAVIOUR, own-strangulation",
        "nobody, signal-strangulation, '', strangulation",
        "'', signal-strangulation, '', strangulation",
        "myself, signal-own-strangulation, '', ''",
        "own-behaviour, signal-strangulation, '', ''",
    })
    void nothing_that_was_done_can_be_told_as_if_it_was_lived_through_or_the_other_way_round(
            String about, String box, String told, String signal) {
        start().formParam("about", about).formParam(box, "yes").post("/nl/chat");
        JsonNode desk = adviser.await(frame -> frame.path("waiting").size() == 1, "the chat");
        JsonNode chat = desk.path("waiting").path(0);
        assertEquals(told, chat.path("about").asText(""));
        List<String> words = signal.isEmpty() ? List.of() : List.of(signals.words(signal, Language.DUTCH));
        assertEquals(words, texts(chat.path("signals")));
    }

    @Test
    void a_chat_without_a_check_tells_nothing() {
        start().post("/nl/chat");
        JsonNode desk = adviser.await(frame -> frame.path("waiting").size() == 1, "the chat");
        assertEquals(0, desk.path("waiting").path(0).path("signals").size());
    }

    @Test
    void an_answer_that_is_no_signal_reaches_no_page() {
        Shown page = shown(service.form().formParam("signal-<script>", "yes").post("/nl/chat/preparation"), "nl");
        assertFalse(page.html().contains("signal-&lt;script"));
        assertEquals(List.of(), boxes(page));
    }

    private static List<String> texts(JsonNode list) {
        List<String> texts = new ArrayList<>();
        list.forEach(text -> texts.add(text.asText()));
        return texts;
    }

    private RequestSpecification start() {
        return service.form().formParam("called", "Noor");
    }

    private static List<String> boxes(Shown page) {
        return BOX.matcher(page.html()).results().map(found -> found.group(1)).toList();
    }
}
