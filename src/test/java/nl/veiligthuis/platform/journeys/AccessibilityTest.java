package nl.veiligthuis.platform.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.stream.Stream;
import nl.veiligthuis.platform.web.Language;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** WCAG 2.2 A and AA, as far as axe can tell, in both colour schemes, and no page wider than a small phone. */
@QuarkusTest
class AccessibilityTest extends Journey {

    private static final List<String> PAGES = List.of(
            "",
            "is-dit-liefde",
            "is-dit-liefde/jaloers",
            "professionals",
            "professionals/meldcode-gids",
            "professionals/toets/1",
            "bescherming/aware",
            "verhalen",
            "verhalen/noa",
            "cijfers/gedood",
            "hulplijnen",
            "hulp-zoeken",
            "check",
            "check/over-mij",
            "check/over-iemand",
            "chat",
            "in/utrecht/",
            "in/utrecht/is-dit-liefde/jaloers",
            "in/utrecht/campagne",
            "in/atlantis",
            "there-is-no-such-page");

    /** Whether the way out leaves the name of the site alone. */
    private static final String APART = """
            () => {
              const exit = document.querySelector('.exit').getBoundingClientRect();
              const name = document.querySelector('.name span').getBoundingClientRect();
              return exit.left > name.right || exit.right < name.left;
            }
            """;

    /** A page of each kind that every language has of its own; the last one stays open. */
    private static final List<String> FIRST = List.of(
            "is-dit-liefde",
            "is-dit-liefde/jaloers",
            "rode-vlaggen/verwurging",
            "wat-doet-veilig-thuis/advies",
            "hulplijnen",
            "hulp-zoeken",
            "veilig-gebruik",
            "check/over-mij",
            "check/over-iemand",
            "chat",
            "");

    /** Names the element that has the focus if the bar above or the band below lies over its middle. */
    private static final String COVERED = """
            () => {
              const focused = document.activeElement;
              if (!focused || focused === document.body || focused.closest('.top, .band, .exit, .skip')) return '';
              const box = focused.getBoundingClientRect();
              const over = document.elementFromPoint(box.x + box.width / 2, Math.max(1, box.y + 2));
              const under = document.elementFromPoint(box.x + box.width / 2, Math.min(innerHeight - 1, box.bottom - 2));
              return [over, under].some(found => found && found.closest('.top, .band, .exit')) ? focused.outerHTML : '';
            }
            """;

    @ParameterizedTest
    @ValueSource(strings = {"nl", "ar"})
    void every_public_page_is_accessible_and_fits_a_small_phone(String language) {
        try (BrowserContext context = browser.phone(language)) {
            Page page = context.newPage();
            for (String path : PAGES) {
                page.navigate(address.resolve("/" + language + "/" + path).toString());
                check(page);
            }
            page.navigate(address.resolve("/" + language + "/check/mijn-gedrag").toString());
            while (page.locator("#check").isVisible()) {
                page.click("[data-next]");
            }
            page.click("[data-print] summary");
            check(page);
            page.navigate(address.resolve("/" + language + "/hulp-zoeken").toString());
            for (String place : List.of("9354", "Xyzzy", "Utrecht")) {
                page.fill("#where", place);
                page.waitForResponse(
                        answer -> answer.request().method().equals("POST"), () -> page.click("form.finder button"));
                page.waitForLoadState();
                check(page);
            }
            // A help line, a place, pages and what may be meant.
            page.navigate(address.resolve("/" + language + "/zoeken").toString());
            page.fill("#asked", "shelter Ede wurgen الهاتف huisverbot");
            page.waitForResponse(
                    answer -> answer.request().method().equals("POST"), () -> page.click("main form.seek button"));
            page.waitForLoadState();
            check(page);
        }
    }

    static Stream<Language> others() {
        return Language.OFFERED.stream().filter(language -> !List.of("nl", "ar").contains(language.tag()));
    }

