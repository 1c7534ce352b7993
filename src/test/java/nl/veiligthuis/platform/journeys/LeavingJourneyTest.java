package nl.veiligthuis.platform.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class LeavingJourneyTest extends Journey {

    private static final Locator.FilterOptions SHOWN = new Locator.FilterOptions().setVisible(true);

    private static final String AT_ONCE = """
            () => {
              document.querySelector('[data-hide]').click();
              return Array.from(document.querySelectorAll('body *'))
                .filter(element => element.getClientRects().length && !element.closest('#cover'))
                .map(element => element.tagName);
            }
            """;

    @ParameterizedTest
    @ValueSource(strings = {"nl", "ar"})
    void a_visitor_hides_sets_the_chat_aside_and_comes_back_by_words_in_another_browser(String language) {
        String called = "Wolk " + language;
        try (Desk adviser = Desk.signedIn(browser, address, "voorbeeld-1", "nl");
                Phone visitor = new Phone(browser.phone(language), address);
                Phone other = new Phone(browser.phone(language), address)) {
            adviser.goOnDuty();
            visitor.startChat(language, called);
            visitor.say("Kan ik later verder?");
            adviser.take(called);
            adviser.say("Dat kan");
            assertThat(visitor.words()).hasCount(2);
            String title = visitor.page.title();

            assertEquals(List.of(), visitor.page.evaluate(AT_ONCE));
            assertEquals(title, visitor.page.title());
            assertThat(adviser.page.locator("[data-hidden]")).isVisible();
            adviser.say("Ben je er nog?");
            assertThat(adviser.page.locator("[data-error]")).isVisible();
            visitor.page.reload();
            assertThat(visitor.page.locator("#cover")).isVisible();
            assertThat(visitor.page.locator("header")).isHidden();
            assertThat(visitor.words()).hasCount(0);
            visitor.page.click("[data-uncover]");
            assertThat(visitor.words()).hasCount(2);
            assertThat(visitor.page.locator("[data-log]")).hasAttribute("aria-live", "polite");
            assertThat(visitor.page.locator("[data-log]")).hasAttribute("lang", language);
            assertThat(adviser.page.locator("[data-hidden]")).isHidden();
            adviser.page.click("[data-say] button");
            assertThat(visitor.words()).hasCount(3);

            visitor.page.click("[data-park]");
            Locator given = visitor.page.locator("[data-return-words] li");
            assertThat(given).hasCount(4);
            assertThat(visitor.words()).hasCount(0);
            assertThat(visitor.page
                            .locator("#live-text, [data-hide], [data-end]")
                            .filter(SHOWN))
                    .hasCount(0);
            assertEquals(0, visitor.page.evaluate("sessionStorage.length"));
            String words = String.join(" ", given.allTextContents());
            visitor.page.reload();
            assertThat(visitor.page.locator("#start")).isVisible();

            comeBack(other, language, words);
            assertThat(other.words()).hasText(new String[] {"Kan ik later verder?", "Dat kan", "Ben je er nog?"});
            adviser.take(called);
            assertThat(adviser.page.locator("[data-warning]")).isVisible();
            other.page.click("[data-end]");
            other.page.click("[data-end]");
            assertThat(other.page.locator("[data-after]")).isVisible();
            assertThat(other.words()).hasCount(0);
            assertEquals(0, other.page.evaluate("sessionStorage.length"));
            other.page.click("[data-rating] [value=YES]");
            assertThat(other.page.locator("[data-thanks]")).isVisible();
            assertThat(adviser.page.locator("[data-ended]")).isVisible();
            adviser.goOffDuty();
        }
    }

    @Test
    void the_page_on_which_a_chat_was_set_aside_goes_on_with_all_of_it() {
        try (Desk adviser = Desk.signedIn(browser, address, "voorbeeld-2", "nl");
                Phone visitor = new Phone(browser.phone("nl"), address)) {
            adviser.goOnDuty();
            visitor.startChat("nl", "Toch verder");
            visitor.say("Een");
            visitor.say("Twee");
            assertThat(visitor.page.locator(".bubble[data-delivery=stored]")).hasCount(2);
            visitor.page.click("[data-park]");
            assertThat(visitor.page.locator("[data-return-words] li")).hasCount(4);
            visitor.page.click("[data-go-on]");
            assertThat(visitor.page.locator("[data-aside]")).isHidden();
            assertThat(visitor.words()).hasText(new String[] {"Een", "Twee"});
            visitor.say("Drie");
            assertThat(visitor.page.locator(".bubble[data-delivery=stored]")).hasCount(3);
            assertEquals("chat", visitor.page.evaluate("Object.keys(sessionStorage).join()"));
            visitor.page.click("[data-end]");
            visitor.page.click("[data-end]");
            assertThat(visitor.page.locator("[data-after]")).isVisible();
            adviser.goOffDuty();
        }
    }

    @Test
    void half_a_minute_without_a_network_in_the_middle_of_sending_loses_no_word() {
        try (Desk adviser = Desk.signedIn(browser, address, "voorbeeld-1", "nl");
                Phone visitor = new Phone(browser.phone("nl"), address)) {
            adviser.goOnDuty();
            visitor.startChat("nl", "Lift");
            adviser.take("Lift");
            String[] all = new String[8];
            for (int number = 0; number < all.length; number++) {
                all[number] = "bericht " + number;
                visitor.say(all[number]);
                if (number == 3) {
                    visitor.context().setOffline(true);
                }
            }
            visitor.page.waitForTimeout(30_000);
            assertThat(visitor.page.locator("[data-status]")).not().isEmpty();
            visitor.context().setOffline(false);
            assertThat(visitor.page.locator(".bubble[data-delivery=sending]")).hasCount(0);
            assertThat(visitor.words()).hasText(all);
            assertThat(adviser.words()).hasText(all);
            visitor.page.click("[data-end]");
            visitor.page.click("[data-end]");
            assertThat(adviser.page.locator("[data-ended]")).isVisible();
            adviser.goOffDuty();
        }
    }

    @Test
    void without_a_script_somebody_hides_sets_the_chat_aside_comes_back_ends_and_answers() {
        try (Desk adviser = Desk.signedIn(browser, address, "voorbeeld-3", "nl");
                BrowserContext phone = browser.phoneWithoutScript("nl");
                BrowserContext other = browser.phoneWithoutScript("nl")) {
            adviser.goOnDuty();
            Page page = phone.newPage();
            page.navigate(address.resolve("/nl/chat").toString());
            page.fill("#called", "Oud toestel");
            page.click("#start form[action$='/chat'] button");
            page.fill("#text", "Hij komt zo thuis");
            page.click("#start .say button");
            adviser.take("Oud toestel");

            page.click("button[formaction$='/cover']");
            assertThat(page.locator("h1")).hasText("Linzensoep voor vier");
            assertThat(page.locator("a.exit")).hasCount(0);
            assertThat(adviser.page.locator("[data-hidden]")).isVisible();
            page.click(".cover button");
            assertThat(page.locator("#start .bubble .words")).hasText("Hij komt zo thuis");
            assertThat(adviser.page.locator("[data-hidden]")).isHidden();

            page.click("button[formaction$='/parking']");
            List<String> words = page.locator(".return-words li").allTextContents();
            assertEquals(4, words.size());

            Page again = other.newPage();
            again.navigate(address.resolve("/nl/chat").toString());
            again.click("details.return summary");
            again.fill("#return-words", String.join(" ", words));
            again.click("details.return button");
            assertThat(again.locator("#start .bubble .words")).hasText("Hij komt zo thuis");
            adviser.take("Oud toestel");
            assertThat(adviser.page.locator("[data-warning]")).isVisible();

            again.click("button[formaction$='/closure']");
            assertThat(again.locator("#start .bubble")).hasCount(0);
            again.click("#start [name=answer][value=YES]");
            assertThat(again.locator("main")).containsText("Dank je");
            assertThat(adviser.page.locator("[data-ended]")).isVisible();
            assertFalse(again.url().matches(".*[?#].*"));
            adviser.goOffDuty();
        }
    }

    private static void comeBack(Phone phone, String language, String words) {
        phone.open("/" + language + "/chat");
        phone.page.click("details.return summary");
        phone.page.fill("#return-words", words);
        phone.page.click("details.return button");
        assertThat(phone.page.locator("#live-text")).isVisible();
    }
}
