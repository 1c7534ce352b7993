package nl.veiligthuis.platform.phrase;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.ColorScheme;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import nl.veiligthuis.platform.journeys.Axe;
import nl.veiligthuis.platform.web.Language;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@DisplayName("The panel of phrase cards")
class PhrasePanelTest extends PanelAlone {

    private static final String CARDS = "**/console/phrases/**";

    /** Those pairs of a text and of what is typed of which the one is not found by the other. */
    private static final String MISSED = """
            async pairs => {
              const { fold, found, wanted } = await import(document.querySelector('script[type=module]').src);
              return pairs.filter(([text, typed]) => !found(fold(text), wanted(typed)));
            }
            """;

    @Test
    void finds_words_whatever_their_case_and_marks() {
        alone("nl");
        List<List<String>> found = List.of(
                List.of("Ben je bang?", "bang"),
                List.of("Ben je bang?", "BANG je"),
                List.of("Ben je bang?", " je  ban ?"),
                List.of("Eén keer telt ook.", "een"),
                List.of("Een keer telt ook.", "ÉÉN"),
                List.of("foto's of iets anders", "foto’s"),
                List.of("bel \u200e0800-2000", "0800-2000"),
                List.of("call-112 emergency", "call 112"),
                List.of("في أيّ بلدية؟", "اي بلديه"),
                List.of("هل الأطفال الآن", "الاطفال الان"),
                List.of("يَسْأَلُونَ", "يسالون"),
                List.of("سؤال عن شيء", "سوال شي"),
                List.of("على الهاتف", "علی"),
                List.of("الاتصال بالرقم 112", "١١٢"),
                List.of("الرقـــم", "الرقم"),
                List.of("wat dan ook", ""),
                List.of("wat dan ook", " ?! "));
        List<List<String>> missed = List.of(
                List.of("Ben je bang?", "bang boos"), List.of("هل الأطفال الآن", "الشرطة"), List.of("Bel 112", "113"));
        assertEquals(List.of(), page.evaluate(MISSED, found));
        assertEquals(missed, page.evaluate(MISSED, missed));
    }

    @Test
    void shows_every_card_in_both_languages_the_adviser_s_own_first() {
        open("nl", "ar");
        assertThat(cards()).hasCount(phrases.all().size());
        assertThat(page.locator("[data-phrase-status]"))
                .hasText("Zinnen: " + phrases.all().size());
        Locator spans = card("call-112").locator("span");
        assertThat(spans.first()).hasText(words("call-112", Language.DUTCH));
        assertThat(spans.first()).hasAttribute("lang", "nl");
        assertThat(spans.last()).hasText(words("call-112", Language.ARABIC));
        assertThat(spans.last()).hasAttribute("lang", "ar");
        assertThat(spans.last()).hasAttribute("dir", "rtl");
    }

    @Test
    void says_a_thing_once_to_two_who_share_a_language() {
        open("en", "en");
        Locator spans = card("call-112").locator("span");
        assertThat(spans.first()).hasText(words("call-112", Language.ENGLISH));
        assertThat(spans.last()).isHidden();
    }

    @ParameterizedTest
    @CsvSource({"nl, ar, zwaarste wurging", "nl, ar, الخنق العلامات", "en, nl, gravest", "ar, en, taken-seriously short"
    })
    void is_narrowed_by_words_in_either_language_and_by_topic(String own, String theirs, String typed) {
        open(own, theirs);
        page.fill("#phrase-search", typed);
        assertThat(cards()).hasCount(1);
        assertThat(card("taken-seriously")).isVisible();
        page.fill("#phrase-search", "");
        assertThat(cards()).hasCount(phrases.all().size());
        topic("strangulation").click();
        assertThat(topic("strangulation")).hasAttribute("aria-pressed", "true");
        assertThat(cards()).hasCount(of("strangulation"));
        page.fill("#phrase-search", "112");
        assertThat(cards()).hasCount(1);
        assertThat(card("when-to-call-112")).isVisible();
        page.fill("#phrase-search", "");
        topic("").click();
        assertThat(cards()).hasCount(phrases.all().size());
    }

