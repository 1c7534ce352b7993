package nl.veiligthuis.platform.selfcheck;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.URI;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import nl.veiligthuis.platform.journeys.Service;
import nl.veiligthuis.platform.ops.TestDatabase;
import nl.veiligthuis.platform.web.Language;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Every answer of every check in three languages, sent by a browser without a script. In the others the rules are the same, and a
 * grave answer is tried beside the form.
 */
@QuarkusTest
@WithTestResource(TestDatabase.class)
class EveryAnswerTest {

    private static final Pattern OUTCOME = Pattern.compile("data-outcome=\"([a-z-]+)\"");
    private static final Pattern SECTION = Pattern.compile("data-section=\"([a-z-]+)\"");

    @TestHTTPResource("/")
    URI address;

    @Inject
    SelfChecks checks;

    @ParameterizedTest
    @CsvSource({
        "over-mij, nl", "over-mij, en", "over-mij, ar",
        "over-iemand, nl", "over-iemand, en", "over-iemand, ar",
        "mijn-gedrag, nl", "mijn-gedrag, en", "mijn-gedrag, ar",
        "voor-professionals, nl", "voor-professionals, en", "voor-professionals, ar",
    })
    void leads_to_a_fitting_page_in_that_language(String slug, String tag) {
        SelfCheck check = checks.find(Language.of(tag).orElseThrow(), slug).orElseThrow();
        for (Question question : check.questions()) {
            assertFitting(check, tag, question, "");
            question.options().forEach(option -> assertFitting(check, tag, question, option.id()));
        }
    }

    private void assertFitting(SelfCheck check, String tag, Question question, String option) {
        String page = new Service(address)
                .form()
                .formParam(question.id(), option)
                .post("/" + tag + "/" + check.path())
                .then()
                .statusCode(200)
                .extract()
                .asString();
        Fitting fitting = Fitting.of(check.slug());
        Set<String> raised = check.rules().raised(List.of(option));
        String expected = fitting.outcome(raised);
        assertEquals(Set.of(expected), found(OUTCOME, page), option);
        assertEquals(fitting.sections(raised), found(SECTION, page), option);
        Outcome outcome = check.outcomes().stream()
                .filter(any -> any.id().equals(expected))
                .findFirst()
                .orElseThrow();
        assertTrue(page.contains(">" + outcome.heading().replace("'", "&#39;") + "</h2>"), page);
        outcome.steps()
                .forEach(step -> assertTrue(
                        page.contains("href=\"" + (step.call() ? step.to() : "/" + tag + "/" + step.to()) + "\""),
                        page));
    }

    private static Set<String> found(Pattern pattern, String page) {
        return new HashSet<>(
                pattern.matcher(page).results().map(match -> match.group(1)).collect(Collectors.toList()));
    }
}
