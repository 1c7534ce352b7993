package nl.veiligthuis.platform.console;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.URI;
import java.util.concurrent.CompletionException;
import javax.sql.DataSource;
import nl.veiligthuis.platform.identity.Roles;
import nl.veiligthuis.platform.journeys.Colleague;
import nl.veiligthuis.platform.journeys.Peer;
import nl.veiligthuis.platform.journeys.Service;
import nl.veiligthuis.platform.journeys.Sql;
import nl.veiligthuis.platform.ops.TestDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** An adviser who may no longer be there loses the line, on which no page is ever asked for. */
@QuarkusTest
@WithTestResource(TestDatabase.class)
class ShutOutTest {

    private static final int SIGNED_OUT = 4401;

    @TestHTTPResource("/")
    URI address;

    @Inject
    DataSource source;

    Sql sql;
    Service service;
    Colleague colleague;
    String cookie;
    Peer console;

    @BeforeEach
    void an_adviser_is_on_duty() {
        sql = new Sql(source);
        service = new Service(address);
        colleague = Colleague.made(sql, Roles.ADVISER);
        cookie = colleague.signIn(service, 0);
        console = service.onDuty(cookie);
        assertEquals(1, duties());
    }

    @AfterEach
    void they_are_forgotten() {
        console.close();
        colleague.forget(sql);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/closure", "/link"})
    void what_an_administrator_does_ends_line_and_duty_and_no_other_line_opens(String deed) throws Exception {
        service.form()
                .cookie("console", service.signIn("voorbeeld-beheer"))
                .post("/console/accounts/" + colleague.id() + deed);
        assertEquals(SIGNED_OUT, console.awaitClose());
        assertEquals(0, duties());
        assertThrows(CompletionException.class, () -> Peer.adviser(service.base(), cookie));
    }

    @Test
    void so_does_the_loss_of_the_role() throws Exception {
        sql.change("update account set roles = 'editor' where id = ?", colleague.id());
        assertEquals(SIGNED_OUT, console.awaitClose());
        assertEquals(0, duties());
    }

    private long duties() {
        return sql.number("select count(*) from duty where adviser_id = ? and lease_until > now()", colleague.id());
    }
}
