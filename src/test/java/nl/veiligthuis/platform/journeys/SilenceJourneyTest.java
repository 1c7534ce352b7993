package nl.veiligthuis.platform.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A phone that rings, shakes or blinks makes somebody in the room ask. */
@QuarkusTest
class SilenceJourneyTest extends Journey {

    /** Notes every way a page has to be noticed while it is not looked at. */
    private static final String LISTEN = """
            window.noticed = [];
            const note = (owner, name, way) => {
              if (owner && owner[name]) {
                owner[name] = new Proxy(owner[name], {
                  apply: (called, self, given) => (noticed.push(way), Reflect.apply(called, self, given)),
                  construct: (called, given) => (noticed.push(way), Reflect.construct(called, given)),
                });
              }
            };
            note(window, 'Audio', 'sound');
            note(window, 'AudioContext', 'sound');
            note(HTMLMediaElement.prototype, 'play', 'sound');
            note(window.speechSynthesis && Object.getPrototypeOf(window.speechSynthesis), 'speak', 'speech');
            note(window, 'Notification', 'notification');
            note(window.Notification, 'requestPermission', 'permission');
            note(Navigator.prototype, 'vibrate', 'vibration');
            note(Navigator.prototype, 'setAppBadge', 'badge');
            note(Permissions.prototype, 'query', 'permission');
            note(window, 'focus', 'focus');
            addEventListener('DOMContentLoaded', () => {
              new MutationObserver(() => noticed.push('head')).observe(document.head, {
                childList: true, characterData: true, attributes: true, subtree: true,
              });
            });
            """;

    @Test
    void whatever_happens_in_a_chat_the_visitors_page_makes_no_sound_and_changes_no_title_or_icon() {
        try (Desk adviser = Desk.signedIn(browser, address, "voorbeeld-1", "nl");
                Phone visitor = new Phone(browser.phone("nl"), address)) {
            adviser.goOnDuty();
            visitor.context().addInitScript(LISTEN);
            visitor.startChat("nl", "Stil");
            visitor.say("Een");
            adviser.take("Stil");
            adviser.say("Twee");
            assertThat(visitor.words()).hasCount(2);
            visitor.page.click("[data-hide]");
            visitor.page.click("[data-uncover]");
            adviser.say("Drie");
            assertThat(visitor.words()).hasCount(3);
            adviser.end();
            assertThat(visitor.page.locator("[data-after]")).isVisible();
            assertEquals(List.of(), visitor.page.evaluate("noticed"));
            visitor.page.evaluate("document.title = 'Nieuw bericht'; new Audio()");
            assertEquals(List.of("sound", "head"), visitor.page.evaluate("noticed"), "the ear is open");
            adviser.goOffDuty();
        }
    }
}
