package nl.veiligthuis.platform.identity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.runtime.LaunchMode;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import nl.veiligthuis.platform.journeys.Colleague;
import nl.veiligthuis.platform.journeys.Service;
import nl.veiligthuis.platform.journeys.Sql;
import nl.veiligthuis.platform.ops.TestDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** As in production: nobody comes in by a password alone. */
@QuarkusTest
@TestProfile(SecondFactorTest.Production.class)
@WithTestResource(TestDatabase.class)
class SecondFactorTest {

    public static class Production implements QuarkusTestProfile {

        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("platform.identity.password-alone", "false");
        }
    }

    @TestHTTPResource("/")
    URI address;

    @Inject
    DataSource source;

    Sql sql;
    Service service;
    Colleague colleague;

    @BeforeEach
    void somebody_has_an_account() {
        sql = new Sql(source);
        service = new Service(address);
        colleague = Colleague.made(sql, Roles.ADVISER);
    }

    @AfterEach
    void they_are_forgotten() {
        colleague.forget(sql);
    }

    @Test
    void a_code_lets_in_once_and_then_neither_it_nor_an_earlier_one() {
        String first = colleague.phone().code();
        String second = colleague.phone().code(1);
        assertNotNull(cookie(first));
        assertNull(cookie(first));
        assertNotNull(cookie(second));
        assertNull(cookie(second));
        assertNull(cookie(first));
        assertEquals(
                2, sql.number("select count(*) from audit where actor = ? and deed = 'SIGNED_IN'", colleague.id()));
    }

    @Test
    void of_many_who_send_the_same_code_at_once_one_comes_in() throws Exception {
        String code = colleague.phone().code();
        Callable<Response> attempt = () -> service.trySignIn(colleague.username(), Service.PASSWORD, code);
        try (ExecutorService threads = Executors.newFixedThreadPool(8)) {
            long admitted = 0;
            for (Future<Response> answer : threads.invokeAll(
                    IntStream.range(0, 8).mapToObj(number -> attempt).toList())) {
                admitted += answer.get().getCookie("console") == null ? 0 : 1;
            }
            assertEquals(1, admitted);
        }
    }

    @Test
    void whatever_is_wrong_the_answer_is_the_same_and_the_audit_has_no_name() {
        long refused = sql.number("select count(*) from audit where deed = 'SIGN_IN_REFUSED'");
        String code = colleague.phone().code();
        List<Response> answers = List.of(
                service.trySignIn("niemand", Service.PASSWORD, code),
                service.trySignIn(colleague.username(), "een ander wachtwoord", code),
                service.trySignIn(colleague.username(), Service.PASSWORD, ""),
                service.trySignIn(
                        colleague.username(),
                        Service.PASSWORD,
                        colleague.phone().code(5)),
                service.trySignIn("x\u0000y", Service.PASSWORD, code),
                service.trySignIn("x".repeat(1_000), Service.PASSWORD, code),
                service.trySignIn(colleague.username() + "\u001f0", Service.PASSWORD, code));
        for (Response answer : answers) {
            assertEquals(302, answer.statusCode());
            assertTrue(answer.header("Location").endsWith("/console/sign-in?failed=1"));
            assertNull(answer.getCookie("console"));
            assertEquals("", answer.asString());
        }
        assertEquals(
                refused + answers.size(),
                sql.number("select count(*) from audit where deed = 'SIGN_IN_REFUSED' and actor is null"
                        + " and detail is null"));
    }

    @Test
    void a_password_alone_is_not_enough() {
        assertNull(service.trySignIn("voorbeeld-1", Service.PASSWORD, "").getCookie("console"));
        assertNull(service.trySignIn("voorbeeld-1", Service.PASSWORD, "000000").getCookie("console"));
    }

    private String cookie(String code) {
        return service.trySignIn(colleague.username(), Service.PASSWORD, code).getCookie("console");
    }

    @Test
    void production_does_not_start_when_it_would_be() {
        assertThrows(IllegalArgumentException.class, () -> PasswordIdentity.check(LaunchMode.NORMAL, true));
        PasswordIdentity.check(LaunchMode.NORMAL, false);
        PasswordIdentity.check(LaunchMode.DEVELOPMENT, true);
    }
}
