package nl.veiligthuis.platform.roster;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Cookie;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import javax.sql.DataSource;
import nl.veiligthuis.platform.journeys.Axe;
import nl.veiligthuis.platform.journeys.Journey;
import nl.veiligthuis.platform.journeys.Service;
import nl.veiligthuis.platform.journeys.Sql;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The pages of the roster in a browser without a script: accessible, on every screen, and a whole way through them. */
@QuarkusTest
class RosterInBrowserTest extends Journey {

    private static final List<String> PATHS =
            List.of("", "/plans", "/plans/new", "/coverage", "/holidays", "/exchange");
    private static final String TABLE = """
            adviser,days,starts,ends,from,until,regions,pool,languages,audiences,holidays,except
            voorbeeld-4,MO TU WE TH FR,09:00,17:00,2026-01-01,,VT20,no,nl en,MYSELF BYSTANDER,no,2030-12-24
            voorbeeld-5,FR SA SU,22:00,06:00,2026-01-01,,VT01 VT20,no,nl,MYSELF BYSTANDER PROFESSIONAL,yes,
            ,SA SU,06:00,14:00,2026-01-01,,,yes,nl en ar,MYSELF,yes,
            """;

    @Inject
    DataSource source;

    Sql sql;

    @BeforeEach
    void the_roster_is_empty() {
        sql = new Sql(source);
        forget();
    }

    @AfterEach
    void forget() {
        sql.change("delete from roster_plan");
        sql.change("delete from tally");
        sql.change("update account set language = 'nl' where username = ?", RosterPages.NATIONAL);
    }

    @ParameterizedTest
    @CsvSource({"nl, LIGHT", "ar, DARK"})
    void every_page_is_accessible_and_fits_every_screen(String language, ColorScheme scheme) {
        sql.change("update account set language = ? where username = ?", language, RosterPages.NATIONAL);
        many();
        try (BrowserContext context = browser.desk(language)) {
            Page page = signedIn(context, RosterPages.NATIONAL);
            Axe.show(page, scheme);
            open(page, "/exchange");
            page.fill("#text", TABLE.replace("22:00", "later"));
            page.click("form[enctype] button");
            assertThat(page.locator("#problems")).isVisible();
            check(page, language + scheme + "-problems");
            page.fill("#text", TABLE);
            page.click("form[enctype] button");
            assertThat(page.locator("#added")).isVisible();
            check(page, language + scheme + "-preview");
            page.click("form[enctype] button:not(.quiet)");
            page.waitForURL("**/plans");
            for (String path : PATHS) {
                open(page, path + (path.equals("/coverage") || path.isEmpty() ? "?region=VT20" : ""));
                check(page, language + scheme + path.replace('/', '-'));
            }
            page.navigate(address.resolve("/console/roster/plans/new").toString());
            page.click("form.plan button");
            assertThat(page.locator("#starts-problem")).isVisible();
            check(page, language + scheme + "-wrong");
        }
    }

    @Test
    void a_coordinator_plans_a_duty_and_sees_it_in_the_week_without_a_script() {
        try (BrowserContext context = browser.phoneWithoutScript("nl")) {
            Page page = signedIn(context, RosterPages.OWN);
            open(page, "/plans/new");
            page.selectOption("#adviser", "voorbeeld-4");
            page.fill("#starts", "22:00");
            page.fill("#ends", "06:00");
            page.fill("#from", "2030-01-07");
            page.click("form.plan button");
            page.waitForURL("**/plans");
            assertThat(page.locator("table")).containsText("22:00–06:00");
            open(page, "?day=2030-01-08");
            assertEquals(
                    8 * 4 + 2 + 6, page.locator("td:has-text('Voorbeeld Vier')").count());
        }
    }

    /** So many chats as make a forecast, at every hour of the last four weeks. */
    private void many() {
        sql.change("""
                insert into tally (day, hour, region, language, audience, measure, value, number)
                select cast(date as date), hour, 'VT20', 'nl', 'MYSELF', measure, value, 6
                from generate_series(current_date - 28, current_date - 1, interval '1 day') date,
                    generate_series(0, 23) hour,
                    (values ('ASKED', '0'), ('LASTED', '1200'), ('WAITED', '60'), ('ABANDONED', '120')) as kind (measure, value)
                """);
    }

    private static void check(Page page, String name) {
        for (int width : new int[] {360, 1280}) {
            page.setViewportSize(width, 900);
            List<String> findings = Axe.findings(page);
            assertEquals(List.of(), findings, name + " at " + width);
            assertEquals(
                    0,
                    page.evaluate("document.documentElement.scrollWidth - window.innerWidth"),
                    name + " at " + width);
        }
    }

    private void open(Page page, String path) {
        page.navigate(address.resolve("/console/roster" + path).toString());
    }

    private Page signedIn(BrowserContext context, String username) {
        String cookie = new Service(address).signIn(username);
        context.addCookies(List.of(
                new Cookie("console", cookie).setUrl(address.resolve("/console").toString())));
        return context.newPage();
    }
}
