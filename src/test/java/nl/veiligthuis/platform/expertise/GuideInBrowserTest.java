package nl.veiligthuis.platform.expertise;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Media;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import nl.veiligthuis.platform.journeys.Journey;
import org.junit.jupiter.api.Test;

@QuarkusTest
class GuideInBrowserTest extends Journey {

    private static final String NOTE = "Hij belt haar elk uur";

    /** Answers the five questions in each of many ways, within the page; gives the outcomes that are shown after each. */
    private static final String WEIGH = """
            ways => ways.map(way => {
              const form = document.querySelector('#weighing');
              form.reset();
              Object.entries(way).forEach(([question, answer]) =>
                form.querySelector(`[name=${question}][value=${answer ? 'yes' : 'no'}]`).click());
              const before = document.querySelectorAll('[data-outcome]:not([hidden])').length;
              form.requestSubmit();
              return before + Array.from(document.querySelectorAll('[data-outcome]:not([hidden])'),
                shown => ' ' + shown.dataset.outcome).join();
            })
            """;

    @Inject
    Guides guides;

    @Test
    void notes_stay_in_the_fields_and_nothing_is_sent_or_stored() {
        List<String> requests = new ArrayList<>();
        List<String> complaints = new ArrayList<>();
        try (BrowserContext context = browser.phone("nl-NL")) {
            Page page = context.newPage();
            page.onConsoleMessage(message -> complaints.add(message.text()));
            page.onPageError(complaints::add);
            open(page);
            context.onRequest(request -> requests.add(request.url() + " " + request.postData()));

            assertThat(page.locator(".step:visible")).hasCount(1);
            page.fill("#note-pattern", NOTE);
            page.click("[data-next]");
            assertThat(page.locator("#step-2-title")).isFocused();
            page.click(".path a[href='#step-4']");
            page.fill("#note-suspicion", NOTE);
            page.check("[name=acute-or-structural][value=yes]");
            page.click("#weighing .button:not(.quiet)");
            assertThat(page.locator("[data-outcome=reporting-is-the-norm] h3")).isFocused();
            page.fill("#note-in-time", NOTE);
            assertThat(page.locator("[data-outcome]:visible")).hasCount(1);
            assertEveryWayToAnswerLeadsWhereTheServerSays(page);
            assertPaperHoldsNotesOnRequestAlone(page);

            page.click("[type=reset][form=notes]");
            assertThat(page.getByText("Je notities zijn gewist.")).isVisible();
            assertEquals("", written(page));

            for (String leaving : List.of("vt-exit", "pagehide")) {
                page.click(".path a[href='#step-4']");
                page.fill("#note-suspicion", NOTE);
                page.check("[name=suspicion][value=yes]");
                page.locator("html").dispatchEvent(leaving);
                assertEquals("", written(page));
                assertThat(page.locator("[value=yes]:checked, [value=no]:checked"))
                        .hasCount(0);
            }

            page.fill("#note-pattern", NOTE);
            page.navigate(address.resolve("/nl/professionals").toString());
            page.goBack();
            assertThat(page.locator(".step:visible")).hasCount(1);
            assertEquals("", written(page));
            assertEquals("00", page.evaluate("'' + sessionStorage.length + localStorage.length"));
            assertEquals("", page.evaluate("document.cookie"));
        }
        assertFalse(requests.isEmpty());
        requests.forEach(request -> {
            assertFalse(request.contains("Hij"), request);
            assertFalse(request.contains("suspicion"), request);
            assertTrue(request.endsWith(" null"), request);
        });
        assertEquals(List.of(), complaints);
    }

    private void assertEveryWayToAnswerLeadsWhereTheServerSays(Page page) {
        List<Answers> all = WeighingTest.all();
        List<Map<String, Boolean>> ways = all.stream().map(Answers::byQuestion).toList();
        assertEquals(
                all.stream().map(way -> "0 " + guides.weighing().outcome(way)).toList(), page.evaluate(WEIGH, ways));
    }

    private static void assertPaperHoldsNotesOnRequestAlone(Page page) {
        page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
        assertThat(page.locator(".step:visible")).hasCount(5);
        assertThat(page.locator("textarea:visible, .answers:visible, [data-outcome]:visible"))
                .hasCount(0);
        page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.SCREEN));
        page.check("#paper-notes");
        page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
        assertThat(page.locator("textarea:visible")).hasCount(3);
        page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.SCREEN));
    }

    @Test
    void without_a_script_the_answers_alone_are_sent_and_the_notes_stay_until_they_are_erased() {
        List<String> sent = new ArrayList<>();
        try (BrowserContext plain = browser.phoneWithoutScript("nl-NL")) {
            Page page = plain.newPage();
            open(page);
            plain.onRequest(request -> {
                if (request.method().equals("POST")) {
                    sent.add(request.postData());
                }
            });
            assertThat(page.locator(".step:visible")).hasCount(5);
            page.fill("#note-pattern", NOTE);
            page.fill("#note-suspicion", NOTE);
            page.check("[name=suspicion][value=no]");
            page.check("[name=acute-or-structural][value=no]");
            Page answer = plain.waitForPage(() -> page.click("#weighing .button:not(.quiet)"));
            assertThat(answer.locator("[data-outcome=record-and-watch]")).isVisible();
            assertEquals(List.of("suspicion=no&acute-or-structural=no&own-help=&help-accepted=&in-time="), sent);
            assertThat(page.locator("#note-pattern")).hasValue(NOTE);
            page.click("[type=reset][form=notes]");
            assertThat(page.locator("#note-pattern")).hasValue("");
            assertThat(page.locator("#note-suspicion")).hasValue("");
        }
    }

    private void open(Page page) {
        page.navigate(address.resolve("/nl/professionals/meldcode-gids").toString());
    }

    private static Object written(Page page) {
        return page.evaluate("Array.from(document.querySelectorAll('textarea'), note => note.value).join('')");
    }
}
