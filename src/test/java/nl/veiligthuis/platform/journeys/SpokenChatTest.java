package nl.veiligthuis.platform.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What is said in a chat to whoever sees nothing of it, in Dutch; {@code docs/accessibility.md} tells it as a story. */
@QuarkusTest
class SpokenChatTest extends Journey {

    /** The whole of a chat as it is read from top to bottom: where it stands, who wrote what, where to write, what else can be done. */
    private static final String READ = """
            - main:
              - heading "Chat met een adviseur" [level=1]
              - paragraph:
                - button "Verberg"
              - status: Je praat met een adviseur van Veilig Thuis.
              - paragraph: "Dit gesprek lezen nu: jij en je adviseur."
              - log "Berichten":
                - text: Jij
                - paragraph: Ben je er?
                - paragraph: /\\d+:\\d+ gelezen/
                - paragraph: Een adviseur is er nu en leest je berichten.
                - text: Adviseur
                - paragraph: Ik ben er
                - paragraph: /\\d+:\\d+/
              - text: Jouw bericht
              - textbox "Jouw bericht"
              - button "Verstuur"
              - button "Later verder"
              - button "Stop het gesprek"
              - paragraph: /Verberg zet een recept over dit gesprek/
              - paragraph: /Later verder geeft je vier woorden/
            """;

    @Test
    void a_visitor_hears_where_the_chat_stands_who_writes_and_what_and_reads_it_in_that_order() {
        try (Desk adviser = Desk.signedIn(browser, address, "voorbeeld-1", "nl");
                Phone visitor = new Phone(listened(browser.phone("nl")), address)) {
            Page page = visitor.page;
            adviser.goOnDuty();
            visitor.startChat("nl", "Luister");
            String waits = last(Spoken.until(page, "Je staat in de wachtrij."));
            assertTrue(waits.startsWith("Je staat in de wachtrij. Er is iemand op de dienst."), waits);

            assertThat(page.locator("[data-log]")).hasAttribute("aria-live", "polite");
            visitor.say("Ben je er?");
            assertEquals(List.of("Jij Ben je er? wordt verstuurd"), chats(Spoken.until(page, "Ben je er?")));

            adviser.take("Luister");
            List<String> taken = Spoken.until(page, "Je praat met een adviseur", "Een adviseur is er nu");
            assertTrue(taken.contains("Een adviseur is er nu en leest je berichten."), taken::toString);
            adviser.page.locator("#text").pressSequentially("...");
            assertEquals("De adviseur schrijft…", last(Spoken.until(page, "schrijft")));
            adviser.say("Ik ben er");
            List<String> said = Spoken.until(page, "Ik ben er");
            assertTrue(said.stream().anyMatch(words -> words.matches("Adviseur Ik ben er \\d+:\\d+")), said::toString);
            // Every state of the chat brings where it stands: said once is enough.
            assertTrue(said.stream().noneMatch(words -> words.startsWith("Je praat met")), said::toString);

            page.click("[data-say] button");
            assertEquals("Er staat nog niets in je bericht.", last(Spoken.until(page, "Er staat nog niets")));
            assertThat(page.locator("#live-text")).hasAccessibleDescription("Er staat nog niets in je bericht.");
            page.fill("#live-text", "x");
            page.fill("#live-text", "");
            assertThat(page.locator("[data-writing]")).isHidden();
            assertThat(page.locator(".bubble[data-delivery=seen]")).hasCount(1);
            assertThat(page.locator("main")).matchesAriaSnapshot(READ);

            page.click("[data-end]");
            assertEquals("Tik nog een keer om te stoppen", last(Spoken.until(page, "Tik nog een keer")));
            page.locator("#live-text").focus();
            assertThat(page.locator("[data-end]")).hasText("Stop het gesprek");
            adviser.end();
            List<String> ended = Spoken.until(page, "De adviseur heeft het gesprek beëindigd.");
            assertEquals("De adviseur heeft het gesprek beëindigd.", last(ended));
            // The field they wrote in is gone: they stand at what comes now.
            assertThat(page.locator("[data-after] h2")).isFocused();
            adviser.goOffDuty();
        }
    }

    @Test
    void after_a_reload_what_was_said_before_is_not_said_again() {
        try (Desk adviser = Desk.signedIn(browser, address, "voorbeeld-1", "nl");
                Phone visitor = new Phone(listened(browser.phone("nl")), address)) {
            adviser.goOnDuty();
            visitor.startChat("nl", "Opnieuw");
            visitor.say("Oud");
            assertThat(visitor.page.locator(".bubble[data-delivery=stored]")).hasCount(1);
            visitor.page.reload();
            assertThat(visitor.words()).hasCount(1);
            assertThat(visitor.page.locator("[data-log]")).hasAttribute("aria-live", "polite");
            adviser.take("Opnieuw");
            adviser.say("Nieuw");
            List<String> said = Spoken.until(visitor.page, "Nieuw");
            assertTrue(said.stream().noneMatch(words -> words.contains("Oud")), said::toString);
            adviser.end();
            adviser.goOffDuty();
        }
    }

    @Test
    void an_adviser_hears_who_waits_what_a_visitor_writes_and_that_another_chat_has_news() {
        try (Desk adviser = listenedDesk();
                Phone one = new Phone(browser.phone("nl"), address);
                Phone two = new Phone(browser.phone("nl"), address)) {
            adviser.goOnDuty();
            Spoken.until(adviser.page, "Je bent op dienst");
            one.startChat("nl", "Een");
            assertEquals("Er wacht iemand.", last(Spoken.until(adviser.page, "Er wacht iemand.")));
            adviser.take("Een");
            assertThat(adviser.page.locator("[data-log]")).hasAttribute("aria-live", "polite");
            one.say("Eerste woorden");
            String said = last(Spoken.until(adviser.page, "Eerste woorden"));
            assertTrue(said.matches("Een Eerste woorden \\d+:\\d+"), said);
            two.startChat("nl", "Twee");
            adviser.take("Twee");
            Spoken.since(adviser.page);
            one.say("Ben je er nog?");
            List<String> news = Spoken.until(adviser.page, "Er is een nieuw bericht.");
            assertTrue(news.stream().noneMatch(words -> words.contains("Ben je er nog?")), news::toString);
            assertThat(adviser.page.locator("ol[data-own] > li:has-text('Een')"))
                    .matchesAriaSnapshot("""
                    - listitem:
                      - button /Een .*1 nieuw/
                    """);
            adviser.end();
            adviser.show("Een");
            adviser.end();
            adviser.goOffDuty();
        }
    }

    private Desk listenedDesk() {
        Desk desk = Desk.signedIn(browser, address, "voorbeeld-1", "nl");
        Spoken.listen(desk.page.context());
        desk.page.reload();
        return desk;
    }

    private static BrowserContext listened(BrowserContext context) {
        Spoken.listen(context);
        return context;
    }

    private static String last(List<String> said) {
        return said.getLast();
    }

    /** Without what the status says of the place in the queue, which may change at any time. */
    private static List<String> chats(List<String> said) {
        return said.stream()
                .filter(words -> !words.startsWith("Je staat in de wachtrij"))
                .toList();
    }
}
