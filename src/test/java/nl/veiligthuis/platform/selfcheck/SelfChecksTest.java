package nl.veiligthuis.platform.selfcheck;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import nl.veiligthuis.platform.signal.Signals;
import nl.veiligthuis.platform.web.ContentFiles;
import nl.veiligthuis.platform.web.Language;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("Reading the self-checks")
class SelfChecksTest {

    private static final String FLOW = "little/flow.yaml";
    private static final ContentFiles FILES = new ContentFiles();
    private static final Pattern FORBIDDEN = Pattern.compile(
            "!|%|\\b(slachtoffer|dader|pleger|veilig(er)?|victim|perpetrator|safer?)\\b(?! Thuis)|\\b(score|punten|points)\\b|آمن|ضحية|الجاني",
            Pattern.CASE_INSENSITIVE);

    /** A check as small as can be; each test breaks one thing in it. */
    private final Map<String, String> little =
            new HashMap<>(Map.of(FLOW, """
            about: myself
            signals: { grave: [blow], light: [word] }
            questions:
              one: { one-no: [], one-yes: [blow] }
              two: { two-no: [], two-yes: [word] }
            outcomes: { talk: [chat], rest: ["tel:112"] }
            rules:
              - { any: [grave], with: [light], outcome: talk }
              - { outcome: rest }
            sections: { doctor: [blow] }
            """, "little/nl.yaml", WORDS, "little/en.yaml", WORDS, "little/ar.yaml", WORDS));

    private static final String WORDS = """
            title: Title
            summary: Summary
            intro: Intro
            questions:
              one: { text: One, options: { one-no: "No", one-yes: "Yes" } }
              two: { text: Two, options: { two-no: "No", two-yes: "Yes" } }
            outcomes:
              talk: { heading: Talk, text: Text, steps: { chat: Chat } }
              rest: { heading: Rest, text: Text, steps: { "tel:112": Call } }
            sections:
              doctor: { heading: Doctor, text: Text }
            """;

    private final Signals vocabulary = new Signals(signals());

    private static final String SIGNALS = """
            blow: A blow
            word: A word
            kick: A kick
            deed: A deed
            """;

    private final Destinations destinations = new Destinations(Set.of("chat", "map/page"));

    @Test
    void takes_a_new_folder_as_a_new_check() {
        SelfCheck check = new SelfChecks(little, vocabulary, destinations)
                .find(Language.ENGLISH, "little")
                .orElseThrow();
        assertEquals(List.of(new Signal("blow", "A blow"), new Signal("word", "A word")), check.signals());
        assertEquals("One", check.questions().getFirst().text());
        assertEquals(
                "talk", check.rules().outcome(List.of("one-yes", "two-yes")).outcome());
    }

    private static Map<String, String> signals() {
        Map<String, String> texts =
                new HashMap<>(Map.of("signals.yaml", "signals: [blow, word, kick]\nown-behaviour: [deed]"));
        Language.OFFERED.forEach(language -> texts.put(language.tag() + ".yaml", SIGNALS));
        return texts;
    }

