package nl.veiligthuis.platform.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

/** A shift at the desk: several chats, by keyboard, with colleagues. */
@QuarkusTest
class DeskJourneyTest extends Journey {

    @Inject
    DataSource source;

    /** Counts what would be heard. */
    private static final String LISTEN = """
            window.rings = 0;
            const start = OscillatorNode.prototype.start;
            OscillatorNode.prototype.start = function (...when) { window.rings++; return start.apply(this, when); };
            """;

    @Test
    void an_adviser_works_several_chats_by_keyboard_and_passes_one_on() {
        try (Desk one = Desk.signedIn(browser, address, "voorbeeld-1", "nl");
                Desk two = Desk.signedIn(browser, address, "voorbeeld-2", "en");
                Phone first = new Phone(browser.phone("nl"), address);
                Phone second = new Phone(browser.phone("nl"), address)) {
            one.goOnDuty();
            first.startChat("nl", "Eerste");
            one.take("Eerste");
            second.startChat("nl", "Tweede");
            one.take("Tweede");
            Page page = one.page;

            page.keyboard().press("Alt+1");
            assertThat(page.locator("[data-name]")).hasText("Eerste");
            page.keyboard().press("Alt+ArrowDown");
            assertThat(page.locator("[data-name]")).hasText("Tweede");
            first.say("Ben je er?");
            Locator unread = page.locator("ol[data-own] > li").first().locator(".unread");
            assertThat(unread).not().isEmpty();
            page.keyboard().press("Alt+u");
            assertThat(page.locator("[data-name]")).hasText("Eerste");
            assertThat(unread).isEmpty();

            page.keyboard().press("F2");
            assertThat(page.locator("dialog[open]")).containsText("112");
            page.keyboard().press("Escape");
            assertThat(page.locator("dialog[open]")).hasCount(0);

            page.keyboard().press("Alt+n");
            page.keyboard().type("Vraagt naar opvang");
            page.locator("[data-notes] .button").click();
            assertThat(page.locator("[data-notes] li .words")).hasText("Vraagt naar opvang");

            two.goOnDuty();
            page.locator("[data-pass-open]").click();
            Locator colleague = page.locator("[data-colleagues] option").first();
            assertThat(colleague).hasText(Pattern.compile("Example Two.*"));
            page.locator("#pass-to").selectOption(colleague.getAttribute("value"));
            page.locator("#pass-reason").selectOption("LANGUAGE");
            page.locator("[data-pass] .button").first().click();
            assertThat(page.locator("[data-sent]")).containsText("Example Two");
            two.page.locator("[data-accept]").click();
            assertThat(two.page.locator("[data-name]")).hasText("Eerste");
            assertThat(two.page.locator("[data-notes] li .words")).hasText("Vraagt naar opvang");
            assertThat(page.locator("[data-notice]")).containsText("Example Two");
            assertThat(first.page.locator("[data-log]")).containsText("Een andere adviseur");

            two.page.keyboard().press("Alt+z");
            two.page.keyboard().type("112");
            two.page.keyboard().press("ArrowDown");
            String own = two.page.locator(".phrase:focus .phrase-own").textContent();
            String theirs = two.page.locator(".phrase:focus .phrase-theirs").textContent();
            two.page.keyboard().press("Enter");
            assertThat(first.words().last()).hasText(theirs);
            assertThat(two.page.locator("[data-log] .own-words").last()).hasText(own);

            assertEquals(List.of(), Axe.inBothSchemes(two.page));
            two.end();
            assertThat(first.page.locator("[data-after]")).isVisible();
            page.keyboard().press("Alt+1");
            one.end();
            assertThat(second.page.locator("[data-after]")).isVisible();
            one.goOffDuty();
            two.goOffDuty();
        }
    }

    @Test
    void the_sound_an_adviser_chose_comes_with_who_waits_and_ends_when_they_leave() {
        try (Desk adviser = Desk.signedIn(browser, address, "voorbeeld-1", "nl");
                Phone visitor = new Phone(browser.phone("nl"), address)) {
            Page page = adviser.page;
            page.addInitScript(LISTEN);
            page.reload();
            adviser.goOnDuty();
            page.locator(".scope summary").click();
            page.locator("[name=alert-sound]").check();
            visitor.startChat("nl", "Wacht");
            awaitRings(page, 2);
            visitor.page.click("[data-end]");
            visitor.page.click("[data-end]");
            assertThat(page.locator("ol[data-waiting] > li")).hasCount(0);
            Object heard = page.evaluate("window.rings");
            // Longer than the service's beat, which is what rings again.
            page.waitForTimeout(12_000);
            assertEquals(heard, page.evaluate("window.rings"));
            page.locator("[name=alert-sound]").uncheck();
            adviser.goOffDuty();
        }
    }

    @Test
    void of_a_long_queue_an_adviser_sees_the_first_and_how_many_more_wait_and_takes_one() {
        Sql sql = new Sql(source);
        sql.change("delete from conversation");
        LongQueue.of(sql, 43);
        try (Desk adviser = Desk.signedIn(browser, address, "voorbeeld-1", "nl")) {
            adviser.goOnDuty();
            Page page = adviser.page;
            Locator listed = page.locator("ol[data-waiting] > li");
            Locator more = page.locator("[data-more]");
            assertThat(listed).hasCount(30);
            assertThat(more).hasText("En nog 13 die wachten.");
            assertThat(page.locator("#waiting")).hasText("Wachten 43");
            assertEquals(List.of(), Axe.inBothSchemes(page));

            listed.first().locator("button").click();
            assertThat(page.locator("ol[data-own] > li")).hasCount(1);
            assertThat(more).hasText("En nog 12 die wachten.");
            assertThat(listed).hasCount(30);
            leave(sql, 11);
            assertThat(more).hasText("En nog 1 die wacht.");
            leave(sql, 1);
            assertThat(more).isHidden();
            assertThat(listed).hasCount(30);
            adviser.goOffDuty();
        } finally {
            sql.change("delete from conversation");
        }
    }

    /** So many of those who wait are heard of no more. */
    private static void leave(Sql sql, int number) {
        sql.change(
                "update advice_request set visitor_until = now() where conversation_id in ("
                        + "select conversation_id from advice_request where state = 'WAITING' and visitor_until > now() limit ?)",
                number);
    }

    /** Asked from outside: the page's own policy lets nothing be evaluated in it again and again. */
    private static void awaitRings(Page page, int number) {
        for (int look = 0; look < 100; look++) {
            if (((Number) page.evaluate("window.rings")).intValue() >= number) {
                return;
            }
            page.waitForTimeout(300);
        }
        throw new AssertionError("Nothing was heard.");
    }
}
