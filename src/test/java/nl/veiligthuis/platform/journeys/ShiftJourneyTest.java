package nl.veiligthuis.platform.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** An evening with three advisers of two regions and the pool, a coordinator at the board, and six visitors. */
@QuarkusTest
class ShiftJourneyTest extends Journey {

    private static final String WHISPER = "Vraag naar de kinderen";

    @Inject
    DataSource source;

    private Sql sql;
    private Page board;

    @BeforeEach
    @AfterEach
    void nobody_is_there() {
        sql = new Sql(source);
        sql.change("delete from conversation");
        sql.change("delete from duty where adviser_id in (select id from account where region_code is not null)");
        sql.change(
                "update duty set lease_until = clock_timestamp() - interval '1 second', regions = '{}', pool = true");
    }

    @Test
    void a_shift_of_six_chats_with_a_transfer_a_whisper_an_emergency_and_an_adviser_who_vanishes() {
        try (Desk utrecht = Desk.signedIn(browser, address, "voorbeeld-4", "nl");
                Desk amsterdam = Desk.signedIn(browser, address, "voorbeeld-5", "nl");
                Desk pool = Desk.signedIn(browser, address, "voorbeeld-1", "nl");
                Desk coordinator = Desk.signedIn(browser, address, "voorbeeld-landelijk", "nl");
                Phone noor = new Phone(browser.phone("nl"), address);
                Phone sam = new Phone(browser.phone("nl"), address)) {
            board = coordinator.another("/console/board");
            totals(0, 0, 0);
            utrecht.goOnDutyForOwnRegion();
            amsterdam.goOnDutyForOwnRegion();
            pool.goOnDuty();
            totals(0, 0, 3);

            sixChats(noor, sam);
            totals(6, 0, 3);
            assertThat(board.locator("#waiting table")).containsText("Utrecht");
            for (String called : List.of("Noor", "Twee", "Drie")) {
                utrecht.take(called);
            }
            amsterdam.take("Sam");
            amsterdam.take("Vijf");
            pool.take("Zes");
            totals(0, 6, 3);
            load("Voorbeeld Vier", "3 van 4");

            passOn(utrecht, "Noor", "Voorbeeld Een");
            pool.page.locator("[data-accept]").click();
            assertThat(pool.page.locator("[data-name]")).hasText("Noor");
            assertThat(noor.page.locator("[data-log]")).containsText("Een andere adviseur");
            load("Voorbeeld Vier", "2 van 4");
            load("Voorbeeld Een", "2 van 4");

            amsterdam.show("Sam");
            whisper(amsterdam, coordinator, sam);

            utrecht.show("Twee");
            utrecht.page.keyboard().press("F2");
            assertThat(utrecht.page.locator("dialog[open]")).containsText("112");
            assertEquals(1, awaitDeed("EMERGENCY_CARD"));
            utrecht.page.keyboard().press("Escape");

            amsterdam.show("Vijf");
            amsterdam.end();
            totals(0, 5, 3);
            amsterdam.vanish();
            timePassesFor("voorbeeld-5");
            assertThat(sam.page.locator("[data-log]")).containsText("De verbinding met de adviseur is verbroken");
            totals(1, 4, 2);
            assertThat(coordinator.page.locator("[data-notice]")).containsText("Je leest niet meer mee");

            give("Voorbeeld Een");
            totals(0, 5, 2);
            load("Voorbeeld Een", "3 van 4");
            sam.say("Is daar iemand?");
            assertThat(pool.page.locator("ol[data-own] > li")).hasCount(3);
            pool.show("Sam");
            assertThat(pool.words().last()).hasText("Is daar iemand?");
            assertThat(pool.page.locator("[data-notes] li .words")).hasText(WHISPER);
            pool.say("Ik ben er nu voor je.");
            assertThat(sam.words().last()).hasText("Ik ben er nu voor je.");
            pool.end();
            assertThat(sam.page.locator("[data-after]")).isVisible();
            totals(0, 4, 2);
            assertEquals(List.of(), Axe.inBothSchemes(pool.page));
            pool.goOffDuty();
            utrecht.goOffDuty();
            totals(0, 4, 0);
        }
    }

