package nl.veiligthuis.platform.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A chat from its form to its end, and a shift at the desk, by Tab, Enter, the space bar, arrows and letters alone. */
@QuarkusTest
class KeyboardJourneyTest extends Journey {

    @ParameterizedTest
    @ValueSource(strings = {"nl", "ar"})
    void a_chat_is_started_written_hidden_passed_on_and_ended_without_a_mouse(String language) {
        String called = "Toetsen " + language;
        try (Desk one = signedIn("voorbeeld-1");
                Desk two = Desk.signedIn(browser, address, "voorbeeld-2", "en");
                Phone visitor = new Phone(browser.phone(language), address)) {
            two.goOnDuty();
            Keyboard desk = new Keyboard(one.page);
            goOnDuty(one.page, desk);

            Page page = visitor.page;
            Keyboard keys = new Keyboard(page);
            visitor.open("/" + language + "/");
            keys.press(".band a[href$='/chat']");
            page.waitForURL("**/chat");
            keys.to("[name=who]:checked");
            page.keyboard().press("ArrowDown");
            assertThat(page.locator("[name=who][value=myself]")).isChecked();
            keys.write("#called", called);
            keys.press("#start form[action$='/chat'] button");
            assertThat(page.locator("#live-text")).isVisible();
            say(page, keys, "Hallo");
            assertThat(visitor.words()).hasText(new String[] {"Hallo"});

            keys.press("[data-hide]");
            assertThat(page.locator("#cover h1")).isFocused();
            assertThat(page.locator("#talk")).isHidden();
            keys.press("[data-uncover]");
            assertThat(page.locator("[data-hide]")).isFocused();

            takes(one.page, desk, called);
            assertThat(one.page.locator("#text")).isFocused();
            one.page.keyboard().insertText("Goedenavond");
            desk.press("[data-say] button");
            assertThat(visitor.words()).hasText(new String[] {"Hallo", "Goedenavond"});

            passesOn(one.page, desk);
            two.page.locator("[data-accept]").waitFor();
            new Keyboard(two.page).press("[data-accept]");
            assertThat(two.page.locator("[data-name]")).hasText(called);
            assertThat(two.page.locator("#text")).isFocused();
            // The chat is gone from under their hands: they stand where its place was.
            assertThat(one.page.locator("[data-choose]")).isFocused();

            keys.press("[data-end]");
            assertThat(page.locator("[data-end]")).isFocused();
            page.keyboard().press("Enter");
            assertThat(page.locator("[data-after] h2")).isFocused();
            keys.press("[data-rating] [value=YES]");
            assertThat(page.locator("[data-thanks]")).isVisible();
            assertThat(two.page.locator("[data-ended]")).isVisible();
            one.goOffDuty();
            two.goOffDuty();
        }
    }

    private Desk signedIn(String username) {
        BrowserContext context = browser.desk("nl");
        Page page = context.newPage();
        Keyboard keys = new Keyboard(page);
        page.navigate(address.resolve("/console").toString());
        keys.write("#username", username);
        keys.write("#password", Service.PASSWORD);
        keys.press("form .button");
        page.waitForURL("**/console");
        return new Desk(context, address, page);
    }

    private static void say(Page page, Keyboard keys, String text) {
        keys.write("#live-text", text);
        keys.press("[data-say] button");
        assertThat(page.locator("#live-text")).isFocused();
    }

    private static void goOnDuty(Page page, Keyboard desk) {
        assertThat(page.locator("[data-duty-switch]")).isEnabled();
        desk.press(".scope summary");
        for (int language = 0;
                language < page.locator(".scope [name=languages]").count();
                language++) {
            check(page, desk, ".scope [name=languages] >> nth=" + language);
        }
        check(page, desk, ".scope [name=pool]");
        desk.press("[data-duty-switch]");
        assertThat(page.locator("[data-duty-switch]"))
                .hasText(page.locator("[data-duty-switch]").getAttribute("data-on"));
    }

    private static void check(Page page, Keyboard desk, String box) {
        if (!page.locator(box).first().isChecked()) {
            desk.space(box);
        }
    }

    private static void takes(Page page, Keyboard desk, String called) {
        String card = "ol[data-waiting] > li:has-text('" + called + "') button";
        assertThat(page.locator(card)).isEnabled();
        desk.press(card);
        assertThat(page.locator("[data-name]")).hasText(called);
    }

    private static void passesOn(Page page, Keyboard desk) {
        desk.press("[data-pass-open]");
        assertThat(page.locator("#pass-to")).isFocused();
        for (int down = 0; down < 40 && !page.locator("#pass-to").inputValue().startsWith("adviser:"); down++) {
            page.keyboard().press("ArrowDown");
        }
        desk.to("#pass-reason");
        page.keyboard().press("ArrowDown");
        assertEquals("REGION", page.locator("#pass-reason").inputValue());
        desk.press("[data-pass] .button");
        assertThat(page.locator("[data-pass-open]")).isFocused();
        assertThat(page.locator("[data-sent]")).isVisible();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/nl/check/over-mij", "/ar/hulp-zoeken"})
    void the_first_three_stops_of_a_page_are_the_way_out_the_content_and_the_first_page(String path) {
        try (Phone visitor = new Phone(browser.phone("nl"), address)) {
            visitor.open(path);
            List<String> stops = List.of("a.exit", "a.skip", ".top .name");
            for (String stop : stops) {
                visitor.page.keyboard().press("Tab");
                assertThat(visitor.page.locator(stop)).isFocused();
            }
            visitor.page.keyboard().press("Shift+Tab");
            visitor.page.keyboard().press("Enter");
            assertThat(visitor.page.locator("main")).isFocused();
        }
    }
}
