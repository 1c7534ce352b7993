package nl.veiligthuis.platform.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Request;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;

@QuarkusTest
class HandoverJourneyTest extends Journey {

    @Test
    void what_a_check_raised_goes_along_only_as_far_as_somebody_chose_and_reads_in_the_advisers_language() {
        try (Desk adviser = Desk.signedIn(browser, address, "voorbeeld-2", "en");
                Phone visitor = new Phone(browser.phone("nl"), address)) {
            adviser.goOnDuty();
            List<String> sent = new CopyOnWriteArrayList<>();
            visitor.page.onRequest((Request request) -> {
                if (request.method().equals("POST")) {
                    sent.add(request.postData());
                }
            });
            visitor.open("/nl/check/over-mij");
            while (visitor.page.locator("#check").isVisible()) {
                if (visitor.page.locator("[value=life-several]").isVisible()) {
                    visitor.page.check("[value=life-several]");
                }
                visitor.page.click("[data-next]");
            }
            assertEquals(List.of(), sent);
            Locator offered = visitor.page.locator("[data-handover] label:visible");
            assertThat(offered).hasCount(3);
            offered.nth(0).click();
            offered.nth(1).click();
            visitor.page.click("[data-handover] button");

            Locator boxes = visitor.page.locator("#start [name^=signal-]");
            assertThat(boxes).hasCount(2);
            boxes.nth(1).uncheck();
            visitor.page.fill("#called", "Iris");
            visitor.page.click("#start form[action$='/chat'] button");
            assertThat(visitor.page.locator("#live-text")).isVisible();
            assertEquals("about=myself&signal-threat-to-kill=yes&signal-weapon=yes", sent.getFirst());

            adviser.take("Iris");
            assertThat(adviser.page.locator("[data-field=signals]"))
                    .hasText("About the visitor: Threat to kill someone");
            visitor.page.click("[data-end]");
            visitor.page.click("[data-end]");
            assertThat(adviser.page.locator("[data-ended]")).isVisible();
            adviser.goOffDuty();
        }
    }
}
