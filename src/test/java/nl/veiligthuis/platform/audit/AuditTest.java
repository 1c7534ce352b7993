package nl.veiligthuis.platform.audit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.vertx.VertxContextSupport;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import javax.sql.DataSource;
import nl.veiligthuis.platform.journeys.Sql;
import nl.veiligthuis.platform.ops.TestDatabase;
import org.hibernate.reactive.mutiny.Mutiny;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@WithTestResource(TestDatabase.class)
class AuditTest {

    @Inject
    Audit audit;

    @Inject
    Mutiny.SessionFactory sessions;

    @Inject
    DataSource source;

    Sql sql;

    @BeforeEach
    void some_deeds_were_written_down() throws Throwable {
        sql = new Sql(source);
        note(Deed.SIGNED_IN, null, null);
        note(Deed.ENDED_FOR_ABUSE, UUID.randomUUID(), "THREATS");
        note(Deed.SOURCE_SLOWED, UUID.randomUUID(), "");
    }

    @Test
    void what_was_written_stands_and_an_earlier_head_is_met_again() throws Throwable {
        Verdict first = verify(null);
        assertTrue(first.good(), first.toString());
        assertEquals(sql.number("select max(number) from audit"), first.rows());
        note(Deed.CLAIMED, UUID.randomUUID(), null);
        assertTrue(verify(first.head()).good());
    }

    @Test
    void many_writers_at_once_leave_no_gap_and_no_fork() throws Throwable {
        long before = sql.number("select max(number) from audit");
        try (ExecutorService many = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Callable<Void>> writers = new ArrayList<>();
            for (int writer = 0; writer < 40; writer++) {
                writers.add(() -> noteFromAThread());
            }
            many.invokeAll(writers).forEach(done -> assertEquals(null, done.resultNow()));
        }
        Verdict verdict = verify(null);
        assertTrue(verdict.good(), verdict.toString());
        assertEquals(before + 40, verdict.rows());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"update audit set deed = 'CLAIMED'", "delete from audit where number = 1", "truncate audit"})
    void the_database_refuses_to_change_what_was_written_to_its_owner_too(String change) {
        Sql owner = new Sql(TestDatabase.asOwner());
        IllegalStateException refused = assertThrows(IllegalStateException.class, () -> owner.change(change));
        assertTrue(refused.getMessage().contains("only ever added to"), refused.getMessage());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update audit set deed = 'CLAIMED' where number = 2",
                "update audit set detail = null where number = 3",
                "update audit set at = at + interval '1 microsecond' where number = 1",
                "update audit set actor = null where number = 2",
                "delete from audit where number = 2"
            })
    void who_gets_past_the_database_is_found_out(String change) throws Exception {
        try (Connection connection = TestDatabase.asOwner().getConnection()) {
            connection.setAutoCommit(false);
            connection.createStatement().execute("alter table audit disable trigger user");
            connection.createStatement().execute(change);
            assertFalse(AuditRows.verify(connection, null).good());
            connection.rollback();
        }
    }

    @Test
    void a_cut_off_end_is_found_out_by_the_head_that_was_kept() throws Exception {
        String head = verify(null).head();
        try (Connection connection = TestDatabase.asOwner().getConnection()) {
            connection.setAutoCommit(false);
            connection.createStatement().execute("alter table audit disable trigger user");
            connection.createStatement().execute("delete from audit where number = (select max(number) from audit)");
            assertTrue(AuditRows.verify(connection, null).good());
            assertFalse(AuditRows.verify(connection, head).good());
            connection.rollback();
        }
    }

    @Test
    void what_fails_later_in_the_transaction_is_not_written_down() throws Exception {
        long before = sql.number("select max(number) from audit");
        assertThrows(
                RuntimeException.class,
                () -> VertxContextSupport.subscribeAndAwait(() -> sessions.withTransaction(
                        session -> audit.note(session, UUID.randomUUID(), Deed.CLAIMED, null, "x".repeat(201)))));
        assertEquals(before, sql.number("select max(number) from audit"));
    }

    private Verdict verify(String earlier) throws Exception {
        try (Connection connection = source.getConnection()) {
            Verdict verdict = AuditRows.verify(connection, earlier);
            connection.rollback();
            return verdict;
        }
    }

    private Void noteFromAThread() throws Exception {
        try {
            return note(Deed.CLAIMED, UUID.randomUUID(), null);
        } catch (Exception known) {
            throw known;
        } catch (Throwable other) {
            throw new IllegalStateException(other);
        }
    }

    private Void note(Deed deed, UUID conversation, String detail) throws Throwable {
        return VertxContextSupport.subscribeAndAwait(() -> sessions.withTransaction(
                session -> audit.note(session, UUID.randomUUID(), deed, conversation, detail)));
    }
}
