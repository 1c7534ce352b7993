package nl.veiligthuis.platform.journeys;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Cookie;
import com.microsoft.playwright.options.SameSiteAttribute;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * Keycloak's pages, as the people of {@code src/test/resources/keycloak} fill them in.
 *
 * @param desk where it all begins and ends
 */
record KeycloakPages(URI desk) {

    private static final String PASSWORD = "een-wachtwoord-van-de-tests";
    private static final Authenticator APP =
            new Authenticator("geheim-van-de-tests-1".getBytes(StandardCharsets.UTF_8));

    /** Comes to the desk, or to what there is instead of it. */
    void signIn(Page page, String username) {
        enter(page, username);
        code(page);
        page.waitForURL(desk.toString());
    }

    /** Goes as far as the second factor. */
    void enter(Page page, String username) {
        page.navigate(desk.toString());
        page.fill("#username", username);
        page.fill("#password", PASSWORD);
        page.click("#kc-login");
    }

    void code(Page page) {
        page.fill("#otp", APP.code());
        page.click("#kc-login");
    }

    /** The session stays with the desk, and out of reach of scripts and other sites. */
    void assertCookiesAreBounded(BrowserContext context) {
        List<Cookie> cookies = context.cookies().stream()
                .filter(cookie -> cookie.path.equals("/console"))
                .toList();
        assertFalse(cookies.isEmpty());
        for (Cookie cookie : cookies) {
            assertEquals(SameSiteAttribute.STRICT, cookie.sameSite, cookie.name);
            assertTrue(cookie.httpOnly, cookie.name);
            assertEquals(desk.getHost(), cookie.domain, cookie.name);
            assertTrue(cookie.value.length() < 4_000, cookie.name + " is long: " + cookie.value.length());
        }
    }
}
