package nl.veiligthuis.platform.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Cookie;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A session does not lapse under the hands of somebody who is slow: they are told in time, and one key goes on. */
@QuarkusTest
class StayTest extends Journey {

    @ParameterizedTest
    @CsvSource({"voorbeeld-beheer, /console/accounts, #name", "voorbeeld-5, /console, .scope summary"})
    void whoever_does_nothing_is_warned_and_one_key_keeps_them_signed_in(String username, String path, String at) {
        try (BrowserContext context = signedIn(username)) {
            Page page = opened(context, path);
            page.focus(at);
            page.clock().runFor("24:00");
            assertThat(page.locator("[data-lapsing]")).isHidden();
            page.clock().runFor("07:00");
            assertThat(page.locator("[data-lapsing]")).isVisible();
            assertThat(page.locator(at)).isFocused();
            page.waitForResponse("**/console", () -> page.keyboard().press("Shift"));
            assertThat(page.locator("[data-lapsing]")).isHidden();
            page.clock().runFor("09:00");
            assertThat(page.locator("[data-lapsing]")).isHidden();
        }
    }

    @ParameterizedTest
    @CsvSource("voorbeeld-beheer, /console/accounts")
    void whoever_is_away_for_long_finds_what_they_wrote_and_a_way_to_sign_in_beside_it(String username, String path) {
        try (BrowserContext context = signedIn(username)) {
            Page page = opened(context, path);
            page.fill("#name", "Half ingevuld");
            context.clearCookies();
            page.clock().runFor("45:00");
            assertThat(page.locator("[data-signed-out]")).isVisible();
            assertThat(page.locator("[data-lapsing]")).isHidden();
            assertThat(page.locator("[data-signed-out] a")).hasAttribute("target", "_blank");
            assertEquals("Half ingevuld", page.inputValue("#name"));
        }
    }

    private Page opened(BrowserContext context, String path) {
        Page page = context.newPage();
        page.clock().install();
        page.navigate(address.resolve(path).toString());
        return page;
    }

    private BrowserContext signedIn(String username) {
        BrowserContext context = browser.desk("nl");
        context.addCookies(List.of(new Cookie("console", new Service(address).signIn(username))
                .setUrl(address.resolve("/console").toString())));
        return context;
    }
}
