package nl.veiligthuis.platform.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ChatJourneyTest extends Journey {

    @Test
    void a_bystander_reads_checks_and_talks_in_arabic_and_no_word_is_lost() {
        try (Desk adviser = Desk.signedIn(browser, address, "voorbeeld-1", "nl");
                Phone visitor = new Phone(browser.phone("ar"), address)) {
            adviser.goOnDuty();

            visitor.open("/");
            assertThat(visitor.page).hasURL(address.resolve("/ar/").toString());
            assertThat(visitor.page.locator("html")).hasAttribute("dir", "rtl");
            visitor.page.click("main a[href$='/is-dit-liefde']");
            visitor.page.locator(".signs a").nth(3).click();
            assertThat(visitor.page.locator(".scene .bubble").first()).isVisible();
            visitor.page.click("main a[href$='/check/over-mij']");
            answerTheCheck(visitor.page);

            visitor.startChat("ar", "سلمى");
            visitor.say("مساء الخير");
            visitor.say("<b>أختي</b> 0612 & more");
            assertThat(visitor.words()).hasText(new String[] {"مساء الخير", "<b>أختي</b> 0612 & more"});

            adviser.take("سلمى");
            assertThat(adviser.words()).hasText(new String[] {"مساء الخير", "<b>أختي</b> 0612 & more"});
            adviser.say("أهلًا سلمى");
            assertThat(visitor.words()).hasCount(3);

            visitor.page.reload();
            assertThat(visitor.words()).hasCount(3);
            visitor.say("ما زلت هنا");
            adviser.page.reload();
            adviser.show("سلمى");
            adviser.say("وأنا أيضًا");

            String[] all = {"مساء الخير", "<b>أختي</b> 0612 & more", "أهلًا سلمى", "ما زلت هنا", "وأنا أيضًا"};
            assertThat(visitor.words()).hasText(all);
            assertThat(adviser.words()).hasText(all);
            assertThat(visitor.page.locator(".bubble.mine[data-delivery=seen]")).hasCount(3);

            adviser.page.locator("#text").pressSequentially("...");
            assertThat(visitor.page.locator("[data-writing]")).isVisible();

            assertLeavesNoTrace(visitor);
            adviser.end();
            assertThat(visitor.page.locator("[data-after]")).isVisible();
            assertThat(visitor.words()).hasText(all);
            adviser.goOffDuty();
        }
    }

    @Test
    void a_chat_goes_on_where_it_was_after_the_line_was_lost() {
        try (Desk adviser = Desk.signedIn(browser, address, "voorbeeld-2", "en");
                Phone visitor = new Phone(browser.phone("nl"), address)) {
            adviser.goOnDuty();
            visitor.startChat("nl", "Tunnel");
            adviser.take("Tunnel");
            adviser.say("Welkom");
            assertThat(visitor.words()).hasText(new String[] {"Welkom"});

            visitor.context().setOffline(true);
            visitor.say("Geschreven zonder bereik");
            visitor.say("En nog iets");
            adviser.say("Ik ben er nog");
            assertThat(visitor.page.locator(".bubble[data-delivery=sending]")).hasCount(2);
            visitor.context().setOffline(false);

            assertThat(visitor.page.locator(".bubble[data-delivery=sending]")).hasCount(0);
            assertThat(adviser.words()).hasCount(4);
            assertThat(visitor.words()).hasCount(4);
            assertEquals(
                    sorted(adviser.words().allTextContents()),
                    sorted(visitor.words().allTextContents()));
            visitor.page.locator("[data-end]").click();
            visitor.page.locator("[data-end]").click();
            assertThat(adviser.page.locator("[data-ended]")).isVisible();
            adviser.goOffDuty();
        }
    }

    @Test
    void without_a_script_somebody_checks_starts_writes_reads_and_ends() {
        try (Desk adviser = Desk.signedIn(browser, address, "voorbeeld-3", "ar");
                BrowserContext phone = browser.phoneWithoutScript("nl")) {
            adviser.goOnDuty();
            Page page = phone.newPage();
            page.navigate(address.resolve("/nl/check/over-mij").toString());
            page.check("input[value=contact-tracks]");
            page.click("#check [data-all] button");
            assertThat(page.locator("[data-outcome=advice]")).isVisible();

            page.navigate(address.resolve("/nl/chat").toString());
            page.check("input[name=who][value=bystander]");
            page.selectOption("#municipality", "Utrecht");
            page.fill("#called", "Oude telefoon");
            page.click("#start form button");
            page.fill("#text", "Werkt dit ook zonder?");
            page.click("#start .say button");
            assertThat(page.locator("#start .bubble.mine .words")).hasText("Werkt dit ook zonder?");

            adviser.take("Oude telefoon");
            assertThat(adviser.page.locator("[data-field=municipality]")).hasText("Utrecht");
            assertThat(adviser.page.locator("[data-field=region]")).hasText("Veilig Thuis Utrecht");
            Locator partners = adviser.page.locator("[data-partners]");
            partners.locator("summary").click();
            assertThat(partners.locator("li").first()).containsText("Buurtteam Utrecht");
            adviser.say("Ja, dit werkt ook");
            assertThat(adviser.page.locator(".bubble.mine[data-delivery=stored]"))
                    .hasCount(1);

            page.click("form[action$='/view'] button:not([formaction])");
            assertThat(page.locator("#start .bubble.theirs .words")).hasText("Ja, dit werkt ook");
            page.click("button[formaction$='/closure']");
            assertThat(page.locator("#start form.say")).hasCount(0);
            assertThat(adviser.page.locator("[data-ended]")).isVisible();
            assertTrue(phone.cookies().isEmpty());
            adviser.goOffDuty();
        }
    }

    @Test
    void what_no_screen_shows_holds_up_no_message() {
        try (Desk adviser = Desk.signedIn(browser, address, "voorbeeld-1", "nl");
                Phone visitor = new Phone(browser.phone("nl"), address)) {
            adviser.goOnDuty();
            visitor.startChat("nl", "Geplakt");
            visitor.say("\u0001".repeat(3_000) + "\u202egeplakt");
            visitor.say("en daarna");
            assertThat(visitor.words()).hasText(new String[] {"geplakt", "en daarna"});
            assertThat(visitor.page.locator(".bubble[data-delivery=stored]")).hasCount(2);

            adviser.take("Geplakt");
            visitor.page.fill("#live-text", "nog niet verstuurd");
            assertEquals("", visitor.page.evaluate("""
                    () => {
                      window.dispatchEvent(new PageTransitionEvent('pagehide', { persisted: true }));
                      return document.querySelector('#live-text').value
                          + document.querySelector('[data-log]').textContent;
                    }
                    """));
            adviser.end();
            adviser.goOffDuty();
        }
    }

    @Test
    void what_was_chosen_to_end_one_chat_does_not_count_for_another() {
        try (Desk adviser = Desk.signedIn(browser, address, "voorbeeld-2", "nl");
                Phone one = new Phone(browser.phone("nl"), address);
                Phone two = new Phone(browser.phone("nl"), address)) {
            adviser.goOnDuty();
            one.startChat("nl", "Eerste");
            adviser.take("Eerste");
            two.startChat("nl", "Tweede");
            adviser.take("Tweede");

            adviser.page.locator("[data-end]").click();
            adviser.page.locator("[data-ending] [value=ADVICE]").check();
            adviser.show("Eerste");
            assertThat(adviser.page.locator("[data-ending]")).isHidden();
            adviser.page.locator("[data-end]").click();
            assertThat(adviser.page.locator("[data-ending] :checked")).hasCount(0);
            adviser.page.locator("[data-ending] .button").first().click();
            adviser.say("Ik ben er nog");
            assertThat(one.words()).hasText(new String[] {"Ik ben er nog"});

            adviser.page.locator("[data-end]").click();
            adviser.end();
            assertThat(one.page.locator("[data-after]")).isVisible();
            adviser.show("Tweede");
            adviser.end();
            assertThat(two.page.locator("[data-after]")).isVisible();
            adviser.goOffDuty();
        }
    }

    private static void answerTheCheck(Page page) {
        page.check("input[value=fear-careful]");
        while (page.locator("#check").isVisible()) {
            page.click("[data-next]");
        }
        assertThat(page.locator("[data-outcome=talk]")).isVisible();
    }

    private static void assertLeavesNoTrace(Phone visitor) {
        assertEquals(List.of(), visitor.foreignRequests());
        assertTrue(visitor.context().cookies().isEmpty());
        assertEquals("chat", visitor.page.evaluate("Object.keys(sessionStorage).join()"));
        assertEquals(0, visitor.page.evaluate("localStorage.length"));
        assertFalse(visitor.page.url().matches(".*[?#].*"), visitor.page.url());
    }

    private static List<String> sorted(List<String> texts) {
        return texts.stream().sorted().toList();
    }
}
