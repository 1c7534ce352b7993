package nl.veiligthuis.platform.journeys;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.util.List;
import org.junit.jupiter.api.Test;

/** That nothing is found says something only if what is wrong would be. */
class AxeTest {

    private static final String PAGE = """
            <!doctype html><html lang="nl"><title>Blad</title>
            <style>
              :root { color-scheme: light dark; }
              p { color: black; background: white; }
              @media (prefers-color-scheme: dark) { p { color: %s; background: black; } }
              @media (prefers-reduced-motion: no-preference) { p { transition: color 60s; } }
            </style>
            <main><h1>Blad</h1><p>Woorden</p>%s</main></html>
            """;

    @Test
    void what_is_wrong_in_structure_or_in_the_colours_of_one_scheme_is_found_and_nothing_else() {
        try (Browser browser = Browser.open();
                BrowserContext phone = browser.phone("nl")) {
            Page page = phone.newPage();
            page.setContent(PAGE.formatted("white", ""));
            assertEquals(List.of(), Axe.inBothSchemes(page));

            page.setContent(PAGE.formatted("#333", "<input>"));
            List<String> found = Axe.inBothSchemes(page);
            assertEquals(2, found.size(), found::toString);
            assertTrue(found.getFirst().startsWith("label: "), found::toString);
            assertTrue(found.getLast().startsWith("in the dark scheme: color-contrast: "), found::toString);
        }
    }
}