    @Test
    void says_so_when_nothing_is_found() {
        open("nl", "en");
        page.fill("#phrase-search", "xyzzy");
        assertThat(cards()).hasCount(0);
        assertThat(page.locator("[data-phrase-status]")).containsText("Geen zin gevonden");
    }

    @Test
    void is_used_by_keyboard_alone() {
        open("nl", "ar");
        page.evaluate("panel.focus()");
        page.keyboard().type("keel");
        page.keyboard().press("Enter");
        assertThat(cards().first()).isFocused();
        assertEquals(List.of(), page.evaluate("picked"));
        page.keyboard().press("ArrowDown");
        assertThat(cards().nth(1)).isFocused();
        page.keyboard().press("End");
        assertThat(cards().last()).isFocused();
        page.keyboard().press("ArrowDown");
        assertThat(cards().last()).isFocused();
        page.keyboard().press("Home");
        page.keyboard().press("ArrowUp");
        assertThat(page.locator("#phrase-search")).isFocused();
        page.keyboard().press("ArrowDown");
        page.keyboard().press("Enter");
        PhraseCard first = phrases.named("throat-or-breath").orElseThrow();
        assertEquals(
                List.of(Map.of("id", first.id(), "own", first.in(Language.DUTCH), "theirs", first.in(Language.ARABIC))),
                page.evaluate("picked"));
        page.keyboard().press("Escape");
        assertEquals(1, page.evaluate("left"));
        page.evaluate("panel.focus()");
        page.keyboard().type("112");
        assertThat(page.locator("#phrase-search")).hasValue("112");
    }

    @Test
    void is_one_stop_of_the_tab_key_and_comes_back_to_the_card_that_was_stood_on() {
        open("nl", "ar");
        card("take-your-time").click();
        page.evaluate("panel.focus()");
        for (int topic = 0; topic <= phrases.topics().size() + 1; topic++) {
            page.keyboard().press("Tab");
        }
        assertThat(card("take-your-time")).isFocused();
        assertThat(page.locator(".phrase[tabindex='0']")).hasCount(1);
    }

    @Test
    void asks_for_each_pair_of_languages_once_and_shows_no_card_of_another() {
        open("nl", "ar");
        page.evaluate("panel.show('nl', 'en')");
        assertThat(card("call-112").locator("span").last()).hasText(words("call-112", Language.ENGLISH));
        page.evaluate("panel.show('nl', 'ar')");
        assertThat(card("call-112").locator("span").last()).hasText(words("call-112", Language.ARABIC));
        assertThat(cards()).hasCount(phrases.all().size());
        assertThat(page.locator(".phrase[tabindex='0']")).hasCount(1);
        page.evaluate("() => { panel.show('nl', 'en'); panel.show('nl', 'nl'); return panel.show('nl', 'ar'); }");
        assertThat(card("call-112").locator("span").last()).hasText(words("call-112", Language.ARABIC));
        assertEquals(List.of("nl/ar", "nl/en", "nl/nl"), asked);
    }

    @Test
    void says_when_cards_cannot_be_loaded_and_tries_again() {
        alone("nl");
        page.route(CARDS, route -> route.fulfill(new Route.FulfillOptions().setStatus(503)));
        start("nl", "ar");
        assertThat(page.locator("[data-phrase-status]")).containsText("konden niet worden geladen");
        page.unroute(CARDS);
        page.evaluate("panel.focus()");
        assertThat(cards()).hasCount(phrases.all().size());
        assertTrue(complaints.removeIf(complaint -> complaint.contains("503")), complaints::toString);
    }

    @ParameterizedTest
    @CsvSource({"nl, ar, LIGHT", "ar, en, DARK"})
    void is_accessible_and_fits_a_small_screen(String own, String theirs, ColorScheme scheme) {
        Axe.show(page, scheme);
        page.setViewportSize(360, 740);
        open(own, theirs);
        topic("strangulation").click();
        assertThat(cards()).hasCount(of("strangulation"));
        assertEquals(List.of(), Axe.findings(page));
        assertEquals(360, page.evaluate("document.documentElement.scrollWidth"));
    }
}
