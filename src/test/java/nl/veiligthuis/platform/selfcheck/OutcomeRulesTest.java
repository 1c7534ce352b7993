package nl.veiligthuis.platform.selfcheck;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import nl.veiligthuis.platform.signal.Signals;
import nl.veiligthuis.platform.web.ContentFiles;
import nl.veiligthuis.platform.web.Language;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

@DisplayName("The outcome of the check about me")
class OutcomeRulesTest {

    private static final String CASES = "/selfcheck/over-mij-cases.csv";

    private final SelfChecks checks = new SelfChecks(new ContentFiles(), new Signals(new ContentFiles()));
    private final SelfCheck check = checks.find(Language.DUTCH, "over-mij").orElseThrow();

    @ParameterizedTest(name = "{0}: {2}")
    @CsvFileSource(resources = CASES, numLinesToSkip = 1)
    void follows_the_rules(String name, String options, String outcome, String sections, String signals) {
        Result expected = new Result(outcome, Words.in(sections), Words.in(signals));
        assertEquals(expected, check.rules().outcome(Words.in(options)));

        List<String> backwards = new ArrayList<>(Words.in(options)).reversed();
        assertEquals(expected, check.rules().outcome(backwards));
    }

    @Test
    void ignores_options_it_does_not_know() {
        assertEquals(new Result("trust", List.of(), List.of()), check.rules().outcome(List.of("none-of-these", "")));
    }

    @Test
    void is_tried_for_every_option_there_is() throws IOException {
        Set<String> untried = new HashSet<>(check.rules().signals().keySet());
        try (InputStream cases = getClass().getResourceAsStream(CASES)) {
            untried.removeAll(
                    Words.in(new String(cases.readAllBytes(), StandardCharsets.UTF_8).replaceAll("[,\\n]", " ")));
        }
        assertEquals(Set.of(), untried);
    }

    @Test
    void names_a_signal_once_however_often_it_is_raised_and_the_most_urgent_first() {
        assertEquals(
                List.of("strangulation", "escalation", "physical-violence", "careful"),
                check.rules()
                        .outcome(List.of("fear-careful", "violence-yes", "violence-worse", "breath-yes"))
                        .signals());
    }

    @Test
    void is_the_same_in_every_language() {
        assertEquals(
                Set.of(check.rules()),
                Language.OFFERED.stream()
                        .map(language ->
                                checks.find(language, "over-mij").orElseThrow().rules())
                        .collect(Collectors.toSet()));
    }
}
