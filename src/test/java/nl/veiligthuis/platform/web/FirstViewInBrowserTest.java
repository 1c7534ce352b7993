package nl.veiligthuis.platform.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import nl.veiligthuis.platform.journeys.Browser;
import nl.veiligthuis.platform.ops.TestDatabase;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What a real browser makes of the first view of every kind of page. */
@QuarkusTest
@WithTestResource(TestDatabase.class)
class FirstViewInBrowserTest {

    /** Share of the view times share of its height: less is a pixel or two while a page is still coming in, and no measure tells it. */
    private static final double SEEN = 0.005;

    /** Kept from before anything is drawn; all shifts count, also those right after somebody touches the page. */
    private static final String WATCH = """
            window.shifts = [];
            new PerformanceObserver((list) => list.getEntries().forEach((entry) => entry.value >= %s &&
                window.shifts.push(entry.value + ' by ' + entry.sources.map((source) => source.node &&
                    (source.node.outerHTML || source.node.nodeValue || '').slice(0, 60)
                    + ' from ' + source.previousRect.y + ' to ' + source.currentRect.y).join(', '))))
                .observe({ type: 'layout-shift', buffered: true });
            """.formatted(SEEN);

    /** Drawn first as its scripts left it: a page that is scrolled in the same turn would count that as its own movement. */
    private static final String SETTLED = """
            () => new Promise((done) => {
              const drawn = (then) => requestAnimationFrame(() => requestAnimationFrame(then));
              drawn(() => {
                window.scrollTo(0, document.body.scrollHeight);
                drawn(() => {
                  window.scrollTo(0, 0);
                  drawn(() => setTimeout(done, 50));
                });
              });
            })
            """;

    private static final String BLOCKING = """
            () => performance.getEntriesByType('resource')
                .filter((entry) => entry.renderBlockingStatus === 'blocking')
                .map((entry) => entry.name)
            """;

    private static Browser browser;

    @TestHTTPResource("/")
    URI address;

    @Inject
    PageKinds kinds;

    @BeforeAll
    static void open() {
        browser = Browser.open();
    }

    @AfterAll
    static void close() {
        browser.close();
    }

    @Test
    void nothing_on_any_page_shifts_and_nothing_keeps_it_from_being_drawn() {
        List<String> faults = new ArrayList<>();
        int seen = 0;
        for (Language language : languages()) {
            try (BrowserContext phone = browser.phone(language.tag())) {
                phone.addInitScript(WATCH);
                Page page = phone.newPage();
                page.onConsoleMessage(said -> {
                    if (said.text().contains("Content Security Policy")) {
                        faults.add(page.url() + ": " + said.text());
                    }
                });
                for (String path : kinds.in(language).values()) {
                    if (!path.matches(".*\\.(?:atom|csv|mp3|png|pdf)")) {
                        page.navigate(address.resolve(path).toString());
                        page.evaluate(SETTLED);
                        found(page, path, "shifted ", "() => window.shifts", faults);
                        found(page, path, "waited for ", BLOCKING, faults);
                        seen++;
                    }
                }
            }
        }
        assertTrue(seen > 30, seen + " pages");
        assertEquals(List.of(), faults);
    }

    @Test
    void every_page_has_its_styles_where_no_script_runs() {
        List<String> bare = new ArrayList<>();
        for (Language language : languages()) {
            try (BrowserContext phone = browser.phoneWithoutScript(language.tag())) {
                Page page = phone.newPage();
                for (String path : kinds.in(language).values()) {
                    if (!path.matches(".*\\.(?:atom|csv|mp3|png|pdf)")) {
                        page.navigate(address.resolve(path).toString());
                        // Styled it stays in view at the top, at the end of the line.
                        var exit = page.locator(".exit").boundingBox();
                        boolean atItsPlace = exit.y == 0 && (language.rightToLeft() ? exit.x == 0 : exit.x > 100);
                        if (!atItsPlace || exit.height < 48) {
                            bare.add(path + " " + exit.x + ", " + exit.y);
                        }
                    }
                }
            }
        }
        assertEquals(List.of(), bare);
    }

    private static void found(Page page, String path, String what, String asked, List<String> faults) {
        ((List<?>) page.evaluate(asked)).forEach(found -> faults.add(path + " " + what + found));
    }

    private static Set<Language> languages() {
        Set<Language> languages = new LinkedHashSet<>();
        languages.add(Language.DUTCH);
        Language.OFFERED.stream().filter(Language::rightToLeft).findFirst().ifPresent(languages::add);
        return languages;
    }
}