    /** Three of Utrecht, two of Amsterdam, one who does not say. Two of them at a phone, four by forms. */
    private void sixChats(Phone noor, Phone sam) {
        noor.startChat("nl", "Noor", "Utrecht");
        sam.startChat("nl", "Sam", "Amsterdam");
        Service service = new Service(address);
        Map.of("Twee", "utrecht", "Drie", "utrecht", "Vijf", "amsterdam", "Zes", "")
                .forEach((called, place) -> service.startChat("nl", called, place));
    }

    /** What the board says of now: who waits, how many chats run, who is on duty. */
    private void totals(int waiting, int running, int advisers) {
        Locator numbers = board.locator("#totals dd");
        assertThat(numbers.nth(0)).hasText(Integer.toString(waiting));
        assertThat(numbers.nth(2)).hasText(Integer.toString(running));
        assertThat(numbers.nth(3)).hasText(Integer.toString(advisers));
    }

    private void load(String adviser, String load) {
        assertThat(board.locator("#advisers li").filter(new Locator.FilterOptions().setHasText(adviser)))
                .containsText(load);
    }

    private static void passOn(Desk from, String called, String colleague) {
        from.show(called);
        from.page.locator("[data-pass-open]").click();
        Locator option = from.page
                .locator("[data-pass] [data-colleagues] option")
                .filter(new Locator.FilterOptions().setHasText(colleague));
        assertThat(option).hasCount(1);
        from.page.locator("#pass-to").selectOption(option.getAttribute("value"));
        from.page.locator("#pass-reason").selectOption("EXPERTISE");
        from.page.locator("[data-pass] .button").first().click();
    }

    private void whisper(Desk adviser, Desk reader, Phone visitor) {
        assertThat(visitor.page.locator("[data-readers]")).hasText("Dit gesprek lezen nu: jij en je adviseur.");
        adviser.page.locator("[data-ask-open]").click();
        Locator option = adviser.page
                .locator("[data-coordinators] option")
                .filter(new Locator.FilterOptions().setHasText("Voorbeeld Landelijk"));
        assertThat(option).hasCount(1);
        adviser.page.locator("#ask-who").selectOption(option.getAttribute("value"));
        adviser.page.locator("[data-ask] .button").first().click();
        reader.page.locator("[data-join]").click();
        reader.page.locator("ol[data-along] button").click();
        assertThat(reader.page.locator("[data-with]")).containsText("Voorbeeld Vijf");
        assertThat(reader.page.locator("[data-say]")).isHidden();
        assertThat(visitor.page.locator("[data-readers]")).containsText("een collega van Veilig Thuis");
        reader.page.keyboard().type(WHISPER);
        reader.page.locator("[data-notes] .button").click();
        assertThat(adviser.page.locator("[data-notes] li .words")).hasText(WHISPER);
        assertFalse(visitor.page.content().contains(WHISPER));
        assertEquals(List.of(), Axe.inBothSchemes(reader.page));
    }

    private void give(String adviser) {
        board.locator("#waiting .rows > li")
                .filter(new Locator.FilterOptions().setHasText("Amsterdam"))
                .locator("a")
                .click();
        board.locator("label.row")
                .filter(new Locator.FilterOptions().setHasText(adviser))
                .locator("input")
                .check();
        board.selectOption("#why", "EXPERTISE");
        board.locator("form .button:not(.quiet)").click();
    }

    private long awaitDeed(String deed) {
        for (int look = 0; look < 100; look++) {
            if (sql.number("select count(*) from audit where deed = ? and at > now() - interval '1 minute'", deed)
                    > 0) {
                return 1;
            }
            board.waitForTimeout(100);
        }
        return 0;
    }

    /** As long as it takes until nobody waits for their console any more. */
    private void timePassesFor(String username) {
        sql.change(
                "update duty set lease_until = clock_timestamp() where adviser_id ="
                        + " (select id from account where username = ?)",
                username);
        sql.change(
                "update advice_request set lease_until = clock_timestamp() - interval '1 minute' where state = 'TAKEN'"
                        + " and adviser_id = (select id from account where username = ?)",
                username);
    }
}
