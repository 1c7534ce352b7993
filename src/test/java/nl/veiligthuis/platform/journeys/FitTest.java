package nl.veiligthuis.platform.journeys;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Cookie;
import com.microsoft.playwright.options.ForcedColors;
import com.microsoft.playwright.options.ReducedMotion;
import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Each type of public page on the smallest screen, with far spaced text, in a reader's own colours, without motion and by keyboard. */
@QuarkusTest
class FitTest extends Journey {

    /** More stops than any page has. */
    private static final int STOPS = 400;

    private static final Map<String, List<String>> CONSOLE = Map.of(
            "voorbeeld-1",
            List.of("/console"),
            "voorbeeld-landelijk",
            List.of(
                    "/console/board",
                    "/console/roster",
                    "/console/roster/plans/new",
                    "/console/roster/coverage",
                    "/console/roster/holidays",
                    "/console/roster/exchange",
                    "/console/statistics",
                    "/console/texts"),
            "voorbeeld-controle",
            List.of("/console/audit", "/console/audit/destroyed"),
            "voorbeeld-beheer",
            List.of("/console/accounts", "/console/sign-in"));

    @ParameterizedTest
    @MethodSource("nl.veiligthuis.platform.journeys.PageTypes#languages")
    void nothing_scrolls_sideways_is_cut_too_small_moves_or_loses_its_edge_at_320_pixels(String language) {
        List<String> found = new ArrayList<>();
        try (BrowserContext context = browser.phone(language)) {
            Page page = context.newPage();
            page.emulateMedia(new Page.EmulateMediaOptions().setReducedMotion(ReducedMotion.REDUCE));
            page.setViewportSize(320, 640);
            for (String path : PageTypes.in(language)) {
                page.navigate(address.resolve(path).toString());
                look(page, path, found);
            }
        }
        assertEquals(List.of(), found, () -> String.join("\n", found));
    }

    @Test
    void the_console_fits_as_well_and_each_of_its_parts_has_a_title_of_its_own() {
        List<String> found = new ArrayList<>();
        Set<String> titles = new HashSet<>();
        CONSOLE.forEach((username, paths) -> {
            try (BrowserContext context = browser.desk("nl")) {
                context.addCookies(List.of(new Cookie("console", new Service(address).signIn(username))
                        .setUrl(address.resolve("/console").toString())));
                Page page = context.newPage();
                page.emulateMedia(new Page.EmulateMediaOptions().setReducedMotion(ReducedMotion.REDUCE));
                page.setViewportSize(320, 640);
                for (String path : paths) {
                    page.navigate(address.resolve(path).toString());
                    titles.add(page.title());
                    look(page, path, found);
                    page.reload();
                    page.setViewportSize(360, 740);
                    tabThrough(page, path, found);
                    page.setViewportSize(320, 640);
                }
            }
        });
        assertEquals(List.of(), found, () -> String.join("\n", found));
        // Desk and sign-in, board, roster, figures, texts, audit, what was destroyed, accounts.
        assertEquals(8, titles.size(), titles::toString);
    }

    /** In forced colours, in which shadows and grounds are gone: what is left of the focus must be seen. */
    @ParameterizedTest
    @ValueSource(strings = {"nl", "ar"})
    void whoever_goes_by_keyboard_sees_where_they_are_at_every_stop_of_every_page(String language) {
        List<String> found = new ArrayList<>();
        try (BrowserContext context = browser.phone(language)) {
            Page page = context.newPage();
            page.emulateMedia(new Page.EmulateMediaOptions().setForcedColors(ForcedColors.ACTIVE));
            for (String path : PageTypes.in(language)) {
                page.setViewportSize(360, 740);
                page.navigate(address.resolve(path).toString());
                int stops = tabThrough(page, path, found);
                assertTrue(stops > 8, path + " has " + stops + " stops");
            }
            // 1280 by 1024 at 400 %.
            page.setViewportSize(320, 256);
            for (String path : List.of("hulplijnen", "chat", "check/over-mij", "is-dit-liefde")) {
                page.navigate(address.resolve("/" + language + "/" + path).toString());
                tabThrough(page, path + " at 400 %", found);
            }
        }
        assertEquals(List.of(), found, () -> String.join("\n", found));
    }

    private static void look(Page page, String path, List<String> found) {
        page.evaluate("document.querySelectorAll('details').forEach(details => details.open = true)");
        note(found, path, Looks.sideways(page));
        note(found, path, Looks.cut(page));
        note(found, path, Looks.small(page));
        note(found, path + ", moving", Looks.moving(page));
        page.emulateMedia(new Page.EmulateMediaOptions().setForcedColors(ForcedColors.ACTIVE));
        note(found, path + ", forced colours", Looks.edgeless(page));
        page.emulateMedia(new Page.EmulateMediaOptions().setForcedColors(ForcedColors.NONE));
        Looks.space(page);
        note(found, path + ", spaced", Looks.sideways(page));
        note(found, path + ", spaced", Looks.cut(page));
    }

    /** To the last stop, after which the focus leaves the page. */
    private static int tabThrough(Page page, String path, List<String> found) {
        for (int stop = 0; stop < STOPS; stop++) {
            page.keyboard().press("Tab");
            List<String> here = Looks.focus(page);
            if (here == null) {
                return stop;
            }
            note(found, path + ", stop " + stop, here);
        }
        throw new AssertionError(path + " has no last stop");
    }

    private static void note(List<String> all, String where, List<String> found) {
        found.forEach(one -> all.add(where + ": " + one));
    }
}
