package nl.veiligthuis.platform.identity;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.agroal.api.AgroalDataSource;
import io.quarkus.oidc.AuthenticationCompletionAction.AuthenticationCompletionContext;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.runtime.QuarkusPrincipal;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.vertx.VertxContextSupport;
import jakarta.inject.Inject;
import java.net.URI;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import nl.veiligthuis.platform.journeys.Service;
import nl.veiligthuis.platform.journeys.Sql;
import nl.veiligthuis.platform.ops.TestDatabase;
import nl.veiligthuis.platform.privacy.Keeping;
import nl.veiligthuis.platform.web.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@WithTestResource(TestDatabase.class)
class ProviderAccountsTest {

    private static final String AS_IT_IS = """
            select count(*) from account where username = ? and display_name = ? and roles = ?
                and region_code is not distinct from ?
            """;

    private static final String REFUSED =
            "select count(*) from audit where deed = 'SIGN_IN_REFUSED' and actor is null and detail is null";

    @TestHTTPResource("/")
    URI address;

    @Inject
    ProviderAccounts accounts;

    @Inject
    Arrivals arrivals;

    @Inject
    Keeping keeping;

    @Inject
    AgroalDataSource source;

    private final String subject = UUID.randomUUID().toString();

    private boolean keep(Claims person) throws Throwable {
        return VertxContextSupport.subscribeAndAwait(() -> accounts.keep(person));
    }

    private void arrive(String... roles) throws Throwable {
        SecurityIdentity identity = QuarkusSecurityIdentity.builder()
                .setPrincipal(new QuarkusPrincipal(subject))
                .addRoles(Set.of(roles))
                .build();
        VertxContextSupport.subscribeAndAwait(
                () -> arrivals.action(new AuthenticationCompletionContext(null, null, identity, null)));
    }

    private static Claims person(String subject, String name, String region, String... roles) {
        return new Claims(subject, name, new TreeSet<>(Set.of(roles)), region, Language.ENGLISH);
    }

    @Test
    void an_account_is_made_once_and_follows_what_the_provider_says() throws Throwable {
        Sql sql = new Sql(source);
        assertTrue(keep(person(subject, "Anna", null, "adviser")));
        UUID id = sql.id("select id from account where username = ?", subject);
        assertTrue(keep(person(subject, "Anna de Wit", "VT20", "coordinator")));
        assertEquals(1, sql.number(AS_IT_IS, subject, "Anna de Wit", "coordinator", "VT20"));
        assertEquals(id, sql.id("select id from account where username = ?", subject));
    }

    @Test
    void an_account_with_a_password_is_never_taken_over() throws Throwable {
        assertFalse(keep(person("voorbeeld-1", "Iemand anders", null, "administrator")));
        assertEquals(1, new Sql(source).number(AS_IT_IS, "voorbeeld-1", "Voorbeeld Een", "adviser", null));
    }

    @Test
    void an_account_that_was_closed_stays_closed() throws Throwable {
        Sql sql = new Sql(source);
        keep(person(subject, "Boris", null, "adviser"));
        sql.change("update account set closed_at = clock_timestamp() where username = ?", subject);
        assertFalse(keep(person(subject, "Boris", null, "administrator")));
        assertEquals(1, sql.number(AS_IT_IS, subject, "Boris", "adviser", null));
    }

    @Test
    void who_was_closed_does_not_come_in_as_somebody_new_once_the_account_is_erased() throws Throwable {
        Sql sql = new Sql(source);
        keep(person(subject, "Femke", null, "adviser"));
        sql.change("update account set closed_at = clock_timestamp() - interval '31 days' where username = ?", subject);
        VertxContextSupport.subscribeAndAwait(keeping::run);
        assertEquals(
                0, sql.number("select count(*) from account where username = ? or display_name = 'Femke'", subject));
        assertFalse(keep(person(subject, "Femke", null, "administrator")));
        assertEquals(0, sql.number("select count(*) from account where username = ?", subject));
    }

    @Test
    void what_the_provider_makes_and_changes_is_written_down_once_without_a_name() throws Throwable {
        Sql sql = new Sql(source);
        keep(person(subject, "Dunya", null, "adviser"));
        keep(person(subject, "Dunya", null, "adviser"));
        keep(person(subject, "Dunya", "VT20", "adviser", "coordinator"));
        UUID id = sql.id("select id from account where username = ?", subject);
        assertEquals(
                "ACCOUNT_CREATED " + id + " adviser,ACCOUNT_CHANGED " + id + " adviser,coordinator VT20",
                sql.text(
                        "select string_agg(deed || ' ' || detail, ',' order by number) from audit"
                                + " where actor is null and detail like ?",
                        id + "%"));
    }

    @Test
    void who_comes_in_is_written_down_and_of_whom_is_refused_only_that() throws Throwable {
        Sql sql = new Sql(source);
        keep(person(subject, "Elif", null, "adviser"));
        UUID id = sql.id("select id from account where username = ?", subject);
        arrive("adviser");
        assertEquals(1, sql.number("select count(*) from audit where deed = 'SIGNED_IN' and actor = ?", id));

        long refused = sql.number(REFUSED);
        arrive();
        sql.change("update account set closed_at = clock_timestamp() where id = ?", id);
        arrive("adviser");
        assertEquals(refused + 2, sql.number(REFUSED));
        assertEquals(1, sql.number("select count(*) from audit where deed = 'SIGNED_IN' and actor = ?", id));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "null", Service.PASSWORD})
    void no_password_opens_an_account_of_the_provider(String password) throws Throwable {
        keep(person(subject, "Chris", null, "adviser"));
        new Service(address)
                .form()
                .formParam("j_username", subject)
                .formParam("j_password", password)
                .post("/console/session")
                .then()
                .statusCode(302)
                .header("Location", endsWith("/console/sign-in?failed=1"))
                .header("Set-Cookie", nullValue());
    }

    @Test
    void without_a_provider_nobody_arrives_from_one() {
        given().redirects().follow(false).get("/console/arrival").then().statusCode(404);
        given().redirects()
                .follow(false)
                .get("/console/arrival?code=x&state=y")
                .then()
                .statusCode(404);
    }
}
