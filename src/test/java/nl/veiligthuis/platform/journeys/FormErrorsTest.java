package nl.veiligthuis.platform.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Cookie;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * A form that was not taken says so where its reader is: what is wrong with a field is a part of how that field is read, and the focus stands
 * on what is wrong or on the summary of it.
 */
@QuarkusTest
class FormErrorsTest extends Journey {

    /** Whatever is amiss in how errors are told, in words. */
    private static final String AMISS = """
            () => {
              const found = [];
              const shown = e => e.checkVisibility();
              const told = e => (e.getAttribute('aria-describedby') ?? '').split(' ').filter(Boolean);
              const described = new Set([...document.querySelectorAll('[aria-describedby]')].flatMap(told));
              const errors = [...document.querySelectorAll('main .error, main #problems, main #where-error')].filter(shown);
              if (!errors.length) found.push('no error is told');
              for (const error of errors)
                if (!described.has(error.id) && document.activeElement !== error) found.push('tied to nothing: ' + error.outerHTML);
              for (const field of document.querySelectorAll('main [aria-invalid=true]'))
                if (shown(field) && !told(field).some(id => errors.includes(document.getElementById(id)) && document.getElementById(id).textContent.trim()))
                  found.push('no word of why: ' + field.outerHTML);
              for (const id of described)
                if (!document.getElementById(id)) found.push('nothing is called ' + id);
              const at = document.activeElement;
              if (!errors.includes(at) && !told(at).some(id => errors.includes(document.getElementById(id))))
                found.push('the focus is at ' + at.outerHTML.slice(0, 120));
              return found;
            }
            """;

    @ParameterizedTest
    @ValueSource(strings = {"nl", "ar"})
    void what_visitors_are_told(String language) {
        try (BrowserContext context = browser.phoneWithoutScript(language)) {
            Page page = context.newPage();
            open(page, "/" + language + "/hulp-zoeken");
            page.fill("#where", "Xyzzy");
            sent(page, "form.finder button");
            assertTold(page);
            assertThat(page.locator("#where")).hasValue("Xyzzy");

            open(page, "/" + language + "/chat");
            page.click("details.return summary");
            page.fill("#return-words", "een twee drie vier");
            sent(page, "details.return button");
            assertTold(page);
        }
    }

    @Test
    void what_a_visitor_is_told_of_a_message_with_and_without_a_script() {
        try (Desk adviser = Desk.signedIn(browser, address, "voorbeeld-1", "nl");
                Phone visitor = new Phone(browser.phone("nl"), address);
                BrowserContext old = browser.phoneWithoutScript("nl")) {
            adviser.goOnDuty();
            visitor.startChat("nl", "Leeg");
            visitor.page.click("[data-say] button");
            assertTold(visitor.page);
            visitor.page.keyboard().type("Toch iets");
            assertThat(visitor.page.locator("[data-error]")).isHidden();
            end(visitor.page);

            Page page = old.newPage();
            open(page, "/nl/chat");
            sent(page, "#start form[action$='/chat'] button");
            sent(page, "#start .say button");
            assertTold(page);
            page.click("button[formaction$='/closure']");
            adviser.goOffDuty();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "voorbeeld-landelijk, /console/roster/plans/new, form.plan .button",
        "voorbeeld-landelijk, /console/roster/holidays, section.card .button",
        "voorbeeld-landelijk, /console/roster/exchange, form[enctype] > .button",
        "voorbeeld-beheer, /console/accounts, form.account .button",
        "voorbeeld-landelijk, /console/statistics, form.choice .button",
        "voorbeeld-controle, /console/audit, form.choice .button",
    })
    void what_staff_are_told(String username, String path, String button) {
        try (BrowserContext context = browser.desk("nl")) {
            String cookie = new Service(address).signIn(username);
            context.addCookies(List.of(new Cookie("console", cookie)
                    .setUrl(address.resolve("/console").toString())));
            Page page = context.newPage();
            open(page, path);
            // Past what the browser itself would say, which it says in the browser's own language.
            page.evaluate("document.querySelectorAll('form').forEach(form => form.noValidate = true)");
            page.locator("#from:not([type=date]), #text").all().forEach(field -> field.fill("ergens"));
            sent(page, button);
            assertTold(page);
        }
    }

    @Test
    void what_is_told_of_a_sign_in_that_failed() {
        try (BrowserContext context = browser.desk("nl")) {
            Page page = context.newPage();
            open(page, "/console/sign-in");
            page.fill("#username", "voorbeeld-1");
            page.fill("#password", "mis");
            sent(page, "form .button");
            assertTold(page);
            // Whoever keeps passwords in a program, or copies them, need remember and retype nothing.
            assertThat(page.locator("#password")).hasAttribute("autocomplete", "current-password");
            assertThat(page.locator("#code")).hasAttribute("autocomplete", "one-time-code");
        }
    }

    private void open(Page page, String path) {
        page.navigate(address.resolve(path).toString());
    }

    private static void sent(Page page, String button) {
        page.waitForResponse(answer -> answer.request().isNavigationRequest(), () -> page.click(button));
    }

    private static void end(Page page) {
        page.click("[data-end]");
        page.click("[data-end]");
        assertThat(page.locator("[data-after]")).isVisible();
    }

    private static void assertTold(Page page) {
        page.waitForLoadState();
        Object amiss = page.evaluate(AMISS);
        // A page takes its focus with its first picture on the screen.
        for (int look = 0; look < 50 && !List.of().equals(amiss); look++) {
            page.waitForTimeout(100);
            amiss = page.evaluate(AMISS);
        }
        assertEquals(List.of(), amiss, page.url());
    }
}
