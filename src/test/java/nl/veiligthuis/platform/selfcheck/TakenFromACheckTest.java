package nl.veiligthuis.platform.selfcheck;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.Media;
import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What somebody takes from a result: signals to tell in the chat, and a print. */
@QuarkusTest
class TakenFromACheckTest extends CheckInBrowser {

    /** With an icon, since a browser asks for another one that is not there when none is named. */
    private static final String CHAT = "<title>Chat</title><link rel=\"icon\" href=\"/static/icon.svg\">";

    @Test
    void what_is_ticked_goes_to_the_chat_by_the_button_and_nothing_else_ever_goes() {
        List<String> sent = new ArrayList<>();
        page.route("**/chat/preparation", route -> {
            sent.add(route.request().method() + " " + route.request().postData());
            route.fulfill(new Route.FulfillOptions().setContentType("text/html").setBody(CHAT));
        });
        go(List.of("fear-careful", "violence-worse", "breath-yes"));
        assertOffered(List.of("strangulation", "escalation", "physical-violence", "careful"));
        tick("careful").check();
        tick("strangulation").check();
        assertEquals(List.of(), requests);

        page.locator("[data-handover] button").click();
        assertThat(page).hasTitle("Chat");
        assertEquals(List.of("POST about=myself&signal-strangulation=yes&signal-careful=yes"), sent);
        assertEquals(List.of(address.resolve("/nl/chat/preparation").toString()), requests);
        requests.clear();
        page.unroute("**/chat/preparation");
    }

    @Test
    void a_signal_that_is_taken_back_is_neither_offered_nor_sent_nor_ticked_when_it_comes_again() {
        go(List.of("fear-often", "ending-done"));
        tick("separation").check();
        tick("fear").check();
        answerTheLastQuestionAgain("ending-none");
        assertOffered(List.of("fear"));
        assertThat(tick("fear")).isChecked();
        assertThat(tick("separation")).isDisabled();

        answerTheLastQuestionAgain("ending-done");
        assertOffered(List.of("separation", "fear"));
        assertThat(tick("separation")).not().isChecked();
    }

    @Test
    void a_print_is_made_by_the_button_once_its_warning_was_opened() {
        page.evaluate("window.print = () => document.documentElement.classList.add('printed')");
        go(List.of("breath-yes"));
        Locator button = page.locator("[data-print-now]");
        assertThat(button).isHidden();
        page.locator("[data-print] summary").click();
        button.click();
        assertThat(page.locator("html")).hasClass("printed");
    }

    @Test
    void on_paper_there_are_outcome_and_steps_and_neither_questions_nor_signals() {
        go(List.of("breath-yes"));
        page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
        assertThat(shown("outcome").locator("h2")).isVisible();
        assertThat(shown("outcome").locator("a[href='tel:0800-2000']")).isVisible();
        assertThat(shown("section")).hasCount(1);
        assertThat(
                        page.locator(
                                "[data-print]:visible, [data-handover]:visible, [data-again]:visible, fieldset:visible, .exit:visible"))
                .hasCount(0);
        page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.SCREEN));
    }
}
