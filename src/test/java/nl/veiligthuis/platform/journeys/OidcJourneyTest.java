package nl.veiligthuis.platform.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.eatthepath.otp.TimeBasedOneTimePasswordGenerator;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.Cookie;
import com.microsoft.playwright.options.SameSiteAttribute;
import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.crypto.spec.SecretKeySpec;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Signing in by a real Keycloak, which the browser takes for another site, as it is in use. */
@QuarkusTest
@WithTestResource(Keycloak.class)
class OidcJourneyTest extends Journey {

    private static final String PASSWORD = "een-wachtwoord-van-de-tests";
    private static final SecretKeySpec OTP =
            new SecretKeySpec("geheim-van-de-tests-1".getBytes(StandardCharsets.UTF_8), "HmacSHA1");

    /** How long a disabled account may keep its socket, in milliseconds. */
    private static final double GONE_WITHIN = Duration.ofSeconds(60).toMillis();

    @Inject
    AgroalDataSource source;

    private KeycloakAdmin keycloak;

    @BeforeEach
    void awaitKeycloak() {
        address = URI.create("http://127.0.0.1:" + address.getPort() + "/");
        keycloak = new KeycloakAdmin(ConfigProvider.getConfig().getValue("quarkus.oidc.auth-server-url", String.class));
        keycloak.await();
    }

    @Test
    void an_adviser_works_across_renewals_until_the_account_is_disabled() {
        try (BrowserContext context = browser.desk("en-GB");
                Phone visitor = new Phone(browser.phone("nl"), address)) {
            Page page = context.newPage();
            List<String> sockets = new CopyOnWriteArrayList<>();
            page.onWebSocket(socket -> sockets.add(socket.url()));
            List<Request> arrivals = new CopyOnWriteArrayList<>();
            page.onRequest(request -> {
                if (request.url().endsWith("/console/arrival")) {
                    arrivals.add(request);
                }
            });
            signIn(page, "anna");
            page.waitForURL(address.resolve("/console").toString());
            Desk desk = new Desk(context, address, page);
            assertThat(page.locator(".sign-out span")).hasText("Anna Voorbeeld");
            assertThat(page.locator("html")).hasAttribute("lang", "en");
            assertEquals(
                    1,
                    new Sql(source)
                            .number(
                                    "select count(*) from account where display_name = 'Anna Voorbeeld' and roles = 'adviser'"
                                            + " and region_code = 'VT20' and password_hash is null"));
            assertCookiesAreBounded(context);
            assertEquals(1, arrivals.size());
            assertFalse(
                    arrivals.getFirst().allHeaders().containsKey("cookie"), "Strict cookies came from another site.");

            desk.goOnDuty();
            visitor.startChat("nl", "Sanne");
            desk.take("Sanne");
            page.fill("#text", "Nog niet verstuurd");
            int before = sockets.size();
            page.waitForCondition(
                    () -> sockets.size() >= before + 2, new Page.WaitForConditionOptions().setTimeout(GONE_WITHIN));
            Locator duty = page.locator("[data-duty-switch]");
            assertThat(duty).hasText(duty.getAttribute("data-on"));
            visitor.say("Ben je er nog?");
            assertThat(desk.words()).hasText(new String[] {"Ben je er nog?"});
            assertThat(page.locator("#text")).hasValue("Nog niet verstuurd");
            assertThat(page.locator("[data-signed-out]")).isHidden();

            keycloak.disable("anna");
            assertThat(page.locator("[data-signed-out]"))
                    .isVisible(new LocatorAssertions.IsVisibleOptions().setTimeout(GONE_WITHIN));
            assertThat(page.locator("#text")).hasValue("Nog niet verstuurd");
            assertThat(page.locator("[data-line]")).isVisible();
        }
    }

    @Test
    void signing_out_ends_the_session_here_and_at_the_provider() {
        try (BrowserContext context = browser.desk("nl")) {
            Page page = context.newPage();
            signIn(page, "boris");
            page.waitForURL(address.resolve("/console").toString());
            page.click(".sign-out button");
            page.waitForURL(address.resolve("/console/sign-in").toString());
            assertTrue(context.cookies(address.resolve("/console").toString()).isEmpty());
            page.click("main a");
            assertThat(page.locator("#username")).isVisible();
        }
    }

