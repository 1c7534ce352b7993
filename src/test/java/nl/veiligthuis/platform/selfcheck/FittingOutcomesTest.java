package nl.veiligthuis.platform.selfcheck;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import nl.veiligthuis.platform.signal.Signals;
import nl.veiligthuis.platform.web.ContentFiles;
import nl.veiligthuis.platform.web.Language;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("What the answers of a check lead to")
class FittingOutcomesTest {

    private static final ContentFiles FILES = new ContentFiles();
    private static final SelfChecks CHECKS = new SelfChecks(FILES, new Signals(FILES));

    static Stream<SelfCheck> checks() {
        return CHECKS.all(Language.DUTCH).stream();
    }

    @ParameterizedTest
    @MethodSource("checks")
    void is_written_down_for_every_signal_and_section(SelfCheck check) {
        Fitting fitting = Fitting.of(check.slug());
        assertEquals(new HashSet<>(check.rules().order()), fitting.outcomes().keySet());
        assertEquals(
                new HashSet<>(check.sections().stream().map(Section::id).toList()),
                fitting.sections().keySet());
    }

    @ParameterizedTest
    @MethodSource("checks")
    void fits_for_up_to_three_answers_of_any_kind_in_any_order(SelfCheck check) {
        Fitting fitting = Fitting.of(check.slug());
        int tried = 0;
        for (List<String> options : upToThree(check)) {
            Result result = check.rules().outcome(options);
            Set<String> raised = check.rules().raised(options);
            assertEquals(raised, new HashSet<>(result.signals()), () -> options.toString());
            assertEquals(fitting.outcome(raised), result.outcome(), () -> options.toString());
            assertEquals(fitting.sections(raised), new HashSet<>(result.sections()), () -> options.toString());
            assertEquals(result, check.rules().outcome(options.reversed()));
            tried++;
        }
        assertTrue(tried > 5_000, () -> check.slug());
    }

    @ParameterizedTest
    @MethodSource("checks")
    void is_never_less_grave_for_one_answer_more(SelfCheck check) {
        List<String> gravest = List.of("urgent", "advice", "talk", "trust");
        for (List<String> options : upToThree(check)) {
            int alone = gravest.indexOf(
                    check.rules().outcome(options.subList(1, options.size())).outcome());
            int more = gravest.indexOf(check.rules().outcome(options).outcome());
            assertTrue(more <= alone, () -> options.toString());
        }
    }

    @ParameterizedTest
    @MethodSource("checks")
    void always_names_a_person_to_turn_to_and_in_danger_112_first(SelfCheck check) {
        for (Outcome outcome : check.outcomes()) {
            List<String> steps = outcome.steps().stream().map(Step::to).toList();
            assertTrue(
                    steps.stream().anyMatch(Set.of("tel:0800-2000", "chat", "professionals/advies-vragen")::contains),
                    outcome.id());
            assertTrue(
                    steps.stream()
                            .filter(step -> step.startsWith("tel:"))
                            .allMatch(Set.of("tel:112", "tel:0800-2000")::contains),
                    outcome.id());
            assertEquals(outcome.id().equals("urgent"), steps.getFirst().equals("tel:112"), outcome.id());
        }
    }

    /** One, two and three options, each of another question. */
    private static List<List<String>> upToThree(SelfCheck check) {
        List<List<String>> all = new ArrayList<>();
        List<List<String>> questions = check.questions().stream()
                .map(question -> question.options().stream().map(Option::id).toList())
                .toList();
        for (int first = 0; first < questions.size(); first++) {
            for (String one : questions.get(first)) {
                all.add(List.of(one));
                for (int second = first + 1; second < questions.size(); second++) {
                    for (String two : questions.get(second)) {
                        all.add(List.of(one, two));
                        for (int third = second + 1; third < questions.size(); third++) {
                            questions.get(third).forEach(three -> all.add(List.of(one, two, three)));
                        }
                    }
                }
            }
        }
        return all;
    }
}
