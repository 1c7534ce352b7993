package nl.veiligthuis.platform.selfcheck;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.Media;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import nl.veiligthuis.platform.journeys.Door;
import nl.veiligthuis.platform.journeys.Journey;
import nl.veiligthuis.platform.journeys.Peer;
import nl.veiligthuis.platform.journeys.Service;
import nl.veiligthuis.platform.journeys.Sql;
import nl.veiligthuis.platform.web.FrontDoor;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class SelfCheckInBrowserTest extends Journey {

    private static final int QUESTIONS = 10;

    /** With an icon, since a browser asks for another one that is not there when none is named. */
    private static final String CHAT = "<title>Chat</title><link rel=\"icon\" href=\"/static/icon.svg\">";

    /**
     * Goes on to the result within the page: one errand for each of ten questions in each of some forty cases would take
     * most of the time. Gives the options that were never asked for.
     */
    private static final String GO = """
            options => {
              const shown = element => element?.checkVisibility({ visibilityProperty: true });
              let left = options;
              for (let question = 0; question < 20 && shown(document.querySelector('#check')); question++) {
                const asked = left.filter(option => shown(document.querySelector(`[value=${option}]`)));
                asked.forEach(option => document.querySelector(`[value=${option}]`).click());
                left = left.filter(option => !asked.includes(option));
                document.querySelector('[data-next]').click();
              }
              return left;
            }
            """;

    /** On duty through all tests: signing in for each of some fifty would take longer than the tests. */
    static Peer adviser;

    /** One phone through all tests, so that only the first loads scripts and styles; each test opens the check anew. */
    static BrowserContext phone;

    static Page page;
    static final List<String> requests = new ArrayList<>();
    static final List<String> complaints = new ArrayList<>();

    @Inject
    DataSource source;

    @Inject
    FrontDoor door;

    @BeforeEach
    void the_check_is_opened_while_an_adviser_is_on_duty() {
        if (adviser == null) {
            // A duty of an earlier test would be taken for the one that begins here.
            new Sql(source).change("update duty set lease_until = clock_timestamp() - interval '1 second'");
            adviser = new Service(address).adviserOnDuty("voorbeeld-1");
            takePhone();
        }
        Door.await(door, FrontDoor.State.OPEN);
        complaints.clear();
        open("nl");
    }

    private static void takePhone() {
        phone = browser.phone("nl-NL");
        page = phone.newPage();
        page.onConsoleMessage(message -> complaints.add(message.text()));
        page.onPageError(complaints::add);
        page.onRequest(request -> {
            // A browser fetches the icon of a page when it likes.
            if (!request.url().endsWith("/static/icon.svg")) {
                requests.add(request.url());
            }
        });
    }

    @AfterEach
    void nothing_was_sent_and_nothing_went_wrong() {
        assertEquals(List.of(), requests);
        assertEquals(List.of(), complaints);
    }

    @AfterAll
    static void the_adviser_leaves() {
        phone.close();
        adviser.close();
        adviser = null;
    }

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
        page.navigate(address.resolve("/nl/check/" + check).toString());
        assertThat(page.locator("fieldset:visible")).hasCount(1);
        requests.clear();
        go(Words.in(options));
        assertResult(outcome, Words.in(sections));
        assertOffered(Words.in(signals));
    }

    @Test
    void a_print_is_made_by_the_button_once_its_warning_was_opened() {
        page.evaluate("window.print = () => document.documentElement.classList.add('printed')");
        go(List.of("breath-yes"));
        Locator button = page.locator("[data-print-now]");
        assertThat(button).isHidden();
        page.locator("[data-print] summary").click();
        button.click();
        assertThat(page.locator("html")).hasClass("printed");
    }

    @Test
    void on_paper_there_are_outcome_and_steps_and_neither_questions_nor_signals() {
        go(List.of("breath-yes"));
        page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
        assertThat(shown("outcome").locator("h2")).isVisible();
        assertThat(shown("outcome").locator("a[href='tel:0800-2000']")).isVisible();
        assertThat(shown("section")).hasCount(1);
        assertThat(
                        page.locator(
                                "[data-print]:visible, [data-handover]:visible, [data-again]:visible, fieldset:visible, .exit:visible"))
                .hasCount(0);
        page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.SCREEN));
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
    void what_is_ticked_goes_to_the_chat_by_the_button_and_nothing_else_ever_goes() {
        List<String> sent = new ArrayList<>();
        page.route("**/chat/preparation", route -> {
            sent.add(route.request().method() + " " + route.request().postData());
            route.fulfill(new Route.FulfillOptions().setContentType("text/html").setBody(CHAT));
        });
        go(List.of("fear-careful", "violence-worse", "breath-yes"));
        assertOffered(List.of("strangulation", "escalation", "physical-violence", "careful"));
        tick("careful").check();
        tick("strangulation").check();
        assertEquals(List.of(), requests);

        page.locator("[data-handover] button").click();
        assertThat(page).hasTitle("Chat");
        assertEquals(List.of("POST about=myself&signal-strangulation=yes&signal-careful=yes"), sent);
        assertEquals(List.of(address.resolve("/nl/chat/preparation").toString()), requests);
        requests.clear();
        page.unroute("**/chat/preparation");
    }

    @Test
    void a_signal_that_is_taken_back_is_neither_offered_nor_sent_nor_ticked_when_it_comes_again() {
        go(List.of("fear-often", "ending-done"));
        tick("separation").check();
        tick("fear").check();
        answerTheLastQuestionAgain("ending-none");
        assertOffered(List.of("fear"));
        assertThat(tick("fear")).isChecked();
        assertThat(tick("separation")).isDisabled();

        answerTheLastQuestionAgain("ending-done");
        assertOffered(List.of("separation", "fear"));
        assertThat(tick("separation")).not().isChecked();
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

    private void open(String language) {
        page.navigate(at(language));
        assertThat(page.locator("fieldset:visible")).hasCount(1);
        requests.clear();
    }

    /** From the question that is shown to the result, choosing what is to be chosen on the way. */
    private void go(List<String> options) {
        assertEquals(List.of(), page.evaluate(GO, options));
    }

    private void assertResult(String outcome, List<String> sections) {
        assertThat(page.locator("#check")).isHidden();
        assertEquals(List.of(outcome), ids("outcome"));
        assertEquals(sections, ids("section"));
    }

    /** Exactly these signals are there to be ticked; the rows of all others are hidden and cannot be sent. */
    private void assertOffered(List<String> signals) {
        assertEquals(signals, ids("signal"));
        assertEquals(!signals.isEmpty(), page.locator("[data-handover]").isVisible());
        assertThat(page.locator("[data-signal] input:enabled")).hasCount(signals.size());
        assertThat(page.locator("[data-signal][hidden] input:enabled")).hasCount(0);
    }

    private Locator tick(String signal) {
        return page.locator("[data-signal=" + signal + "] input");
    }

    private void answerTheLastQuestionAgain(String option) {
        page.locator("[data-again]").click();
        page.locator("[value=" + option + "]").check();
        next().click();
    }

    private List<String> ids(String kind) {
        return shown(kind).all().stream()
                .map(element -> element.getAttribute("data-" + kind))
                .toList();
    }

    private Locator shown(String kind) {
        return page.locator("[data-" + kind + "]:visible");
    }

    private Locator next() {
        return page.locator("[data-next]");
    }

    private String at(String language) {
        return address.resolve("/" + language + "/check/over-mij").toString();
    }
}
