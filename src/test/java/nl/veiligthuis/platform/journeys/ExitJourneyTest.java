package nl.veiligthuis.platform.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import io.quarkus.test.junit.QuarkusTest;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class ExitJourneyTest extends Journey {

    private static final Pattern NEUTRAL = Pattern.compile("https://www\\.knmi\\.nl/.*");

    @ParameterizedTest
    @ValueSource(strings = {"press", "shift"})
    void the_exit_leads_away_and_back_shows_nothing(String way) {
        try (Phone visitor = new Phone(phone(), address)) {
            visitor.open("/nl/");
            visitor.open("/nl/is-dit-liefde");
            visitor.open("/nl/is-dit-liefde/jaloers");
            leave(visitor.page, way);
            assertThat(visitor.page).hasURL(NEUTRAL);
            visitor.page.goBack();
            assertThat(visitor.page).hasURL(NEUTRAL);
            assertThat(visitor.page.locator("h1")).hasText("Het weer");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"letter", "text", "Alt", "Control", "pointer"})
    void shift_with_anything_else_is_ordinary_use(String what) {
        try (Phone visitor = new Phone(phone(), address)) {
            visitor.open("/nl/hulp-zoeken");
            visitor.page.locator("main input").first().focus();
            for (int time = 0; time < 3; time++) {
                shiftWith(visitor.page, what);
            }
            assertTrue((Boolean) visitor.page.evaluate("!document.documentElement.hidden"));
            leave(visitor.page, "shift");
            assertThat(visitor.page).hasURL(NEUTRAL);
        }
    }

    @Test
    void the_exit_leads_away_where_the_browser_keeps_nothing() {
        try (Phone visitor = new Phone(phone(), address)) {
            visitor.context()
                    .addInitScript("Object.defineProperty(window, 'sessionStorage', { get() { throw new Error(); } })");
            visitor.open("/nl/is-dit-liefde");
            visitor.page.click("a.exit");
            assertThat(visitor.page).hasURL(NEUTRAL);
        }
    }

    @Test
    void the_page_is_blank_at_once_even_if_the_neutral_site_never_answers() {
        try (BrowserContext context = browser.phone("nl")) {
            context.route(NEUTRAL, route -> {});
            Page page = context.newPage();
            page.navigate(address.resolve("/nl/is-dit-liefde").toString());
            assertTrue((Boolean) page.evaluate("""
                    () => {
                      document.querySelector('a.exit').click();
                      return document.documentElement.hidden && document.body.childElementCount === 0
                        && !document.title.trim().replace('\\u200b', '');
                    }
                    """));
        }
    }

    @Test
    void who_leaves_during_a_chat_ends_it_and_takes_nothing_along() {
        try (Desk adviser = Desk.signedIn(browser, address, "voorbeeld-1", "nl");
                Phone visitor = new Phone(phone(), address)) {
            adviser.goOnDuty();
            visitor.startChat("nl", "Haast");
            visitor.say("Hij komt thuis");
            adviser.take("Haast");
            visitor.page.click("a.exit");
            assertThat(visitor.page).hasURL(NEUTRAL);
            assertThat(adviser.page.locator("[data-ended]")).isVisible();
            visitor.page.goBack();
            assertThat(visitor.page).hasURL(NEUTRAL);
            assertFalse(visitor.page.content().contains("Hij komt thuis"));
            assertTrue(visitor.context().cookies().isEmpty());

            visitor.open("/nl/chat");
            assertThat(visitor.page.locator("#start")).isVisible();
            assertEquals(0, visitor.page.evaluate("sessionStorage.length"));
            adviser.goOffDuty();
        }
    }

    @Test
    void without_a_script_the_exit_is_a_link_of_its_own() {
        try (BrowserContext context = browser.phoneWithoutScript("nl")) {
            Page page = context.newPage();
            page.navigate(address.resolve("/nl/rode-vlaggen").toString());
            assertThat(page.locator("a.exit")).hasAttribute("href", "/exit");
            page.keyboard().press("Tab");
            assertThat(page.locator("a.exit")).isFocused();
            assertFalse(page.locator("a.exit").boundingBox().height < 44);
        }
    }

    private static BrowserContext phone() {
        BrowserContext context = browser.phone("nl");
        context.route(
                NEUTRAL,
                route -> route.fulfill(new Route.FulfillOptions()
                        .setContentType("text/html")
                        .setBody("<title>Het weer</title><h1>Het weer</h1>")));
        return context;
    }

    private static void shiftWith(Page page, String what) {
        boolean held = what.equals("Alt") || what.equals("Control");
        if (held) {
            page.keyboard().down(what);
        }
        page.keyboard().down("Shift");
        switch (what) {
            case "letter" -> page.keyboard().press("A");
            case "text" -> page.keyboard().insertText("A");
            case "pointer" -> page.locator("main input").first().click();
            default -> {}
        }
        page.keyboard().up("Shift");
        if (held) {
            page.keyboard().up(what);
        }
    }

    private static void leave(Page page, String way) {
        if (way.equals("press")) {
            page.click("a.exit");
        } else {
            for (int press = 0; press < 3; press++) {
                page.keyboard().press("Shift");
            }
        }
    }
}
