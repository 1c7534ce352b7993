package nl.veiligthuis.platform.board;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Cookie;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import nl.veiligthuis.platform.journeys.Axe;
import nl.veiligthuis.platform.journeys.Journey;
import nl.veiligthuis.platform.journeys.Peer;
import nl.veiligthuis.platform.journeys.Service;
import nl.veiligthuis.platform.journeys.Sql;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
class BoardInBrowserTest extends Journey {

    private static final String USERNAME = "voorbeeld-landelijk";

    @Inject
    DataSource source;

    Shift shift;

    @BeforeEach
    void a_shift() {
        shift = Shift.begun(new Sql(source));
    }

    @AfterEach
    void over() {
        shift.over();
        shift.sql().change("update account set language = 'nl' where username = ?", USERNAME);
    }

    @Test
    void the_board_updates_by_itself_and_what_holds_the_focus_stays() {
        shift.onDuty(4, Shift.UTRECHT, 4);
        UUID first = shift.waiting(Shift.UTRECHT, "nl", "7 minutes");
        try (BrowserContext context = browser.desk("nl");
                Peer adviser = new Service(address).adviserOnDuty("voorbeeld-1")) {
            Page page = open(context, "");
            assertThat(page.locator("#totals dd").first()).hasText("1");
            page.evaluate("document.querySelector('#advisers').marked = true");
            Locator link = page.locator("#waiting .rows a").first();
            link.focus();
            new Service(address).startChat("nl", "Noor");
            adviser.await(desk -> desk.path("waiting").size() == 2, "both on the desk");
            assertThat(page.locator("#totals dd").first()).hasText("2");
            assertThat(link).isFocused();
            assertThat(page.locator("#waiting .rows > li")).hasCount(1);
            assertThat(page.locator("[data-held]")).isVisible();
            page.evaluate("document.activeElement.blur()");
            assertThat(page.locator("#waiting .rows > li")).hasCount(2);
            assertThat(page.locator("[data-held]")).isHidden();
            assertEquals(true, page.evaluate("document.querySelector('#advisers').marked"));

            new Screen(new Service(address), new Service(address).signIn(USERNAME)).give(first, 4, 0);
            assertThat(page.locator("#running")).containsText("Voorbeeld Vier");
            assertThat(page.locator("#advisers")).containsText("1 van 4");
        }
    }

    @Test
    void a_table_that_somebody_scrolled_goes_on_where_they_are() {
        shift.waiting(Shift.UTRECHT, "nl", "7 minutes");
        try (BrowserContext context = browser.desk("nl")) {
            Page page = open(context, "");
            page.setViewportSize(360, 740);
            page.evaluate("document.documentElement.style.fontSize = '200%'");
            Locator table = page.locator("#waiting .table");
            table.focus();
            table.evaluate("table => table.scrollLeft = 40");
            shift.waiting(Shift.AMSTERDAM, "nl", "3 minutes");
            assertThat(table.locator("tbody tr")).hasCount(2);
            assertThat(table).isFocused();
            assertEquals(40, table.evaluate("table => table.scrollLeft"));
            assertThat(page.locator("[data-held]")).isHidden();
        }
    }

    @Test
    void a_board_that_cannot_be_kept_up_says_so() {
        try (BrowserContext context = browser.desk("nl")) {
            Page page = open(context, "");
            context.setOffline(true);
            assertThat(page.locator("[data-stale]")).containsText("Niet bijgewerkt sinds");
            context.setOffline(false);
            assertThat(page.locator("[data-stale]")).isHidden();
            context.clearCookies();
            assertThat(page.locator("[data-signed-out]")).isVisible();
            assertThat(page.locator("#oldest")).isVisible();
        }
    }

    @Test
    void a_chat_is_given_without_a_script() {
        shift.onDuty(4, Shift.UTRECHT, 4);
        shift.waiting(Shift.UTRECHT, "nl", "7 minutes");
        try (BrowserContext context = browser.phoneWithoutScript("nl")) {
            Page page = open(context, "");
            page.click("#oldest a");
            page.check("[name=target]");
            page.selectOption("#why", "EXPERTISE");
            page.click("form .button:not(.quiet)");
            assertThat(page.locator("main [role=status]").first()).hasText("De adviseur heeft het gesprek gekregen.");
            assertThat(page.locator("#running")).containsText("Voorbeeld Vier");
        }
    }

    @ParameterizedTest
    @CsvSource({"nl, LIGHT", "ar, DARK"})
    void the_pages_are_accessible_and_fit_every_screen(String language, ColorScheme scheme) {
        shift.sql().change("update account set language = ? where username = ?", language, USERNAME);
        UUID chat = busy();
        try (BrowserContext context = browser.desk(language)) {
            for (String path : List.of("", Screen.form(chat))) {
                Page page = open(context, path);
                Axe.show(page, scheme);
                for (int width : new int[] {360, 768, 1280}) {
                    page.setViewportSize(width, 900);
                    assertEquals(List.of(), violations(page));
                    assertEquals(0, page.evaluate("document.documentElement.scrollWidth - window.innerWidth"));
                }
            }
        }
    }

    /** Something of everything; a chat that runs. */
    private UUID busy() {
        shift.onDuty(1, "", 4);
        shift.onDuty(4, Shift.UTRECHT, 2);
        shift.onDuty(5, Shift.AMSTERDAM, 4);
        shift.dangerous(shift.waiting(Shift.UTRECHT, "nl", "12 minutes"));
        shift.waiting(Shift.UTRECHT, "ar", "5 minutes");
        shift.waiting(Shift.AMSTERDAM, "nl", "3 minutes");
        shift.left(shift.waiting(null, "en", "70 minutes"));
        shift.planned(Shift.UTRECHT, "1 hour", "5 hours");
        shift.planned("", "2 hours", "9 hours");
        UUID chat = shift.running(Shift.UTRECHT, 4);
        shift.entry(chat, "VISITOR", "TEXT", "Een geheim.", "9 minutes");
        shift.running(Shift.AMSTERDAM, 5);
        return chat;
    }

    private static List<String> violations(Page page) {
        return Axe.findings(page);
    }

    private Page open(BrowserContext context, String path) {
        String cookie = new Service(address).signIn(USERNAME);
        context.addCookies(List.of(
                new Cookie("console", cookie).setUrl(address.resolve("/console").toString())));
        Page page = context.newPage();
        page.navigate(address.resolve(Screen.PATH + path).toString());
        return page;
    }
}
