package nl.veiligthuis.platform.expertise;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import nl.veiligthuis.platform.expertise.Case.Choice;
import nl.veiligthuis.platform.web.ContentFiles;
import nl.veiligthuis.platform.web.Language;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("Reading the guide and the cases")
class ExpertiseFilesTest {

    private static final ContentFiles FILES = new ContentFiles();

    private static final Pattern FORBIDDEN = Pattern.compile("!|%|\\b(score|safe)\\b", Pattern.CASE_INSENSITIVE);

    private static final String GUIDE = """
            intro: Intro
            steps:
              - { id: one, title: One, what: What, questions: [{ id: seen, text: Seen, hint: Hint }], reminder: More }
              - { id: two, title: Two, what: What, questions: [{ id: acute, text: Acute, hint: Hint }], reminder: More }
            outcomes: [{ id: report, title: Report, text: Text }, { id: wait, title: Wait, text: Text }]
            """;

    private static final String RULES = """
            step: two
            rules: [{ when: { acute: yes }, outcome: report }, { when: {}, outcome: wait }]
            """;

    private static final String CASES = """
            cases:
              - id: first
                title: Title
                case: Case
                question: Question
                choices: [{ id: a, text: A, right: true, why: Why }, { id: b, text: B, right: false, why: Why }]
                source: Source
                read: page
            """;

    private final Map<String, String> guide =
            new HashMap<>(Map.of("nl.yaml", GUIDE, "en.yaml", GUIDE, "weighing.yaml", RULES));

    private final Map<String, String> cases = new HashMap<>(Map.of("nl.yaml", CASES, "en.yaml", CASES));

    @Test
    void a_reader_without_a_translation_gets_english_and_else_dutch() {
        assertEquals(Language.ENGLISH, new Guides(guide).guide(Language.ARABIC).language());
        guide.remove("en.yaml");
        assertEquals(Language.DUTCH, new Guides(guide).guide(Language.ARABIC).language());
        guide.put("ar.yaml", GUIDE);
        assertEquals(Language.ARABIC, new Guides(guide).guide(Language.ARABIC).language());
    }

