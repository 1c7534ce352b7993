package nl.veiligthuis.platform.phrase;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nl.veiligthuis.platform.web.Language;
import nl.veiligthuis.platform.web.OtherLanguages;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("Phrase cards")
class PhraseCardsTest {

    private final Map<String, String> texts = new HashMap<>(Map.of(
            "topics.yaml",
            """
            start: { nl: Begin, en: Start, ar: بداية%1$s }
            end: { nl: Eind, en: End, ar: نهاية%1$s }
            """.formatted(OtherLanguages.inline("x")),
            "start.yaml",
            """
            hello:
              status: draft
              nl: Hallo
              en: Hello
              ar: مرحبا
            """ + OtherLanguages.lines("  ", "x"),
            "end.yaml",
            """
            bye:
              status: approved
              nl: Dag
              en: Bye
              ar: وداعا
            """ + OtherLanguages.lines("  ", "x")));

    @Test
    void stand_by_topic_in_every_language() {
        PhraseCards cards = new PhraseCards(texts);
        assertEquals(
                List.of("start", "end"), cards.topics().stream().map(Topic::id).toList());
        assertEquals("نهاية", cards.topics().getLast().in(Language.ARABIC));
        assertEquals(
                List.of("hello", "bye"),
                cards.all().stream().map(PhraseCard::id).toList());
        PhraseCard bye = cards.named("bye").orElseThrow();
        assertEquals("end", bye.topic());
        assertEquals(
                List.of("Dag", "Bye", "وداعا"),
                List.of(bye.in(Language.DUTCH), bye.in(Language.ENGLISH), bye.in(Language.ARABIC)));
        assertEquals(Set.copyOf(Language.OFFERED), bye.words().keySet());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Hello", "hello ", "start", "topics"})
    void are_known_by_their_exact_name_alone(String name) {
        assertEquals(Optional.empty(), new PhraseCards(texts).named(name));
    }

    @ParameterizedTest(name = "{3}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "start.yaml | ar: مرحبا | `` | start.yaml: hello.ar is missing",
                "start.yaml | ar: مرحبا | de: Hallo | start.yaml: hello.ar is missing",
                "start.yaml | status: draft | `status: draft\n  de: Hallo` | start.yaml: hello.de is not known",
                "start.yaml | status: draft | `` | start.yaml: hello.status is missing",
                "start.yaml | status: draft | status: ready | start.yaml: hello.status must be one of [draft, approved]",
                "start.yaml | en: Hello | en: ' ' | start.yaml: hello.en is missing or is not text",
                "start.yaml | en: Hello | en: 112 | start.yaml: hello.en is missing or is not text",
                "start.yaml | hello: | Hello: | start.yaml: Hello has a name other than",
                "start.yaml | hello: | hello--you: | start.yaml: hello--you has a name other than",
                "end.yaml | bye: | hello: | end.yaml: hello is a card of start too",
                "end.yaml | bye: | `bye: {}\nbye:` | `end.yaml: while constructing a mapping`",
                "topics.yaml | ar: نهاية | ar: | topics.yaml: end.ar is missing or is not text",
                "topics.yaml | end: | ending: | end.yaml is not known",
                "topics.yaml | end: | End: | topics.yaml: End has a name other than",
            })
    void are_refused_by_file_and_field_when_something_is_wrong(
            String file, String right, String wrong, String message) {
        assertTrue(texts.get(file).contains(right), right);
        texts.put(file, texts.get(file).replace(right, wrong));
        assertRefused(message);
    }

    @Test
    void tell_the_line_on_which_a_name_stands_twice() {
        texts.put("end.yaml", "bye: {}\nbye: {}\n");
        String said = assertRefused("end.yaml:");
        assertTrue(said.contains("found duplicate key bye") && said.contains("line 2"), said);
    }

    @ParameterizedTest
    @ValueSource(strings = {"topics.yaml", "end.yaml"})
    void are_refused_when_a_file_is_missing(String file) {
        texts.remove(file);
        assertRefused(file + " is missing");
    }

    @Test
    void are_refused_when_a_file_has_no_topic() {
        texts.put("middle.yaml", texts.get("end.yaml"));
        assertRefused("middle.yaml is not known; known are [end.yaml, start.yaml, topics.yaml]");
    }

    @Test
    void have_at_most_500_characters() {
        texts.compute("end.yaml", (file, text) -> text.replace("Bye", "B".repeat(PhraseCard.LONGEST)));
        new PhraseCards(texts);
        texts.put("end.yaml", texts.get("end.yaml").replaceFirst("B+", "B".repeat(PhraseCard.LONGEST + 1)));
        assertRefused("end.yaml: bye.en has 501 characters; there may be 500 at most");
    }

    private String assertRefused(String message) {
        String said = assertThrows(IllegalArgumentException.class, () -> new PhraseCards(texts))
                .getMessage();
        assertTrue(said.startsWith("content/phrases/" + message), said);
        return said;
    }
}
