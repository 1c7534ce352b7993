package nl.veiligthuis.platform.selfcheck;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
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

/** A check on a phone with a script, while an adviser is on duty. It sends nothing but what a test says it does. */
abstract class CheckInBrowser extends Journey {

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
    private static Peer adviser;

    /** One phone through all tests, so that only the first loads scripts and styles; each test opens the check anew. */
    private static BrowserContext phone;

    static Page page;
    static final List<String> requests = new ArrayList<>();
    private static final List<String> complaints = new ArrayList<>();

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

    final void open(String language) {
        openAt(at(language));
    }

    /** Another check than the one about me. */
    final void openCheck(String slug) {
        openAt(address.resolve("/nl/check/" + slug).toString());
    }

    private void openAt(String check) {
        page.navigate(check);
        assertThat(page.locator("fieldset:visible")).hasCount(1);
        requests.clear();
    }

    /** From the question that is shown to the result, choosing what is to be chosen on the way. */
    final void go(List<String> options) {
        assertEquals(List.of(), page.evaluate(GO, options));
    }

    final void assertResult(String outcome, List<String> sections) {
        assertThat(page.locator("#check")).isHidden();
        assertEquals(List.of(outcome), ids("outcome"));
        assertEquals(sections, ids("section"));
    }

    /** Exactly these signals are there to be ticked; the rows of all others are hidden and cannot be sent. */
    final void assertOffered(List<String> signals) {
        assertEquals(signals, ids("signal"));
        assertEquals(!signals.isEmpty(), page.locator("[data-handover]").isVisible());
        assertThat(page.locator("[data-signal] input:enabled")).hasCount(signals.size());
        assertThat(page.locator("[data-signal][hidden] input:enabled")).hasCount(0);
    }

    final Locator tick(String signal) {
        return page.locator("[data-signal=" + signal + "] input");
    }

    final void answerTheLastQuestionAgain(String option) {
        page.locator("[data-again]").click();
        page.locator("[value=" + option + "]").check();
        next().click();
    }

    private List<String> ids(String kind) {
        return shown(kind).all().stream()
                .map(element -> element.getAttribute("data-" + kind))
                .toList();
    }

    final Locator shown(String kind) {
        return page.locator("[data-" + kind + "]:visible");
    }

    final Locator next() {
        return page.locator("[data-next]");
    }

    final String at(String language) {
        return address.resolve("/" + language + "/check/over-mij").toString();
    }
}
