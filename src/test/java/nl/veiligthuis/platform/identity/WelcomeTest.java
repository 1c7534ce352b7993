package nl.veiligthuis.platform.identity;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.net.URI;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import nl.veiligthuis.platform.journeys.Authenticator;
import nl.veiligthuis.platform.journeys.Service;
import nl.veiligthuis.platform.journeys.Sql;
import nl.veiligthuis.platform.ops.TestDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@WithTestResource(TestDatabase.class)
class WelcomeTest {

    private static final String CHOSEN = "appel ladder citroen";
    private static final Pattern SECRET = Pattern.compile("id=\"secret\" dir=\"ltr\">([A-Z2-7 ]+)<");

    @TestHTTPResource("/")
    URI address;

    @Inject
    DataSource source;

    Sql sql;
    Service service;
    Administrator administrator;
    String username;
    UUID id;
    String link;

    @BeforeEach
    void somebody_is_invited() {
        sql = new Sql(source);
        service = new Service(address);
        administrator = Administrator.signedIn(service);
        username = "nieuw-" + UUID.randomUUID();
        link = Administrator.link(administrator.create(username));
        id = sql.id("select id from account where username = ?", username);
    }

    @AfterEach
    void they_are_forgotten() {
        sql.change("delete from account where id = ?", id);
    }

    @Test
    void to_look_uses_nothing_up_and_to_use_it_works_once() {
        String secret = secret();
        assertEquals(secret, secret());
        Authenticator phone = Authenticator.typed(secret);
        String code = phone.code();
        use(CHOSEN, CHOSEN, code).statusCode(200).body(containsString("Je account is klaar"));
        given().get(link).then().statusCode(404);
        use(CHOSEN, CHOSEN, phone.code(1)).statusCode(404);

        assertNull(service.trySignIn(username, CHOSEN, code).getCookie("console"), "the code was used");
        assertNull(service.trySignIn(username, CHOSEN, "").getCookie("console"));
        assertNotNull(service.trySignIn(username, CHOSEN, phone.code(1)).getCookie("console"));
        assertEquals(1, sql.number("select count(*) from audit where deed = 'INVITATION_USED' and actor = ?", id));
    }

    @Test
    void nobody_comes_in_before_it_is_used() {
        assertNull(service.trySignIn(username, "", "").getCookie("console"));
        assertNull(service.trySignIn(
                        username, CHOSEN, Authenticator.typed(secret()).code())
                .getCookie("console"));
    }

    @Test
    void an_old_a_used_and_an_unknown_link_lead_to_the_same_page() {
        String unknown = given().get("/console/welcome/" + "x".repeat(22))
                .then()
                .statusCode(404)
                .body(containsString("Deze link werkt niet"))
                .extract()
                .asString();
        sql.change("update invitation set expires_at = now() - interval '1 second' where account_id = ?", id);
        given().get(link).then().statusCode(404).body(equalTo(unknown));
        use(CHOSEN, CHOSEN, "123456").statusCode(404).body(equalTo(unknown));
    }

    @Test
    void only_a_hash_of_it_is_kept_and_no_cache_or_referrer_learns_of_it() {
        String end = link.substring(link.lastIndexOf('/') + 1);
        assertEquals(
                1,
                sql.number(
                        "select count(*) from invitation where account_id = ? and hash = sha256(convert_to(?, 'UTF8'))"
                                + " and invitation::text not like '%' || ? || '%'",
                        id, end, end));
        given().get(link)
                .then()
                .header("Cache-Control", containsString("no-store"))
                .header("Referrer-Policy", "no-referrer")
                .body(not(containsString("style=")));
    }

    @ParameterizedTest
    @CsvSource({
        "x9-geheim, x9-geheim, korter dan 12 tekens",
        "appel ladder citroen, appel ladder citroem, niet hetzelfde",
    })
    void a_password_that_will_not_do_is_told_and_the_code_stays(String password, String again, String message) {
        String code = Authenticator.typed(secret()).code();
        use(password, again, code)
                .statusCode(400)
                .body(allOf(
                        containsString(message),
                        containsString("value=\"" + code + "\""),
                        containsString("value=\"" + username + "\""),
                        not(containsString(password))));
        given().get(link).then().statusCode(200);
    }

    @Test
    void a_wrong_code_is_told_and_is_no_markup() {
        use(CHOSEN, CHOSEN, "\"><b>1")
                .statusCode(400)
                .body(containsString("Deze code klopt niet"), containsString("&quot;&gt;&lt;b&gt;1"));
        assertEquals("", sql.text("select password_hash from account where id = ?", id));
    }

    @Test
    void the_username_is_no_password() {
        use(username, username, Authenticator.typed(secret()).code())
                .statusCode(400)
                .body(containsString("niet je gebruikersnaam"));
    }

    @Test
    void a_new_link_ends_the_old_one_the_password_the_codes_and_the_session() {
        Authenticator phone = Authenticator.typed(secret());
        use(CHOSEN, CHOSEN, phone.code()).statusCode(200);
        String cookie = service.trySignIn(username, CHOSEN, phone.code(1)).getCookie("console");
        desk(cookie).statusCode(200);

        String second = Administrator.link(administrator.deed(id, "/link"));
        desk(cookie).statusCode(302);
        assertNull(service.trySignIn(username, CHOSEN, "").getCookie("console"));
        assertEquals(
                1,
                sql.number(
                        "select count(*) from account where id = ? and password_hash = '' and totp_secret is null",
                        id));
        String third = Administrator.link(administrator.deed(id, "/link"));
        given().get(second).then().statusCode(404);
        given().get(third).then().statusCode(200);
        assertEquals(
                2,
                sql.number("select count(*) from audit where deed = 'INVITATION_MADE' and detail = ?", id.toString()));
    }

    @Test
    void the_page_is_in_the_language_of_the_account() {
        sql.change("update account set language = 'ar' where id = ?", id);
        given().header("Accept-Language", "nl")
                .get(link)
                .then()
                .statusCode(200)
                .body(containsString("<html lang=\"ar\" dir=\"rtl\">"));
    }

    private String secret() {
        Matcher found = SECRET.matcher(
                given().get(link).then().statusCode(200).extract().asString());
        if (!found.find()) {
            throw new AssertionError("No secret on the page.");
        }
        return found.group(1);
    }

    private ValidatableResponse use(String password, String again, String code) {
        return service.form()
                .formParam("password", password)
                .formParam("again", again)
                .formParam("code", code)
                .post(link)
                .then();
    }

    private static ValidatableResponse desk(String cookie) {
        return given().redirects()
                .follow(false)
                .cookie("console", cookie)
                .get("/console")
                .then();
    }
}
