package nl.veiligthuis.platform.statistics;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Download;
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

@QuarkusTest
class StatisticsInBrowserTest extends Journey {

    private static final String USERNAME = "voorbeeld-landelijk";

    @Inject
    DataSource source;

    Sql sql;

    @BeforeEach
    void four_weeks_were_counted() {
        sql = new Sql(source);
        FourWeeks.counted(sql);
    }

    @AfterEach
    void forget() {
        sql.change("delete from tally");
        sql.change("delete from rating");
        sql.change("update account set language = 'nl' where username = ?", USERNAME);
    }

    @ParameterizedTest
    @CsvSource({"nl, LIGHT", "ar, DARK"})
    void the_page_is_accessible_and_fits_every_screen(String language, ColorScheme scheme) {
        sql.change("update account set language = ? where username = ?", language, USERNAME);
        try (BrowserContext context = browser.desk(language)) {
            Page page = open(context);
            Axe.show(page, scheme);
            for (int width : new int[] {360, 768, 1280}) {
                page.setViewportSize(width, 900);
                assertEquals(List.of(), Axe.findings(page));
                assertEquals(0, page.evaluate("document.documentElement.scrollWidth - window.innerWidth"));
                assertEquals(List.of(), page.evaluate(OUTSIDE));
            }
        }
    }

    @Test
    void what_is_chosen_is_shown_and_saved_without_a_script() {
        try (BrowserContext context = browser.phoneWithoutScript("nl")) {
            Page page = open(context);
            page.selectOption("#language", "ar");
            page.click("form.choice button");
            assertEquals("ar", page.inputValue("#language"));
            assertEquals(0, page.locator("#language-title").count());
            assertEquals(1, page.locator("[aria-current=true]").count());
            Download saved = page.waitForDownload(
                    () -> page.locator("a[download][href*='hour.csv']").click());
            assertEquals("hour-", saved.suggestedFilename().substring(0, 5));
        }
    }

    /** Words and boxes that reach out of their picture. */
    private static final String OUTSIDE = """
            () => [...document.querySelectorAll('svg.picture')].flatMap(svg => {
              const frame = svg.getBoundingClientRect();
              return [...svg.querySelectorAll('text, rect')]
                .filter(part => part.getBoundingClientRect().left < frame.left - 1
                  || part.getBoundingClientRect().right > frame.right + 1)
                .map(part => part.outerHTML);
            })
            """;

    private Page open(BrowserContext context) {
        String cookie = new Service(address).signIn(USERNAME);
        context.addCookies(List.of(
                new Cookie("console", cookie).setUrl(address.resolve("/console").toString())));
        Page page = context.newPage();
        page.navigate(address.resolve("/console/statistics").toString());
        return page;
    }
}
