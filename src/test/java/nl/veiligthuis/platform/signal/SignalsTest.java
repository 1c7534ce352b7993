package nl.veiligthuis.platform.signal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import nl.veiligthuis.platform.web.ContentFiles;
import nl.veiligthuis.platform.web.Keys;
import nl.veiligthuis.platform.web.Language;
import nl.veiligthuis.platform.web.OtherLanguages;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("The vocabulary of signals")
class SignalsTest {

    private static final ContentFiles FILES = new ContentFiles();
    private static final Signals SIGNALS = new Signals(FILES);
    private static final int FEWEST_WORDS = 2;
    private static final int MOST_WORDS = 7;

    /** Languages that need more words than Dutch to say the same. */
    private static final int MORE_WORDS = 13;

    private static final Set<Language> STRICT = Set.of(Language.DUTCH, Language.ENGLISH, Language.ARABIC);
    private static final Pattern FORBIDDEN = Pattern.compile(
            "[!%.]|\\b(hij|zij|hem|haar|zijn|je|jij|jouw|ik|mij|he|she|him|her|his|you|your|i|me|my|slachtoffer|dader"
                    + "|victim|perpetrator)\\b|ضحية|الجاني",
            Pattern.CASE_INSENSITIVE);

    private static final String WORDS = """
            blow: A blow
            word: A word
            deed: A deed
            """;

    private final Map<String, String> little = new HashMap<>(Map.of(
            "signals.yaml",
            "signals: [blow, word]\nown-behaviour: [deed]",
            "nl.yaml",
            WORDS,
            "en.yaml",
            WORDS,
            "ar.yaml",
            WORDS));

    SignalsTest() {
        OtherLanguages.tags().forEach(tag -> little.put(tag + ".yaml", WORDS));
    }

    static List<Language> languages() {
        return Language.OFFERED;
    }

    @Test
    void is_what_the_checks_can_raise_and_nothing_else() {
        Map<String, Keys> flows = new HashMap<>();
        FILES.texts("selfchecks", "flow.yaml")
                .forEach((file, text) -> flows.put(file, Keys.of(file, text).keys("signals")));
        Set<String> raised = flows.values().stream()
                .flatMap(groups -> groups.names().stream().flatMap(group -> groups.texts(group).stream()))
                .collect(Collectors.toSet());
        assertEquals(4, flows.size());
        assertEquals(raised, new HashSet<>(all()));
    }

    @ParameterizedTest
    @EnumSource(About.class)
    void keeps_what_somebody_does_apart_from_what_somebody_lives_through(About about) {
        boolean own = about == About.OWN_BEHAVIOUR;
        assertEquals(own, SIGNALS.fits("own-strangulation", about));
        assertEquals(!own, SIGNALS.fits("strangulation", about));
        assertFalse(SIGNALS.fits("no-such", about));
        assertTrue(SIGNALS.fits("strangulation", null));
        assertFalse(SIGNALS.fits("own-strangulation", null));
        assertEquals(Optional.of(about), About.of(about.written()));
    }

    @ParameterizedTest
    @MethodSource("languages")
    void has_a_few_words_of_its_own_for_each_signal_and_none_that_point_at_somebody(Language language) {
        Set<String> different = new HashSet<>();
        for (String id : all()) {
            String words = SIGNALS.words(id, language);
            int count = words.split("\\s+").length;
            int most = STRICT.contains(language) ? MOST_WORDS : MORE_WORDS;
            assertTrue(count >= FEWEST_WORDS && count <= most, words);
            boolean read = STRICT.contains(language.spoken());
            assertFalse(read && FORBIDDEN.matcher(words).find(), words);
            assertTrue(different.add(words), words);
        }
    }

    @Test
    void speaks_of_the_same_signal_in_every_language() {
        assertEquals("Keel dichtgeknepen of adem afgesneden", SIGNALS.words("strangulation", Language.DUTCH));
        assertEquals("Throat squeezed or breath cut off", SIGNALS.words("strangulation", Language.ENGLISH));
        assertEquals("ضغط على الرقبة أو منع التنفس", SIGNALS.words("strangulation", Language.ARABIC));
    }

    @Test
    void puts_the_most_urgent_first_names_each_once_and_passes_over_what_it_does_not_know() {
        assertEquals(
                List.of("strangulation", "weapon", "careful"),
                SIGNALS.ordered(List.of("careful", "<b>", "weapon", "strangulation", "", "weapon")));
        assertEquals(List.of(), SIGNALS.ordered(List.of()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Weapon", "weapons", "weapon ", "signals", "بلا"})
    void knows_no_other_name_and_does_not_repeat_it(String name) {
        assertTrue(SIGNALS.known("weapon"));
        assertFalse(SIGNALS.known(name));
        assertEquals(
                "There is no such signal",
                assertThrows(IllegalArgumentException.class, () -> SIGNALS.words(name, Language.DUTCH))
                        .getMessage());
    }

    @ParameterizedTest(name = "{3}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "signals.yaml | [blow, word] | [blow, word, bite] | nl.yaml: bite is missing",
                "signals.yaml | [blow, word] | [blow] | nl.yaml: word is not known",
                "signals.yaml | [blow, word] | [blow, word, blow] | signals.yaml: signals names blow twice",
                "signals.yaml | [blow, word] | [blow, Word] | signals.yaml: signals has a name other than",
                "signals.yaml | [blow, word] | blow | signals.yaml: signals must be a list",
                "signals.yaml | signals: | signs: | signals.yaml: signals is missing",
                "signals.yaml | own-behaviour: | own: | signals.yaml: own-behaviour is missing",
                "signals.yaml | [deed] | [deed, word] | signals.yaml: own-behaviour names word twice",
                "signals.yaml | [deed] | [Deed] | signals.yaml: own-behaviour has a name other than",
                "ar.yaml | word: A word | `` | ar.yaml: word is missing",
                "ar.yaml | word: A word | word: 5 | ar.yaml: word is missing or is not text",
                "ar.yaml | word: A word | word: '' | ar.yaml: word is missing or is not text",
                "ar.yaml | word: A word | wort: A word | ar.yaml: word is missing",
                "ar.yaml | word: A word | `word: A word\nbite: A bite` | ar.yaml: bite is not known",
            })
    void refuses_words_that_are_missing_or_too_many(String file, String right, String wrong, String message) {
        assertTrue(little.get(file).contains(right), right);
        little.put(file, little.get(file).replace(right, wrong));
        assertRefused(message);
    }

    @ParameterizedTest
    @ValueSource(strings = {"signals.yaml", "en.yaml"})
    void refuses_the_lack_of_a_file(String file) {
        little.remove(file);
        assertRefused(file + " is missing");
    }

    @Test
    void refuses_a_file_it_does_not_know() {
        little.put("xx.yaml", WORDS);
        assertRefused("xx.yaml is not known");
    }

    private static List<String> all() {
        return SIGNALS.ordered(Keys.of("nl", FILES.text("signals/nl.yaml")).names());
    }

    private void assertRefused(String message) {
        String said = assertThrows(IllegalArgumentException.class, () -> new Signals(little))
                .getMessage();
        assertTrue(said.startsWith("content/signals/" + message), said);
    }
}
