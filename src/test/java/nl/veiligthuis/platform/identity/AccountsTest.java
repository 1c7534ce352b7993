package nl.veiligthuis.platform.identity;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.vertx.VertxContextSupport;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import nl.veiligthuis.platform.journeys.Colleague;
import nl.veiligthuis.platform.journeys.Service;
import nl.veiligthuis.platform.journeys.Sql;
import nl.veiligthuis.platform.ops.TestDatabase;
import nl.veiligthuis.platform.privacy.Keeping;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(TestDatabase.class)
class AccountsTest {

    @TestHTTPResource("/")
    URI address;

    @Inject
    DataSource source;

    @Inject
    Keeping keeping;

    Sql sql;
    Service service;
    Administrator administrator;
    Colleague colleague;

    @BeforeEach
    void there_is_a_colleague() {
        sql = new Sql(source);
        service = new Service(address);
        administrator = Administrator.signedIn(service);
        colleague = Colleague.made(sql, Roles.ADVISER);
    }

    @AfterEach
    void they_are_forgotten() {
        colleague.forget(sql);
    }

    @Test
    void administrators_alone_reach_any_of_it() {
        List<String> others = List.of(
                "voorbeeld-1",
                "voorbeeld-coordinator",
                "voorbeeld-landelijk",
                "voorbeeld-redactie",
                "voorbeeld-controle");
        String one = "/console/accounts/" + colleague.id();
        for (String username : others) {
            String cookie = service.signIn(username);
            for (String path : List.of("/console/accounts", one)) {
                service.form().cookie("console", cookie).get(path).then().statusCode(403);
            }
            for (String path : List.of("/console/accounts", one, one + "/closure", one + "/reopening", one + "/link")) {
                service.form().cookie("console", cookie).post(path).then().statusCode(403);
                service.form().post(path).then().statusCode(302).header("Location", endsWith("/console/sign-in"));
            }
        }
        for (String path : List.of("/console/accounts", one)) {
            given().redirects().follow(false).get(path).then().statusCode(302);
            administrator.form().get(path).then().statusCode(200);
        }
        assertEquals("ACTIVE", state());
    }

    @Test
    void what_is_no_account_is_not_found() {
        UUID nobody = UUID.randomUUID();
        administrator.form().get("/console/accounts/" + nobody).then().statusCode(404);
        administrator.form().get("/console/accounts/1").then().statusCode(404);
        for (String deed : List.of("/closure", "/reopening", "/link")) {
            assertEquals(404, administrator.deed(nobody, deed).statusCode());
        }
    }

    @Test
    void a_form_with_faults_names_each_and_loses_nothing() {
        administrator
                .form()
                .formParam("username", "Twee Woorden")
                .formParam("name", "<b>Noor</b>")
                .formParam("role-coordinator", "yes")
                .formParam("role-emperor", "yes")
                .formParam("region", "")
                .formParam("language", "ar")
                .post("/console/accounts")
                .then()
                .statusCode(400)
                .body(allOf(
                        containsString("id=\"username-error\""),
                        containsString("id=\"region-error\""),
                        not(containsString("id=\"name-error\"")),
                        not(containsString("id=\"roles-error\"")),
                        containsString("value=\"twee woorden\""),
                        containsString("value=\"&lt;b&gt;Noor&lt;/b&gt;\""),
                        containsString("name=\"role-coordinator\" value=\"yes\" checked"),
                        containsString("<option value=\"ar\" lang=\"ar\" selected>")));
    }

    @Test
    void a_name_that_is_taken_is_told_and_changes_nothing() {
        administrator
                .create(colleague.username())
                .then()
                .statusCode(400)
                .body(containsString("al van een ander"), containsString("value=\"Noor de Proef\""));
        assertEquals("Proef " + colleague.id(), shown());
    }

    @Test
    void a_change_counts_at_the_next_page_and_is_written_down_without_a_name() {
        String cookie = colleague.signIn(service, 0);
        with(cookie).get("/console/statistics").then().statusCode(403);
        change("Noor", "coordinator", "VT20").then().statusCode(303);
        with(cookie).get("/console/statistics").then().statusCode(200).body(not(containsString("Amsterdam")));
        assertEquals(
                colleague.id() + " coordinator VT20",
                sql.text("select detail from audit where deed = 'ACCOUNT_CHANGED' order by number desc limit 1"));
    }

    @Test
    void a_closed_account_is_out_at_the_next_page_and_the_page_to_sign_in_still_opens() {
        String cookie = colleague.signIn(service, 0);
        with(cookie).get("/console").then().statusCode(200);
        administrator.deed(colleague.id(), "/closure").then().statusCode(303);
        with(cookie).get("/console").then().statusCode(302).header("Location", endsWith("/console/sign-in"));
        with(cookie).get("/console/sign-in").then().statusCode(200);
        assertNull(colleague.signIn(service, 1));
        assertEquals("CLOSED", state());

        administrator.deed(colleague.id(), "/reopening").then().statusCode(303);
        with(cookie).get("/console").then().statusCode(302);
        assertEquals("SHUT", state());
        String link = Administrator.link(administrator.deed(colleague.id(), "/link"));
        given().get(link).then().statusCode(200);
        assertEquals("INVITED", state());
    }