    /** What is marked up alike needs to be looked at in two languages; words are longer in some than in others. */
    @ParameterizedTest
    @MethodSource("others")
    void the_pages_that_every_language_has_fit_a_small_phone(Language language) {
        try (BrowserContext context = browser.phone(language.tag())) {
            Page page = context.newPage();
            for (String path : FIRST) {
                page.navigate(address.resolve("/" + language.tag() + "/" + path).toString());
                assertFits(page);
            }
            page.click(".tongues summary");
            assertThat(page.locator(".tongues a[aria-current]")).hasText(language.ownName());
            assertEquals(true, page.evaluate(APART), language.tag());
            assertFits(page);
            assertEquals(List.of(), Axe.findings(page), page.url());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"nl", "ar"})
    void chat_and_desk_are_accessible_while_two_people_talk(String language) {
        String username = "voorbeeld-" + (List.of("nl", "en", "ar").indexOf(language) + 1);
        try (BrowserContext stranger = browser.desk(language);
                Desk adviser = Desk.signedIn(browser, address, username, language);
                Phone visitor = new Phone(browser.phone(language), address)) {
            Page signIn = stranger.newPage();
            signIn.navigate(address.resolve("/console/sign-in").toString());
            check(signIn);
            adviser.goOnDuty();
            visitor.open("/" + language + "/chat");
            check(visitor.page);
            visitor.startChat(language, "Toegang " + language);
            visitor.say("Eén");
            check(visitor.page);
            visitor.page.click("[data-hide]");
            check(visitor.page);
            visitor.page.click("[data-uncover]");
            visitor.page.click("[data-park]");
            assertThat(visitor.page.locator("[data-return-words] li")).hasCount(4);
            check(visitor.page);
            visitor.page.click("[data-go-on]");
            assertThat(visitor.page.locator("[data-aside]")).isHidden();
            assertThat(adviser.page.locator("ol[data-waiting] > li").first()).isVisible();
            check(adviser.page);
            adviser.take("Toegang " + language);
            adviser.say("Twee");
            assertThat(visitor.words()).hasCount(2);
            check(visitor.page);
            check(adviser.page);
            adviser.end();
            assertThat(visitor.page.locator("[data-after]")).isVisible();
            check(visitor.page);
            check(adviser.page);
            adviser.goOffDuty();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"nl", "ar"})
    void what_a_check_offers_to_tell_is_accessible_by_script_and_by_form(String language) {
        String username = "voorbeeld-" + (List.of("nl", "en", "ar").indexOf(language) + 1);
        try (Desk adviser = Desk.signedIn(browser, address, username, language);
                BrowserContext context = browser.phone(language)) {
            adviser.goOnDuty();
            Page page = context.newPage();
            page.navigate(address.resolve("/" + language + "/check/over-mij").toString());
            page.check("[value=fear-life]");
            while (page.locator("#check").isVisible()) {
                page.click("[data-next]");
            }
            tickAndCheck(page);

            page.reload();
            page.check("[value=fear-life]");
            // Sent as it stands, past the script: axe needs one itself.
            page.evaluate("document.querySelector('#check').submit()");
            tickAndCheck(page);
            adviser.goOffDuty();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"nl/hulplijnen", "ar/is-dit-liefde", "en/chat"})
    void whoever_goes_by_keyboard_always_sees_where_they_are(String path) {
        try (BrowserContext context = browser.phone("nl")) {
            Page page = context.newPage();
            page.navigate(address.resolve("/" + path).toString());
            for (int stop = 0; stop < 40; stop++) {
                page.keyboard().press("Tab");
                assertEquals("", page.evaluate(COVERED), path + ", stop " + stop);
            }
        }
    }

    private static void tickAndCheck(Page page) {
        page.check("[name=signal-fear-for-life]");
        check(page);
    }

    static void check(Page page) {
        assertEquals(List.of(), Axe.inBothSchemes(page), page.url());
        assertFits(page);
    }

    private static void assertFits(Page page) {
        assertEquals(0, page.evaluate("document.documentElement.scrollWidth - window.innerWidth"), page.url());
    }
}
