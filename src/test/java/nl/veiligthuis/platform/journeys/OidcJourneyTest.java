package nl.veiligthuis.platform.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.FormData;
import com.microsoft.playwright.options.RequestOptions;
import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.regex.Pattern;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Signing in by a real Keycloak, which the browser takes for another site, as it is in use. */
@QuarkusTest
@WithTestResource(Keycloak.class)
class OidcJourneyTest extends Journey {

    /** How long a disabled account may keep its socket, in milliseconds. */
    private static final double GONE_WITHIN = Duration.ofSeconds(60).toMillis();

    private static final String LOGOUT = "**/protocol/openid-connect/logout**";

    private static final String SIGNED_IN =
            "select count(*) from audit join account on account.id = actor where deed = 'SIGNED_IN' and display_name = ?";
    private static final String REFUSED = "select count(*) from audit where deed = 'SIGN_IN_REFUSED'";

    private static final String LINK = "een-link-die-niemand-meer-nodig-heeft";
    private static final String INVITE = """
            insert into invitation (account_id, hash, totp_secret, expires_at)
            select id, sha256(convert_to(?, 'UTF8')), '\\x00', now() + interval '1 hour'
            from account where username = 'voorbeeld-1'
            """;

    @Inject
    AgroalDataSource source;

    private Sql sql;
    private KeycloakAdmin keycloak;
    private KeycloakPages provider;

    @BeforeEach
    void awaitKeycloak() {
        address = URI.create("http://127.0.0.1:" + address.getPort() + "/");
        keycloak = new KeycloakAdmin(ConfigProvider.getConfig().getValue("quarkus.oidc.auth-server-url", String.class));
        keycloak.await();
        provider = new KeycloakPages(address.resolve("/console"));
        sql = new Sql(source);
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
            provider.signIn(page, "anna");
            Desk desk = new Desk(context, address, page);
            assertThat(page.locator(".sign-out span")).hasText("Anna Voorbeeld");
            assertThat(page.locator("html")).hasAttribute("lang", "en");
            assertEquals(
                    1,
                    sql.number(
                            "select count(*) from account where display_name = 'Anna Voorbeeld' and roles = 'adviser'"
                                    + " and region_code = 'VT20' and password_hash is null"));
            provider.assertCookiesAreBounded(context);
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
            assertEquals(1, sql.number(SIGNED_IN, "Anna Voorbeeld"));
        }
    }

    @Test
    void whoever_has_no_role_is_told_so_in_their_language_and_gets_nothing() {
        try (BrowserContext context = browser.phone("nl")) {
            Page page = context.newPage();
            long refused = sql.number(REFUSED);
            provider.enter(page, "chadi");
            hold(page, "**/console");
            provider.code(page);
            page.waitForURL("**/console/arrival");
            assertEquals(List.of(), Axe.inBothSchemes(page));
            letGo(page, "**/console");
            assertThat(page.locator("html")).hasAttribute("lang", "ar");
            assertThat(page.locator("h1")).hasText("ليس لحسابك دور هنا");
            assertEquals(List.of(), Axe.inBothSchemes(page));
            assertEquals(403, status(context, "/console"));
            assertEquals(refused + 1, sql.number(REFUSED));
            hold(page, LOGOUT);
            page.click("main button");
            assertThat(page.locator("main a")).hasAttribute("href", Pattern.compile(".*/logout.*"));
            assertEquals(List.of(), Axe.inBothSchemes(page));
            letGo(page, LOGOUT);
            page.waitForURL(address.resolve("/console/sign-in").toString());
            assertEquals(List.of(), Axe.inBothSchemes(page));
        }
    }

    @Test
    void whoever_has_no_second_factor_must_set_one_up_before_anything_else() {
        try (BrowserContext context = browser.desk("nl")) {
            Page page = context.newPage();
            provider.enter(page, "dora");
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
            provider.enter(page, "fatma");
            provider.code(page);
            Passkey.press(page, "#registerWebAuthn");
            page.waitForURL(provider.desk().toString());
            page.click(".sign-out button");
            page.waitForURL(address.resolve("/console/sign-in").toString());
            provider.enter(page, "fatma");
            page.click("#try-another-way");
            page.click("[role=button]:has-text('Passkey')");
            Passkey.press(page, "#authenticateWebAuthnButton");
            page.waitForURL(provider.desk().toString());
        }
    }

    @Test
    void an_administrator_closes_access_and_nothing_else_and_is_out_here_and_at_the_provider() {
        try (BrowserContext desk = browser.desk("nl");
                BrowserContext office = browser.desk("nl")) {
            Page emre = desk.newPage();
            provider.signIn(emre, "emre");
            assertThat(emre.locator("[data-duty-switch]")).isEnabled();
            Page page = office.newPage();
            provider.signIn(page, "gerda");
            page.click(".parts a[href='/console/accounts']");
            assertThat(page.locator("form.account, td[dir=ltr]")).hasCount(0);
            assertEquals(List.of(), Axe.inBothSchemes(page));
            page.click("th a:has-text('Emre Voorbeeld')");
            String account = URI.create(page.url()).getPath();
            assertThat(page.locator("main form")).hasCount(1);
            assertEquals(List.of(), Axe.inBothSchemes(page));
            for (String path : List.of("/console/accounts", account, account + "/link")) {
                assertEquals(404, post(office, path), path);
            }
            page.click("main form button");
            page.waitForURL("**/console/accounts");
            assertThat(emre.locator("[data-signed-out]")).isVisible();
            emre.reload();
            assertThat(emre.locator("h1")).hasText("Je account heeft hier geen rol");
            assertEquals(403, status(desk, "/console/phrases/x"));

            page.click(".sign-out button");
            page.waitForURL(address.resolve("/console/sign-in").toString());
            assertTrue(office.cookies(provider.desk().toString()).isEmpty());
            page.click("main a");
            assertThat(page.locator("#username")).isVisible();
        }
    }

    @Test
    void no_address_takes_a_password_and_no_link_gives_one() {
        for (String path : List.of("/console/session", "/nl/console/session")) {
            new Service(address)
                    .form()
                    .formParam("j_username", "voorbeeld-1")
                    .formParam("j_password", Service.PASSWORD)
                    .post(address.resolve(path))
                    .then()
                    .statusCode(404);
        }
        assertEquals(1, sql.change(INVITE, LINK));
        URI welcome = address.resolve("/console/welcome/" + LINK);
        new Service(address).form().get(welcome).then().statusCode(404);
        new Service(address).form().post(welcome).then().statusCode(404);
        sql.change("delete from invitation");
    }

    /** Keeps a page that would step on by itself, to look at it. */
    private static void hold(Page page, String next) {
        page.route(next, route -> route.fulfill(new Route.FulfillOptions().setStatus(204)));
    }

    /** Steps on by hand, as whoever's browser does not by itself. */
    private static void letGo(Page page, String next) {
        page.unroute(next);
        page.click("main a");
    }

    private int status(BrowserContext context, String path) {
        return context.request().get(address.resolve(path).toString()).status();
    }

    private int post(BrowserContext context, String path) {
        return context.request()
                .post(
                        address.resolve(path).toString(),
                        RequestOptions.create()
                                .setHeader("Sec-Fetch-Site", "same-origin")
                                .setForm(FormData.create().set("name", "Iemand anders")))
                .status();
    }
}
