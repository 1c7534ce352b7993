package nl.veiligthuis.platform.oversight;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Cookie;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import nl.veiligthuis.platform.journeys.Axe;
import nl.veiligthuis.platform.journeys.Journey;
import nl.veiligthuis.platform.journeys.Sql;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class OversightInBrowserTest extends Journey {

    private static final List<String> PEOPLE = List.of("voorbeeld-coordinator", "voorbeeld-controle");

    @Inject
    DataSource source;

    Sql sql;
    Closed closed;

    @BeforeEach
    void a_chat_has_ended() {
        sql = new Sql(source);
        closed = Closed.begun(address, sql);
    }

    @AfterEach
    void over() {
        closed.over();
        speak("nl");
    }

    /** From the first page on nothing but Tab, letters and Enter, and no script. */
    @Test
    void two_people_open_a_text_by_keyboard_and_the_auditor_sees_that_they_did() {
        UUID chat = closed.chat(Closed.UTRECHT, 4);
        try (BrowserContext coordinator = browser.phoneWithoutScript("nl");
                BrowserContext auditor = browser.phoneWithoutScript("nl")) {
            Page asks = open(coordinator, PEOPLE.getFirst(), Closed.PATH);
            press(asks, "a[href$='" + chat + "']");
            asks.locator("[name=ground]").first().focus();
            asks.keyboard().press("ArrowDown");
            asks.locator("#reason").focus();
            asks.keyboard().type("Onderzoek naar een incident");
            press(asks, "form.account .button");
            assertThat(asks.locator("[role=status]")).containsText("tweede persoon");

            Page decides = open(auditor, PEOPLE.getLast(), Closed.PATH);
            press(decides, "form[action$='/approval'] button");
            assertThat(decides.locator("[role=status]")).containsText("Goedgekeurd");

            asks.navigate(address.resolve(Closed.PATH).toString());
            press(asks, "form[action$='/opening'] button");
            assertThat(asks.locator(".disclosed .words").first()).hasText(Closed.SECRET);

            decides.navigate(address.resolve("/console/audit").toString());
            press(decides, "tbody a[href*='chat=']");
            assertThat(decides.locator("tbody tr")).hasCount(3);
            assertThat(decides.locator("tbody")).containsText("calamiteit of ernstig incident: Onderzoek naar");
            press(decides, "form[action$='/check'] button");
            assertThat(decides.locator("#checked")).containsText("Het logboek staat");
        }
    }

    @Test
    void the_pages_are_accessible_in_both_schemes_and_fit_every_screen() {
        UUID first = closed.chat(Closed.UTRECHT, 4);
        UUID second = closed.chat(Closed.UTRECHT, 4);
        UUID approved = closed.asked("voorbeeld-coordinator", first);
        closed.step("voorbeeld-controle", approved, "approval");
        closed.asked("voorbeeld-landelijk", first);
        try (BrowserContext coordinator = browser.desk("nl");
                BrowserContext auditor = browser.desk("nl")) {
            Page page = open(coordinator, PEOPLE.getFirst(), Closed.PATH);
            check(page);
            page.click("form[action$='/opening'] button");
            assertThat(page.locator(".disclosed")).isVisible();
            check(page);
            page.navigate(address.resolve(Closed.PATH + "/chats/" + second).toString());
            check(page);
            Page audit = open(auditor, PEOPLE.getLast(), "/console/audit?chat=oops");
            check(audit);
            speak("ar");
            page.navigate(address.resolve(Closed.PATH).toString());
            check(page);
            audit.navigate(address.resolve("/console/audit?chat=" + first).toString());
            audit.click("form[action$='/check'] button");
            assertThat(audit.locator("#checked")).isVisible();
            check(audit);
            audit.click("a[href='/console/audit/destroyed']");
            assertThat(audit.locator("#kept")).isVisible();
            check(audit);
        }
    }

    /** A page without its style sheet is wider: it has to be there first. */
    private static void check(Page page) {
        page.waitForLoadState();
        for (int width : new int[] {360, 768, 1280}) {
            page.setViewportSize(width, 900);
            assertEquals(0, page.evaluate("document.documentElement.scrollWidth - window.innerWidth"), page.url());
        }
        assertEquals(List.of(), Axe.inBothSchemes(page), page.url());
    }

    /** Goes to it with Tab and presses Enter, as somebody without a mouse. */
    private static void press(Page page, String what) {
        Locator wanted = page.locator(what).first();
        for (int stop = 0; stop < 120; stop++) {
            if ((Boolean) wanted.evaluate("it => it === document.activeElement")) {
                page.keyboard().press("Enter");
                page.waitForLoadState();
                return;
            }
            page.keyboard().press("Tab");
        }
        assertTrue(false, "Tab does not come to " + what);
    }

    private void speak(String language) {
        PEOPLE.forEach(
                username -> sql.change("update account set language = ? where username = ?", language, username));
    }

    private Page open(BrowserContext context, String username, String path) {
        String cookie = closed.service().signIn(username);
        context.addCookies(List.of(
                new Cookie("console", cookie).setUrl(address.resolve("/console").toString())));
        Page page = context.newPage();
        page.navigate(address.resolve(path).toString());
        return page;
    }
}
