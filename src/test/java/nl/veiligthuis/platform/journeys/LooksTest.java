package nl.veiligthuis.platform.journeys;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** That nothing is found says something only if what is wrong would be. */
class LooksTest {

    private static final String PAGE = """
            <!doctype html><html lang="nl"><title>Blad</title><style>
            body { margin: 0; padding-block: 60px } .top, .band { position: fixed; inset-inline: 0; background: white }
            .top { inset-block-start: 0; block-size: 50px } .band { inset-block-end: 0; block-size: 70px }
            html { scroll-padding: 60px 0 80px } a, button { display: block } :focus { outline: 3px solid black } %s
            </style><div class="top"></div><main>%s</main><div class="band"></div></html>
            """;

    private static final String GOOD = "<p>Een rustige pagina, <a style='display: inline' href='#'>met een link</a>."
            + "<button style='padding: 8px'>Knop</button>";

    private static final List<Function<Page, List<String>>> LOOKS =
            List.of(Looks::sideways, Looks::cut, Looks::small, Looks::edgeless, Looks::moving);

    private static Browser browser;

    @BeforeAll
    static void open() {
        browser = Browser.shared();
    }

    @AfterAll
    static void closeWindows() {
        browser.closeWindows();
    }

    @Test
    void a_page_on_which_all_is_well_is_left_alone() {
        for (Function<Page, List<String>> look : LOOKS) {
            assertEquals(List.of(), found("", GOOD, look));
        }
        assertEquals(List.of(), found("", GOOD, Looks::focus));
    }

    @Test
    void each_fault_is_found_by_the_look_that_is_for_it() {
        assertFound("p ", found("", "<p style='inline-size: 400px'>Breed", Looks::sideways));
        assertFound(
                "cut off: ",
                found("", "<p style='block-size: 20px; overflow: hidden'>" + "woord ".repeat(60), Looks::cut));
        assertFound("out of its box: ", found("", "<p style='inline-size: 20px'>Onafbreekbaar", Looks::cut));
        assertFound(
                "a word in pieces: ",
                found(
                        "td { overflow-wrap: anywhere }",
                        "<table style='inline-size: 20px'><td>Landelijk</table>",
                        Looks::cut));
        assertFound(
                ".band :nth-child(1) b under .band :nth-child(2) b",
                found(
                        "b { white-space: nowrap }",
                        "<div class='band' style='display: grid; grid-template-columns: 50px 50px'><a><b>0800-2000</b></a><a><b>Chat</b></a></div>",
                        Looks::cut));
        assertFound(
                "20 x 20 ",
                found("", "<button style='inline-size: 20px; block-size: 20px'></button>".repeat(2), Looks::small));
        assertFound("button ", found("", "<button style='border: 0'>Knop", Looks::edgeless));
        assertFound("p ", found("p { transition: color 2s }", "<p>Woord", Looks::moving));
        assertFound("no edge: ", found(":focus { outline: 0 }", "<button>Knop", Looks::focus));
        assertFound(
                "in view ",
                found("button { position: fixed; bottom: 4px; z-index: -1 }", "<button>Knop", Looks::focus));
    }

    @Test
    void where_nothing_has_the_focus_there_is_nothing_to_say() {
        try (BrowserContext phone = browser.phone("nl")) {
            assertNull(Looks.focus(phone.newPage()));
        }
    }

    private static void assertFound(String start, List<String> found) {
        assertTrue(found.stream().anyMatch(one -> one.startsWith(start)), found::toString);
    }

    private static List<String> found(String style, String main, Function<Page, List<String>> look) {
        try (BrowserContext phone = browser.phone("nl")) {
            Page page = phone.newPage();
            page.setContent(PAGE.formatted(style, main));
            page.keyboard().press("Tab");
            if (page.locator("main p a").count() > 0) {
                page.keyboard().press("Tab");
            }
            return look.apply(page);
        }
    }
}
