package nl.veiligthuis.platform.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
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

/**
 * Each type of public page on the smallest screen, with far spaced text, with letters twice as large, in a reader's own colours, without
 * motion and by keyboard.
 */
@QuarkusTest
class FitTest extends Journey {

    /** More stops than any page has. */
    private static final int STOPS = 400;

    /** Where help leads to, in order. */
    private static final String HELP = "Array.from(document.querySelectorAll('body > .band:last-child a'),"
            + " link => link.getAttribute('href').replace(/.*\\//, ''))";

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
    void nothing_scrolls_sideways_is_cut_too_small_moves_or_loses_its_edge_at_320_pixels_or_in_large_letters(
            String language) {
        List<String> found = new ArrayList<>();
        try (BrowserContext context = browser.phone(language)) {
            Page page = context.newPage();
            page.emulateMedia(new Page.EmulateMediaOptions().setReducedMotion(ReducedMotion.REDUCE));
            for (String path : PageTypes.in(language)) {
                page.setViewportSize(320, 640);
                page.navigate(address.resolve(path).toString());
                look(page, path, found);
                lookLarge(page, path, found);
                assertEquals(List.of("tel:112", "tel:0800-2000", "chat"), page.evaluate(HELP), path);
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
                    lookLarge(page, path, found);
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

    @Test
    void a_chat_and_its_desk_fit_while_two_people_talk() {
        List<String> found = new ArrayList<>();
        try (Desk adviser = Desk.signedIn(browser, address, "voorbeeld-1", "nl");
                Phone visitor = new Phone(browser.phone("nl"), address)) {
            adviser.goOnDuty();
            visitor.open("/nl/chat");
            lookSmall(visitor.page, "the form", found);
            visitor.startChat("nl", "Passend");
            visitor.say("Dit is een bericht met een onafbreekbaarlangwoordvanmeerdandertigtekensinhetmidden");
            lookSmall(visitor.page, "waiting", found);
            adviser.take("Passend");
            adviser.say("Goedenavond");
            assertThat(visitor.words()).hasCount(2);
            lookSmall(visitor.page, "talking", found);
            adviser.page.locator("[data-pass-open]").click();
            adviser.page.locator("[data-end]").click();
            lookSmall(adviser.page, "the desk", found);
            visitor.page.click("[data-park]");
            assertThat(visitor.page.locator("[data-return-words] li")).hasCount(4);
            lookSmall(visitor.page, "set aside", found);
            visitor.page.click("[data-go-on]");
            assertThat(visitor.page.locator("[data-aside]")).isHidden();
            visitor.page.click("[data-hide]");
            lookSmall(visitor.page, "hidden", found);
            visitor.page.click("[data-uncover]");
            visitor.page.click("[data-end]");
            visitor.page.click("[data-end]");
            assertThat(visitor.page.locator("[data-after]")).isVisible();
            lookSmall(visitor.page, "over", found);
            adviser.page.setViewportSize(1280, 800);
            adviser.goOffDuty();
        }
        assertEquals(List.of(), found, () -> String.join("\n", found));
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
                page.setViewportSize(360, 740);
                Looks.enlarge(page);
                tabThrough(page, path + ", large", found);
                page.setViewportSize(320, 256);
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

    /** With the letters of a page twice as large on a telephone, and nothing else set. */
    private static void lookLarge(Page page, String path, List<String> found) {
        page.evaluate("document.adoptedStyleSheets = []");
        page.setViewportSize(360, 740);
        Looks.enlarge(page);
        note(found, path + ", large", Looks.sideways(page));
        note(found, path + ", large", Looks.cut(page));
    }

    /** Of what is shown now, which a new look at the address would not show again. */
    private static void lookSmall(Page page, String what, List<String> found) {
        page.emulateMedia(new Page.EmulateMediaOptions().setReducedMotion(ReducedMotion.REDUCE));
        page.setViewportSize(320, 640);
        look(page, what, found);
        lookLarge(page, what, found);
        page.evaluate("document.documentElement.style.fontSize = ''");
        tabThrough(page, what, found);
    }

    /** To the last stop, after which the focus leaves the page. */
    private static int tabThrough(Page page, String path, List<String> found) {
        Looks.beginRound(page);
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
