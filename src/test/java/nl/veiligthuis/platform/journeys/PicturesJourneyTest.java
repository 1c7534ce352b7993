package nl.veiligthuis.platform.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Pictures of figures and the map of the regions on a small phone: what only a browser lays out. */
@QuarkusTest
class PicturesJourneyTest extends Journey {

    /** Words that reach out of their picture or lie over a bar. */
    private static final String MISPLACED = """
            () => [...document.querySelectorAll('svg.picture')].flatMap(svg => {
              const frame = svg.getBoundingClientRect();
              const bars = [...svg.querySelectorAll('rect')].map(bar => bar.getBoundingClientRect());
              return [...svg.querySelectorAll('text')].filter(text => {
                const box = text.getBoundingClientRect();
                return box.left < frame.left - 1 || box.right > frame.right + 1
                  || bars.some(bar => box.left < bar.right - 1 && box.right > bar.left + 1
                    && Math.abs((box.top + box.bottom) / 2 - (bar.top + bar.bottom) / 2) < bar.height / 2);
              }).map(text => text.textContent);
            })
            """;

    @ParameterizedTest
    @ValueSource(strings = {"nl", "en", "ar"})
    void every_word_of_a_picture_has_its_room(String language) {
        try (BrowserContext context = browser.phone(language)) {
            Page page = context.newPage();
            page.navigate(address.resolve("/" + language + "/cijfers").toString());
            assertTrue(page.locator("svg.picture text").count() > 0);
            assertEquals(List.of(), page.evaluate(MISPLACED));
        }
    }

    @Test
    void a_region_on_the_map_leads_to_its_place_in_the_list_by_finger_and_by_key_without_a_script() {
        try (BrowserContext context = browser.phoneWithoutScript("nl")) {
            Page page = context.newPage();
            page.navigate(address.resolve("/nl/hulp-zoeken").toString());
            page.click(".map a[href='#region-VT02'] path");
            assertThat(page.locator("#region-VT02")).isInViewport();
            assertTrue(page.url().endsWith("/nl/hulp-zoeken#region-VT02"), page.url());

            Locator utrecht = page.locator(".map a[href='#region-VT20']");
            assertThat(utrecht.locator("text")).isHidden();
            page.mouse().move(0, 0);
            utrecht.focus();
            page.keyboard().press("Shift+Tab");
            page.keyboard().press("Tab");
            assertThat(utrecht).isFocused();
            assertThat(utrecht.locator("text")).isVisible();
            page.keyboard().press("Enter");
            assertThat(page.locator("#region-VT20")).isInViewport();
        }
    }
}
