package nl.veiligthuis.platform.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.net.URI;

/** An adviser before a screen. */
final class Desk implements AutoCloseable {

    private final BrowserContext context;
    private final URI address;
    final Page page;

    Desk(BrowserContext context, URI address, Page page) {
        this.context = context;
        this.address = address;
        this.page = page;
    }

    /** Signs in by the page. */
    static Desk signedIn(Browser browser, URI address, String username, String locale) {
        BrowserContext context = browser.desk(locale);
        Page page = context.newPage();
        page.navigate(address.resolve("/console").toString());
        page.fill("#username", username);
        page.fill("#password", Service.PASSWORD);
        page.click("form button");
        page.waitForURL("**/console");
        return new Desk(context, address, page);
    }

    void goOnDuty() {
        Locator duty = page.locator("[data-duty-switch]");
        assertThat(duty).isEnabled();
        String offDuty = duty.getAttribute("data-off");
        if (duty.textContent().equals(offDuty)) {
            page.locator(".scope summary").click();
            page.locator(".scope [name=languages]").all().forEach(Locator::check);
            page.locator(".scope [name=pool]").check();
            page.locator(".scope summary").click();
            duty.click();
        }
        assertThat(duty).not().hasText(offDuty);
        awaitOpenDoor();
    }

    /** For what an account of a region serves that never chose. */
    void goOnDutyForOwnRegion() {
        Locator duty = page.locator("[data-duty-switch]");
        assertThat(duty).isEnabled();
        duty.click();
        assertThat(duty).hasText(duty.getAttribute("data-on"));
    }

    /** Another page of the same person. */
    Page another(String path) {
        Page other = context.newPage();
        other.navigate(address.resolve(path).toString());
        return other;
    }

    /** The pages learn of a duty a moment after the desk. */
    private void awaitOpenDoor() {
        for (int look = 0; look < 100; look++) {
            if (context.request()
                    .get(address.resolve("/nl/chat").toString())
                    .text()
                    .contains("id=\"called\"")) {
                return;
            }
            page.waitForTimeout(100);
        }
        throw new AssertionError("The pages do not show that somebody is there.");
    }

    void goOffDuty() {
        Locator duty = page.locator("[data-duty-switch]");
        duty.click();
        assertThat(duty).hasText(duty.getAttribute("data-off"));
    }

    /** Takes the waiting chat of somebody who goes by this name. */
    void take(String called) {
        page.locator("ol[data-waiting] > li")
                .filter(new Locator.FilterOptions().setHasText(called))
                .locator("button")
                .click();
        assertThat(page.locator("[data-name]")).hasText(called);
    }

    /** Shows an own chat again. */
    void show(String called) {
        page.locator("ol[data-own] > li")
                .filter(new Locator.FilterOptions().setHasText(called))
                .locator("button")
                .click();
        assertThat(page.locator("[data-name]")).hasText(called);
    }

    void say(String text) {
        page.fill("#text", text);
        page.click("[data-say] button");
    }

    void end() {
        page.locator("[data-end]").click();
        page.locator("[data-ending] [value=ADVICE]").check();
        page.locator("[data-ending] .button").first().click();
    }

    /** The words of the chat that is shown, in order. */
    Locator words() {
        return page.locator("[data-log] .words");
    }

    /** Battery empty: no word to anybody. */
    void vanish() {
        context.close();
    }

    @Override
    public void close() {
        context.close();
    }
}