    @ParameterizedTest(name = "{2}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "intro: Intro | `` | nl.yaml: intro is missing",
                "intro: Intro | `intro: Intro\nextra: 1` | nl.yaml: extra is not known",
                "title: One | title: 1 | nl.yaml: steps[0].title is missing or is not text",
                "text: Seen, | `` | nl.yaml: steps[0].questions[0].text is missing",
                "id: seen | id: Seen | nl.yaml: steps[0].questions[0].id has a name",
                "id: acute | id: seen | nl.yaml: steps[1].questions[0].id is seen, which stands elsewhere",
                "id: wait, title | titel | nl.yaml: outcomes[1].id is missing",
            })
    void refuses_a_guide_that_is_wrong(String right, String wrong, String message) {
        assertTrue(GUIDE.contains(right), right);
        guide.put("nl.yaml", GUIDE.replace(right, wrong));
        assertRefused("content/meldcode/" + message, () -> new Guides(guide));
    }

    @ParameterizedTest(name = "{2}")
    @CsvSource(
            delimiter = '|',
            value = {
                "step: two | step: three | step names three, which is no step",
                "step: two | steps: two | step is missing",
                "acute: yes | acute: 'maybe' | rules[0].when.acute must be yes or no",
                "acute: yes | seen: yes | rules[0].when.seen is not known",
                "outcome: report | outcome: tell | rules[0].outcome names tell, which is no outcome",
                "outcome: report | outcome: wait | rules never lead to [report]",
                "when: {} | when: { acute: no } | rules must end with a rule that always fits",
            })
    void refuses_rules_that_are_wrong(String right, String wrong, String message) {
        assertTrue(RULES.contains(right), right);
        guide.put("weighing.yaml", RULES.replace(right, wrong));
        assertRefused("content/meldcode/weighing.yaml: " + message, () -> new Guides(guide));
    }

    @ParameterizedTest
    @CsvSource({"id: acute, id: other, steps[1].questions[0].id other", "id: wait, id: leave, outcomes[1].id leave"})
    void refuses_a_translation_of_the_guide_with_other_ids(String right, String wrong, String message) {
        guide.put("en.yaml", GUIDE.replace(right, wrong));
        assertRefused("content/meldcode/en.yaml: " + message + " is not as in nl.yaml", () -> new Guides(guide));
    }

    @ParameterizedTest(name = "{2}")
    @CsvSource(
            delimiter = '|',
            value = {
                "title: Title | titel: Title | cases[0].title is missing",
                "right: true | right: 'yes' | cases[0].choices[0].right must be yes or no",
                "right: true | right: false | cases[0].choices must hold exactly one that is right",
                "right: false | right: true | cases[0].choices must hold exactly one that is right",
                "id: b | id: a | cases[0].choices[1].id is a, which stands elsewhere",
                "read: page | read: nowhere | cases[0].read names nowhere, which is no page",
                "cases: | toets: | cases is missing",
            })
    void refuses_cases_that_are_wrong(String right, String wrong, String message) {
        assertTrue(CASES.contains(right), right);
        cases.put("nl.yaml", CASES.replace(right, wrong));
        assertRefused("content/cases/nl.yaml: " + message, this::read);
    }

    @ParameterizedTest(name = "{2}")
    @CsvSource(
            delimiter = '|',
            value = {
                "id: first | id: other | cases[0].id other",
                "id: b | id: c | cases[0].choices[1].id c",
                "right: true, why: Why }, { id: b, text: B, right: false | right: false, why: Why }, { id: b, text: B, right: true | cases[0].choices[0].right false",
            })
    void refuses_a_translation_of_the_cases_with_other_ids_or_another_right_choice(
            String right, String wrong, String message) {
        assertTrue(CASES.contains(right), right);
        cases.put("en.yaml", CASES.replace(right, wrong));
        assertRefused("content/cases/en.yaml: " + message + " is not as in nl.yaml", this::read);
    }

    @Test
    void refuses_a_folder_without_dutch_or_with_a_file_it_does_not_know() {
        cases.put("xx.yaml", CASES);
        assertRefused("content/cases/xx.yaml is not known", this::read);
        cases.remove("xx.yaml");
        cases.remove("nl.yaml");
        assertRefused("content/cases/nl.yaml is missing", this::read);
    }

    @Test
    void the_guide_has_the_same_five_steps_and_five_questions_to_weigh_in_dutch_and_english() {
        Guides guides = new Guides(FILES);
        Guide dutch = guides.guide(Language.DUTCH);
        Guide english = guides.guide(Language.ENGLISH);
        assertEquals(Language.ENGLISH, english.language());
        assertEquals(dutch.shape(), english.shape());
        assertEquals(5, dutch.steps().size());
        assertEquals(5, dutch.step(guides.weighing().step()).questions().size());
    }

    @Test
    void there_are_the_same_ten_cases_of_three_choices_in_dutch_and_english() {
        Cases real = new Cases(FILES.texts("cases", ".yaml"), page -> true);
        CaseSet dutch = real.in(Language.DUTCH);
        assertEquals(dutch.shape(), real.in(Language.ENGLISH).shape());
        assertEquals(10, dutch.cases().size());
        dutch.cases().forEach(one -> {
            assertEquals(3, one.choices().size(), one.id());
            assertEquals(1, one.choices().stream().filter(Choice::right).count(), one.id());
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"meldcode/nl", "meldcode/en", "cases/nl", "cases/en"})
    void finds_no_score_no_promise_of_safety_and_no_exclamation(String file) {
        assertEquals(
                List.of(),
                FORBIDDEN
                        .matcher(FILES.text(file + ".yaml"))
                        .results()
                        .map(MatchResult::group)
                        .toList());
    }

    private void read() {
        new Cases(cases, "page"::equals);
    }

    private static void assertRefused(String message, Executable reading) {
        String said = assertThrows(IllegalArgumentException.class, reading).getMessage();
        assertTrue(said.startsWith(message), said);
    }
}