    @ParameterizedTest(name = "{2}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "sections: { doctor: [blow] } | `sections: { doctor: [blow] }\nextra: 1` | flow.yaml: extra is not known",
                "sections: { doctor: [blow] } | `` | flow.yaml: sections is missing",
                "one-yes: [blow] | one-yes: [blew] | flow.yaml: questions.one.one-yes raises the unknown signal blew",
                "one-yes: [blow] | one-yes: blow | flow.yaml: questions.one.one-yes must be a list",
                "one-yes: [blow] | one-yes: [] | flow.yaml: questions.one decides nothing",
                "one-no: [] | one-no: [blow] | flow.yaml: questions.one has no option for somebody to whom",
                "one-no: [], one-yes | one-yes | flow.yaml: questions.one has fewer than 2 options",
                "one: { one-no: [], one-yes: [blow] } | one: {} | flow.yaml: questions.one has fewer than 2 options",
                "grave: [blow] | grave: [blow, kick] | flow.yaml: signals.grave names kick, which no option raises",
                "grave: [blow] | grave: [blow, deed] | flow.yaml: signals.grave names deed, which cannot be about myself",
                "about: myself | about: own-behaviour | flow.yaml: signals.grave names blow, which cannot be about own",
                "about: myself | about: nobody | flow.yaml: about must be one of",
                "about: myself | `` | flow.yaml: about is missing",
                "`with: [light], ` | `` | flow.yaml: signals.light names word, which no rule leads anywhere",
                "`, outcome: talk` | `` | flow.yaml: rules[0].outcome is missing",
                "- { outcome: rest } | `- { any: [grave], with: [light], outcome: rest }\n  - { outcome: rest }` | flow.yaml: rules[1] never decides",
                "- { outcome: rest } | `- { outcome: rest }\n  - { outcome: rest }` | flow.yaml: rules[2] never decides",
                "two-no: [] | one-no: [] | flow.yaml: questions.two.one-no is an option of another question",
                "one: { one-no | again: { one-no | flow.yaml: questions.again is the name of a button",
                "one: { one-no | One: { one-no | flow.yaml: questions.One has a name",
                "light: [word] | light: [blow, word] | flow.yaml: signals.light names blow, which stands elsewhere",
                "signals: { grave: [blow] | signals: { grave: [blow, bite] | flow.yaml: signals.grave names bite, which is not in",
                "any: [grave] | any: [grief] | flow.yaml: rules[0].any names the unknown signal grief",
                "any: [grave] | any: [] | flow.yaml: rules[0].any must name at least one",
                "any: [grave], with | with | flow.yaml: rules[0].with needs any",
                "any: [grave] | all: [grave] | flow.yaml: rules[0].all is not known",
                "outcome: talk | outcome: tell | flow.yaml: rules[0].outcome names the unknown outcome tell",
                "- { outcome: rest } | - { any: [light], outcome: rest } | flow.yaml: rules must end",
                "doctor: [blow] | doctor: [blew] | flow.yaml: sections.doctor names the unknown signal blew",
                "doctor: [blow] | doctor: [] | flow.yaml: sections.doctor must name at least one",
                "rest: [\"tel:112\"] | rest: [\"tel:112\"], lost: [chat] | flow.yaml: outcomes.lost cannot be reached",
                "with: [light] | with: [grave] | flow.yaml: outcomes.talk cannot be reached",
                "- { any: [grave] | `- { outcome: rest }\n  - { any: [grave]` | flow.yaml: outcomes.talk cannot be reached",
                "talk: [chat] | talk: [chat, a, b, c] | flow.yaml: outcomes.talk has more than 3",
                "talk: [chat] | talk: [\"https://x\"] | flow.yaml: outcomes.talk leads to https://x",
                "talk: [chat] | talk: [map] | flow.yaml: outcomes.talk leads to map, which is neither a page",
                "talk: [chat] | talk: [] | flow.yaml: outcomes.talk leads nowhere",
                "two: { two-no: [] | `one: {}\n  two: { two-no: []` | duplicate key one",
            })
    void refuses_a_flow_that_is_wrong(String right, String wrong, String message) {
        assertTrue(little.get(FLOW).contains(right), right);
        little.put(FLOW, little.get(FLOW).replace(right, wrong));
        assertRefused(message);
    }

    @ParameterizedTest(name = "{2}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "title: Title | titel: Title | ar.yaml: title is missing",
                "summary: Summary | `` | ar.yaml: summary is missing",
                "intro: Intro | intro: 5 | ar.yaml: intro is missing or is not text",
                "intro: Intro | `intro: Intro\nextra: 1` | ar.yaml: extra is not known",
                "one-no: \"No\", | `` | ar.yaml: questions.one.options.one-no is missing",
                "one-no: \"No\" | one-no: \"\" | ar.yaml: questions.one.options.one-no is missing or is not text",
                "one-no: \"No\" | one-no: \"No\", one-far: Far | ar.yaml: questions.one.options.one-far is not known",
                "text: One, | text: One, hint: Two, | ar.yaml: questions.one.hint is not known",
                "steps: { chat: Chat } | steps: { chat: Chat, more: More } | ar.yaml: outcomes.talk.steps.more is not known",
                "steps: { chat: Chat } | steps: {} | ar.yaml: outcomes.talk.steps.chat is missing",
                "heading: Talk, | `` | ar.yaml: outcomes.talk.heading is missing",
                "doctor: { heading | nurse: { heading | ar.yaml: sections.doctor is missing",
            })
    void refuses_words_that_are_missing_or_too_many(String right, String wrong, String message) {
        assertTrue(WORDS.contains(right), right);
        little.put("little/ar.yaml", WORDS.replace(right, wrong));
        assertRefused(message);
    }

    @Test
    void refuses_a_check_that_is_not_in_dutch() {
        little.remove("little/nl.yaml");
        assertRefused("content/selfchecks/little/nl.yaml is missing");
    }

    @Test
    void gives_a_reader_the_nearest_language_a_check_is_written_in() {
        little.remove("little/ar.yaml");
        assertEquals(
                Language.ENGLISH,
                read().find(Language.ARABIC, "little").orElseThrow().language());
        little.remove("little/en.yaml");
        assertEquals(
                Language.DUTCH,
                read().find(Language.ARABIC, "little").orElseThrow().language());
    }

    @Test
    void lets_words_stand_in_a_language_that_is_not_offered() {
        Optional<Language> other = Language.ALL.stream()
                .filter(language -> !Language.OFFERED.contains(language))
                .findFirst();
        assumeTrue(other.isPresent());
        little.put("little/" + other.orElseThrow().tag() + ".yaml", "half: done");
        assertEquals(
                Language.DUTCH,
                read().find(Language.DUTCH, "little").orElseThrow().language());
    }

    @Test
    void refuses_words_without_a_flow() {
        little.remove(FLOW);
        assertRefused("content/selfchecks/little/flow.yaml is missing");
    }

    @Test
    void refuses_a_file_it_does_not_know() {
        little.put("little/xx.yaml", WORDS);
        assertRefused("content/selfchecks/little/xx.yaml is not known");
    }

    @Test
    void refuses_a_check_without_questions() {
        little.put(FLOW, little.get(FLOW).replaceAll("(?s)questions:.*?outcomes", "questions: {}\noutcomes"));
        assertRefused("flow.yaml: questions must have at least one");
    }

    @Test
    void refuses_a_folder_whose_name_makes_no_address() {
        Map<String, String> odd = new HashMap<>();
        little.forEach((file, text) -> odd.put(file.replace("little", "Little one"), text));
        String said = assertThrows(IllegalArgumentException.class, () -> new SelfChecks(odd, vocabulary, destinations))
                .getMessage();
        assertTrue(said.startsWith("content/selfchecks/Little one is no name"), said);
    }

    @Test
    void offers_those_about_oneself_first() {
        List<String> order = List.of("over-mij", "over-iemand", "mijn-gedrag", "voor-professionals");
        SelfChecks all = new SelfChecks(FILES, new Signals(FILES));
        for (Language language : Language.OFFERED) {
            assertEquals(order, all.all(language).stream().map(SelfCheck::slug).toList());
        }
    }

    @Test
    void finds_no_verdict_no_score_and_no_exclamation_in_the_words_of_any_check() {
        Map<String, String> words = FILES.texts("selfchecks", ".yaml");
        assertTrue(words.keySet().removeIf(file -> file.endsWith("/flow.yaml")));
        assertTrue(words.size() >= 12, words.keySet()::toString);
        words.forEach((file, text) -> assertEquals(
                List.of(),
                FORBIDDEN.matcher(text).results().map(MatchResult::group).toList(),
                file));
    }

    private SelfChecks read() {
        return new SelfChecks(little, vocabulary, destinations);
    }

    private void assertRefused(String message) {
        String said = assertThrows(
                        IllegalArgumentException.class, () -> new SelfChecks(little, vocabulary, destinations))
                .getMessage();
        assertTrue(said.contains(message) && said.contains("content/selfchecks/little/"), said);
    }
}
