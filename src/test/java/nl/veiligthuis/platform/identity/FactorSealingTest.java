package nl.veiligthuis.platform.identity;

import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.URI;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.UUID;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import nl.veiligthuis.platform.journeys.Authenticator;
import nl.veiligthuis.platform.journeys.Colleague;
import nl.veiligthuis.platform.journeys.Service;
import nl.veiligthuis.platform.journeys.Sql;
import nl.veiligthuis.platform.ops.TestDatabase;
import nl.veiligthuis.platform.seal.Backup;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whoever has the database makes no codes. */
@QuarkusTest
@WithTestResource(TestDatabase.class)
class FactorSealingTest {

    private static final Pattern SECRET = Pattern.compile("id=\"secret\" dir=\"ltr\">([A-Z2-7 ]+)<");
    private static final String STORED = "select totp_secret from account where id = ?";
    private static final String INVITED = "select totp_secret from invitation where account_id = ?";

    @TestHTTPResource("/")
    URI address;

    @TempDir
    Path folder;

    @Inject
    DataSource source;

    @Inject
    FactorKeys keys;

    @Inject
    FactorSealing sealing;

    Sql sql;
    Service service;
    Colleague colleague;

    @BeforeEach
    void somebody_has_a_secret_that_stands_as_it_is() {
        sql = new Sql(source);
        service = new Service(address);
        colleague = Colleague.made(sql, Roles.ADVISER);
    }

    @AfterEach
    void they_are_forgotten() {
        colleague.forget(sql);
    }

    @Test
    void what_stands_as_it_is_is_sealed_at_the_start_and_its_codes_go_on() {
        sealing.ensure();
        byte[] stored = sql.bytes(STORED, colleague.id());
        assertFalse(Arrays.equals(colleague.phone().secret(), stored));
        assertArrayEquals(colleague.phone().secret(), keys.open(stored, colleague.id()));
        assertNotNull(colleague.signIn(service, 0));
        sealing.ensure();
        assertArrayEquals(stored, sql.bytes(STORED, colleague.id()), "once is enough");
    }

    @Test
    void a_secret_of_somebody_else_lets_nobody_in() {
        Colleague other = Colleague.made(sql, Roles.ADVISER);
        sealing.ensure();
        sql.change("update account set totp_secret = ? where id = ?", sql.bytes(STORED, other.id()), colleague.id());
        assertNull(service.trySignIn(
                        colleague.username(), Service.PASSWORD, other.phone().code())
                .getCookie("console"));
        assertNull(colleague.signIn(service, 0));
        sealing.ensure();
        other.forget(sql);
    }

    @Test
    void a_backup_holds_no_secret_of_a_second_factor() throws Exception {
        Administrator administrator = Administrator.signedIn(service);
        String username = "nieuw-" + UUID.randomUUID();
        String link = Administrator.link(administrator.create(username));
        UUID id = sql.id("select id from account where username = ?", username);
        byte[] secret = keys.open(sql.bytes(INVITED, id), id);
        Authenticator phone = new Authenticator(secret);
        assertEquals(shown(link), Totp.typed(secret), "it is the one the page shows");
        service.form()
                .formParam("password", "appel ladder citroen")
                .formParam("again", "appel ladder citroen")
                .formParam("code", phone.code())
                .post(link)
                .then()
                .statusCode(200);
        try (Backup backup = Backup.take(TestDatabase.asOwner(), folder)) {
            assertEquals(0, backup.filesWith(secret));
            assertTrue(backup.filesWith(sql.bytes(STORED, id)) > 0, "what is sealed is found");
        }
        sql.change("delete from account where id = ?", id);
    }

    private static String shown(String link) {
        return SECRET.matcher(given().get(link).asString())
                .results()
                .map(found -> found.group(1))
                .findFirst()
                .orElseThrow();
    }
}
