package nl.veiligthuis.platform.journeys;

import com.microsoft.playwright.Page;
import java.net.URI;
import java.nio.charset.StandardCharsets;

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
}
