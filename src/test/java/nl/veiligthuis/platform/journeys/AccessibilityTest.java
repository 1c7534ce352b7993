package nl.veiligthuis.platform.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import nl.veiligthuis.platform.web.Language;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** WCAG 2.2 A and AA, as far as axe can tell, in both colour schemes, and no page wider than a small phone. */
@QuarkusTest
class AccessibilityTest extends Journey {

    /** Whether the way out leaves the name of the site alone. */
    private static final String APART = """
            () => {
              const exit = document.querySelector('.exit').getBoundingClientRect();
              const name = document.querySelector('.name span').getBoundingClientRect();
              return exit.left > name.right || exit.right < name.left;
            }
            """;

    @ParameterizedTest
    @MethodSource("nl.veiligthuis.platform.journeys.PageTypes#languages")
    void every_type_of_public_page_is_accessible_and_fits_a_small_phone(String language) {
        try (BrowserContext context = browser.phone(language)) {
            Page page = context.newPage();
            for (String path : PageTypes.in(language)) {
                page.navigate(address.resolve(path).toString());
                check(page);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"nl", "ar"})
    void what_forms_answer_is_accessible_and_fits_a_small_phone(String language) {
        try (BrowserContext context = browser.phone(language)) {
            Page page = context.newPage();
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

    /** Words are longer in some languages than in others. */
    @ParameterizedTest
    @MethodSource("nl.veiligthuis.platform.journeys.PageTypes#languages")
    void the_menu_of_languages_names_this_one_and_the_way_out_leaves_the_name_alone(String tag) {
        Language language = Language.of(tag).orElseThrow();
        try (BrowserContext context = browser.phone(tag)) {
            Page page = context.newPage();
            page.navigate(address.resolve("/" + tag + "/").toString());
            page.click(".tongues summary");
            assertThat(page.locator(".tongues a[aria-current]")).hasText(language.ownName());
            assertEquals(true, page.evaluate(APART), tag);
            check(page);
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