    @Test
    void whoever_has_no_role_is_told_so_in_their_language_and_gets_nothing() {
        try (BrowserContext context = browser.phone("nl")) {
            Page page = context.newPage();
            signIn(page, "chadi");
            page.waitForURL(address.resolve("/console").toString());
            assertThat(page.locator("html")).hasAttribute("lang", "ar");
            assertThat(page.locator("h1")).hasText("ليس لحسابك دور هنا");
            assertEquals(
                    403,
                    context.request()
                            .get(address.resolve("/console").toString())
                            .status());
            page.click("main button");
            page.waitForURL(address.resolve("/console/sign-in").toString());
        }
    }

    @Test
    void whoever_has_no_second_factor_must_set_one_up_before_anything_else() {
        try (BrowserContext context = browser.desk("nl")) {
            Page page = context.newPage();
            enter(page, "dora");
            assertThat(page.locator("#totp")).isVisible();
            assertThat(page.locator("#kc-totp-secret-qr-code")).isVisible();
            assertFalse(page.url().startsWith(address.toString()));
        }
    }

    @Test
    void a_passkey_serves_as_well_as_a_code() {
        try (BrowserContext context = browser.desk("nl")) {
            Page page = context.newPage();
            page.onDialog(dialog -> dialog.accept("sleutel"));
            Passkey.give(context, page);
            signIn(page, "fatma");
            Passkey.press(page, "#registerWebAuthn");
            page.waitForURL(address.resolve("/console").toString());
            page.click(".sign-out button");
            page.waitForURL(address.resolve("/console/sign-in").toString());
            enter(page, "fatma");
            page.click("#try-another-way");
            page.click("[role=button]:has-text('Passkey')");
            Passkey.press(page, "#authenticateWebAuthnButton");
            page.waitForURL(address.resolve("/console").toString());
        }
    }

    @Test
    void an_account_that_was_closed_here_is_refused_though_the_provider_vouches_for_it() {
        try (BrowserContext context = browser.desk("nl")) {
            Page page = context.newPage();
            signIn(page, "emre");
            assertThat(page.locator("[data-duty-switch]")).isEnabled();
            assertEquals(
                    1,
                    new Sql(source)
                            .change("update account set closed_at = clock_timestamp()"
                                    + " where display_name = 'Emre Voorbeeld'"));
            page.reload();
            assertThat(page.locator("h1")).hasText("Je account heeft hier geen rol");
            assertEquals(
                    403,
                    context.request()
                            .get(address.resolve("/console/phrases/x").toString())
                            .status());
        }
    }

    @Test
    void no_address_takes_a_password() {
        for (String path : List.of("/console/session", "/nl/console/session")) {
            new Service(address)
                    .form()
                    .formParam("j_username", "voorbeeld-1")
                    .formParam("j_password", Service.PASSWORD)
                    .post(address.resolve(path))
                    .then()
                    .statusCode(404);
        }
    }

    private static void assertCookiesAreBounded(BrowserContext context) {
        List<Cookie> cookies = context.cookies().stream()
                .filter(cookie -> cookie.path.equals("/console"))
                .toList();
        assertFalse(cookies.isEmpty());
        for (Cookie cookie : cookies) {
            assertEquals(SameSiteAttribute.STRICT, cookie.sameSite, cookie.name);
            assertTrue(cookie.httpOnly, cookie.name);
            assertEquals("127.0.0.1", cookie.domain, cookie.name);
            assertTrue(cookie.value.length() < 4_000, cookie.name + " is long: " + cookie.value.length());
        }
    }

    private void signIn(Page page, String username) {
        enter(page, username);
        page.fill("#otp", code());
        page.click("#kc-login");
    }

    /** Goes as far as the second factor. */
    private void enter(Page page, String username) {
        page.navigate(address.resolve("/console").toString());
        page.fill("#username", username);
        page.fill("#password", PASSWORD);
        page.click("#kc-login");
    }

    private static String code() {
        try {
            return new TimeBasedOneTimePasswordGenerator().generateOneTimePasswordString(OTP, Instant.now());
        } catch (InvalidKeyException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
