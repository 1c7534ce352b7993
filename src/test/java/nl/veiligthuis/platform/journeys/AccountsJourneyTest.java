package nl.veiligthuis.platform.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import io.quarkus.test.junit.QuarkusTest;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
class AccountsJourneyTest extends Journey {

    private static final String CHOSEN = "appel ladder citroen";

    @ParameterizedTest
    @CsvSource({"nl, LIGHT", "en, DARK", "ar, LIGHT"})
    void a_new_adviser_comes_from_the_form_of_the_administrator_to_the_desk(String language, ColorScheme scheme) {
        String username = "reis-" + UUID.randomUUID();
        String link;
        try (Desk administrator = Desk.signedIn(browser, address, "voorbeeld-beheer", "nl")) {
            Page page = administrator.page;
            Axe.show(page, scheme);
            page.click(".parts a[href='/console/accounts']");
            AccessibilityTest.check(page);
            page.fill("#username", username);
            page.fill("#name", "Reis");
            page.selectOption("#language", language);
            page.click("form.account .button");
            assertThat(page.locator("#roles-error")).isVisible();
            assertThat(page.locator("#username")).hasValue(username);
            AccessibilityTest.check(page);
            page.check("[name=role-adviser]");
            page.click("form.account .button");
            link = page.locator("#link").textContent();
            AccessibilityTest.check(page);
            page.navigate(address.resolve("/console/accounts").toString());
            page.locator("tr")
                    .filter(new com.microsoft.playwright.Locator.FilterOptions().setHasText(username))
                    .locator("a")
                    .click();
            AccessibilityTest.check(page);
        }
        try (BrowserContext phone = browser.phoneWithoutScript(language)) {
            choosePassword(phone.newPage(), link);
        }
        try (BrowserContext phone = browser.phone(language)) {
            Page page = phone.newPage();
            Axe.show(page, scheme);
            page.navigate(link);
            AccessibilityTest.check(page);
            Authenticator app = Authenticator.typed(page.locator("#secret").textContent());
            page.fill("#password", CHOSEN);
            page.fill("#again", CHOSEN);
            page.fill("#code", app.code());
            page.click("form .button");
            AccessibilityTest.check(page);
            page.click("main .button");
            page.fill("#username", username);
            page.fill("#password", CHOSEN);
            page.fill("#code", app.code(1));
            page.click("form .button");
            assertThat(page.locator("[data-duty-switch]")).isEnabled();
            page.navigate(link);
            assertThat(page.locator("h1")).isVisible();
            AccessibilityTest.check(page);
        }
    }

    /** Without a script, and with two slips: the link stays good. */
    private static void choosePassword(Page page, String link) {
        page.navigate(link);
        page.fill("#password", "kort");
        page.fill("#again", "kort");
        page.fill("#code", "000");
        page.click("form .button");
        assertThat(page.locator("#password-error")).isVisible();
        assertThat(page.locator("#code-error")).isVisible();
        assertThat(page.locator("#code")).hasValue("000");
    }
}
