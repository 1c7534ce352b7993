package nl.veiligthuis.platform.selfcheck;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class SelfCheckInBrowserTest extends CheckInBrowser {

    private static final int QUESTIONS = 10;

    @ParameterizedTest(name = "{0}: {2}")
    @CsvFileSource(resources = "/selfcheck/over-mij-cases.csv", numLinesToSkip = 1)
    void the_browser_finds_the_same_outcome_as_the_rules(
            String name, String options, String outcome, String sections, String signals) {
        String before = page.url();
        go(Words.in(options));
        assertResult(outcome, Words.in(sections));
        assertOffered(Words.in(signals));
        assertThat(page.locator("[data-signal] input:checked")).hasCount(0);
        assertEquals(before, page.url());
        assertEquals("0", page.evaluate("String(sessionStorage.length + localStorage.length)"));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvFileSource(resources = "/selfcheck/other-cases.csv", numLinesToSkip = 1)
    void so_it_does_in_the_other_checks(String check, String options, String outcome, String sections, String signals) {
        openCheck(check);
        go(Words.in(options));
        assertResult(outcome, Words.in(sections));
        assertOffered(Words.in(signals));
    }

    @ParameterizedTest
    @ValueSource(strings = {"nl", "en", "ar"})
    void one_question_at_a_time_is_asked_and_counted_in_every_language(String language) {
        open(language);
        for (int question = 1; question <= QUESTIONS; question++) {
            assertThat(page.locator("fieldset:visible")).hasCount(1);
            assertThat(page.getByRole(AriaRole.STATUS)).containsText(String.valueOf(question));
            if (question > 1) {
                assertThat(page.locator("legend:visible")).isFocused();
            }
            next().click();
        }
        assertThat(shown("outcome")).hasCount(1);
        assertThat(shown("outcome").locator("h2")).isFocused();
    }

    @Test
    void skipping_takes_an_answer_back() {
        page.locator("[value=fear-life]").check();
        page.locator("[data-skip]").click();
        for (int question = 2; question <= QUESTIONS; question++) {
            page.locator("[data-skip]").click();
        }
        assertResult("trust", List.of());
    }

    @Test
    void the_way_back_keeps_the_answers_from_question_and_from_result() {
        page.locator("[value=fear-often]").check();
        next().click();
        page.locator("[data-back]").click();
        assertThat(page.locator("[value=fear-often]")).isChecked();
        assertThat(page.locator("[data-back]")).isHidden();
        go(List.of("ending-done"));
        assertResult("urgent", List.of("ending"));

        page.locator("[data-again]").click();
        assertThat(page.locator("[value=ending-done]")).isChecked();
        page.locator("[value=ending-none]").check();
        next().click();
        assertResult("advice", List.of());
    }

    @Test
    void the_enter_key_goes_on() {
        page.locator("[value=fear-none]").press("Enter");
        assertThat(page.locator("[value=contact-none]")).isVisible();
    }

    @ParameterizedTest
    @ValueSource(strings = {"vt-exit", "pagehide"})
    void leaving_wipes_the_answers_and_the_result(String leaving) {
        go(List.of("breath-yes"));
        assertResult("urgent", List.of("medical"));
        tick("strangulation").check();
        page.locator("[data-print] summary").click();
        page.locator("html").dispatchEvent(leaving);
        assertThat(page.locator("#check-result")).isHidden();
        assertThat(page.locator("input:checked:not([value=''])")).hasCount(0);
        assertThat(page.locator("[data-handover]:not([hidden]), [data-signal]:not([hidden])"))
                .hasCount(0);
        assertThat(page.locator("[data-signal] input:enabled, [data-print][open]"))
                .hasCount(0);
        go(List.of());
        assertResult("trust", List.of());
    }

    @Test
    void without_a_script_the_same_form_is_answered_by_the_server() {
        try (BrowserContext plain = browser.phoneWithoutScript("nl-NL")) {
            Page form = plain.newPage();
            form.navigate(at("nl"));
            assertThat(form.locator("fieldset:visible")).hasCount(QUESTIONS);
            form.locator("[value=breath-yes]").check();
            form.locator("form button:visible").click();
            assertThat(form.locator("[data-outcome=urgent]")).isVisible();
            assertThat(form.locator("[data-section=medical]")).isVisible();
            assertEquals(at("nl"), form.url());
            form.locator("[name=again]").click();
            assertThat(form.locator("[value=breath-yes]")).isChecked();
        }
    }
}
