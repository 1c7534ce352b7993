package nl.veiligthuis.platform.chat;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class MessageTextTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Hallo",
                "Hij zegt: \"jij & ik <3\"",
                "مرحبا، هل يمكنك مساعدتي؟",
                "👩‍👧 thuis",
                "een\n\ntwee",
                "een\ttwee",
                "{site:name} ${x} %s",
                "e\u0301",
                "\u200Flinks\u200E"
            })
    void words_are_kept_as_they_are(String typed) throws Exception {
        assertEquals(typed, MessageText.of(typed).value());
    }

    @Test
    void line_ends_of_every_system_become_one() throws Exception {
        assertEquals("a\nb\nc\nd", MessageText.of("a\r\nb\rc\nd").value());
    }

    @Test
    void blank_edges_are_dropped() throws Exception {
        assertEquals("a  b", MessageText.of(" \n\t a  b \r\n").value());
    }

    @Test
    void characters_that_control_and_do_not_show_are_dropped() throws Exception {
        assertEquals("ab", MessageText.of("a\u0000\u0007\u001B\u007F\u0085b").value());
    }

    @ParameterizedTest
    @ValueSource(chars = {'\u202A', '\u202B', '\u202C', '\u202D', '\u202E', '\u2066', '\u2067', '\u2068', '\u2069'})
    void what_turns_the_direction_of_other_words_is_dropped(char turn) throws Exception {
        assertEquals("ab", MessageText.of("a" + turn + "b").value());
    }

    @ParameterizedTest
    @ValueSource(chars = {'\uD83D', '\uDE42'})
    void half_a_character_is_dropped(char half) throws Exception {
        assertEquals("ab", MessageText.of("a" + half + "b").value());
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", " ", "\n\t\r\n", "\u0000", "\u202E", "\u2003", "\u200B \u200E", "\uD83D"})
    void nothing_that_shows_is_empty(String typed) {
        assertEquals(MessageText.Flaw.EMPTY, refused(typed));
    }

    @ParameterizedTest
    @ValueSource(strings = {"x", "é", "م", "🙂"})
    void four_thousand_characters_fit_and_one_more_does_not(String character) throws Exception {
        assertEquals(
                4_000,
                MessageText.of(character.repeat(4_000)).value().codePoints().count());
        assertEquals(MessageText.Flaw.TOO_LONG, refused(character.repeat(4_001)));
    }

    @Test
    void what_is_dropped_does_not_count() throws Exception {
        String long_enough = "x".repeat(4_000);
        assertEquals(
                long_enough,
                MessageText.of("  \u202E" + long_enough + "\u0000 \r\n").value());
    }

    @Test
    void a_refusal_holds_none_of_the_words() {
        MessageText.Unfit unfit = assertThrows(MessageText.Unfit.class, () -> MessageText.of("geheim".repeat(1_000)));
        assertFalse(unfit.toString().contains("geheim"));
    }

    @Test
    void a_name_is_one_line_of_at_most_so_many_characters() {
        assertEquals("Noor", MessageText.line("  Noor \n", 40));
        assertEquals("Noor van boven", MessageText.line("Noor\nvan\tboven", 40));
        assertEquals("Noor van boven", MessageText.line("Noor\r\nvan boven", 40));
        assertEquals("🙂".repeat(40), MessageText.line("🙂".repeat(41), 40));
        assertEquals("Noor", MessageText.line("\u202ENoor\u0000", 40));
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", "  ", "\n", "\u202E\u0000"})
    void no_name_is_none(String typed) {
        assertNull(MessageText.line(typed, 40));
    }

    private static MessageText.Flaw refused(String typed) {
        return assertThrows(MessageText.Unfit.class, () -> MessageText.of(typed))
                .flaw();
    }
}