    @Test
    void an_account_that_was_closed_long_ago_is_shown_to_nobody_and_cannot_be_opened_again() throws Throwable {
        administrator.deed(colleague.id(), "/closure").then().statusCode(303);
        sql.change(
                "update account set closed_at = clock_timestamp() - interval '31 days' where id = ?", colleague.id());
        VertxContextSupport.subscribeAndAwait(keeping::run);
        administrator
                .form()
                .get("/console/accounts")
                .then()
                .statusCode(200)
                .body(not(containsString(colleague.id().toString())));
        administrator.form().get("/console/accounts/" + colleague.id()).then().statusCode(404);
        assertEquals(404, administrator.deed(colleague.id(), "/reopening").statusCode());
        assertEquals(
                1, sql.number("select count(*) from account where id = ? and closed_at is not null", colleague.id()));
        assertNull(colleague.signIn(service, 1));
    }

    @Test
    void an_invitation_ends_with_its_account() {
        String link = Administrator.link(administrator.deed(colleague.id(), "/link"));
        administrator.deed(colleague.id(), "/closure").then().statusCode(303);
        given().get(link).then().statusCode(404);
        administrator.deed(colleague.id(), "/reopening").then().statusCode(303);
        given().get(link).then().statusCode(404);
    }

    @Test
    void the_last_administrator_who_can_come_in_stays_one() {
        UUID last = sql.id("select id from account where username = 'voorbeeld-beheer'");
        for (String deed : List.of("/closure", "/link")) {
            administrator.deed(last, deed).then().statusCode(400).body(containsString("laatste beheerder"));
        }
        change(last, "Voorbeeld Beheer", "auditor", "")
                .then()
                .statusCode(400)
                .body(containsString("laatste beheerder"));
        change(last, "Voorbeeld Beheer", "administrator", "").then().statusCode(303);
        sql.change("update account set roles = 'administrator', password_hash = '' where id = ?", colleague.id());
        assertEquals(400, administrator.deed(last, "/closure").statusCode(), "the other one has no password yet");
        administrator.form().get("/console/accounts").then().statusCode(200);
    }

    @Test
    void an_account_of_a_provider_has_no_link_and_is_no_administrator_to_count_on() {
        String subject = "van-de-aanbieder-" + colleague.id();
        sql.change(
                "update account set roles = 'administrator', password_hash = null, username = ? where id = ?",
                subject,
                colleague.id());
        administrator
                .form()
                .get("/console/accounts")
                .then()
                .body(allOf(containsString("Proef " + colleague.id()), not(containsString(subject))));
        administrator
                .form()
                .get("/console/accounts/" + colleague.id())
                .then()
                .body(allOf(
                        containsString("een andere manier van aanmelden"),
                        not(containsString(subject)),
                        not(containsString("/link")),
                        not(containsString("name=\"role-")),
                        containsString("/closure")));
        assertEquals(404, administrator.deed(colleague.id(), "/link").statusCode());
        assertEquals(404, change("Iemand anders", "administrator", "").statusCode());
        UUID last = sql.id("select id from account where username = 'voorbeeld-beheer'");
        assertEquals(400, administrator.deed(last, "/closure").statusCode(), "the other one cannot come in");
        assertEquals(303, administrator.deed(colleague.id(), "/closure").statusCode());
        assertEquals(303, administrator.deed(colleague.id(), "/reopening").statusCode());
        assertEquals(
                1, sql.number("select count(*) from account where id = ? and password_hash is null", colleague.id()));
    }

    @Test
    void one_of_two_administrators_may_go() {
        sql.change("update account set roles = 'administrator' where id = ?", colleague.id());
        assertNotNull(colleague.signIn(service, 0));
        administrator.deed(colleague.id(), "/closure").then().statusCode(303);
        assertEquals("CLOSED", state());
    }

    @Test
    void a_cookie_of_another_make_is_nobodys() {
        with(service.signIn("voorbeeld-1").substring(1)).get("/console").then().statusCode(302);
    }

    private RequestSpecification with(String cookie) {
        return given().redirects().follow(false).cookie("console", cookie);
    }

    private Response change(String name, String role, String region) {
        return change(colleague.id(), name, role, region);
    }

    private Response change(UUID id, String name, String role, String region) {
        return administrator
                .form()
                .formParam("name", name)
                .formParam("role-" + role, "yes")
                .formParam("region", region)
                .formParam("language", "nl")
                .post("/console/accounts/" + id);
    }

    private String shown() {
        return sql.text("select display_name from account where id = ?", colleague.id());
    }

    private String state() {
        return sql.text(
                "select case when closed_at is not null then 'CLOSED' when password_hash <> '' then 'ACTIVE'"
                        + " when exists(select from invitation where account_id = account.id) then 'INVITED'"
                        + " else 'SHUT' end from account where id = ?",
                colleague.id());
    }
}
