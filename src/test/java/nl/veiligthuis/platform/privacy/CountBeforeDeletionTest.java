package nl.veiligthuis.platform.privacy;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import nl.veiligthuis.platform.bus.OwnContext;
import nl.veiligthuis.platform.journeys.Sql;
import nl.veiligthuis.platform.ops.TestDatabase;
import org.hibernate.reactive.mutiny.Mutiny;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@WithTestResource(TestDatabase.class)
class CountBeforeDeletionTest {

    private static final long PATIENCE_SECONDS = 10;

    /** Nothing may stay after its end. */
    private static final RetentionConfig SHORTEST = Chosen.with("after-end", "0s");

    @Inject
    Mutiny.SessionFactory sessions;

    @Inject
    OwnContext context;

    @Inject
    DataSource source;

    Sql sql;

    @BeforeEach
    void open() {
        sql = new Sql(source);
    }

    @ParameterizedTest
    @CsvSource({"PT0S, PT5M", "PT1H, PT1H5M", "PT23H56M, PT24H", "PT24H, PT24H"})
    void what_nobody_could_count_stays_five_minutes_longer_and_never_longer_than_a_day(
            Duration afterEnd, Duration latest) {
        assertEquals(latest, RetentionJob.latest(afterEnd));
    }

    @Test
    void a_chat_that_has_been_counted_goes_at_once() throws Exception {
        UUID chat = ended("1 second", true);
        run();
        assertEquals(0, left(chat));
    }

    @Test
    void a_chat_that_has_not_been_counted_waits_for_it() throws Exception {
        UUID chat = ended("1 second", false);
        run();
        assertEquals(1, left(chat));
        sql.change("update advice_request set tallied = true where conversation_id = ?", chat);
        run();
        assertEquals(0, left(chat));
    }

    @Test
    void a_chat_that_nobody_could_count_goes_all_the_same() throws Exception {
        UUID chat = ended("5 minutes 1 second", false);
        run();
        assertEquals(0, left(chat));
    }

    private UUID ended(String ago, boolean tallied) {
        UUID chat = UUID.randomUUID();
        sql.change(
                "insert into conversation (id, language, ended_at) values (?, 'nl', now() - cast(? as interval))",
                chat,
                ago);
        sql.change(
                "insert into advice_request (conversation_id, state, tallied) values (?, 'CLOSED', ?)", chat, tallied);
        return chat;
    }

    private long left(UUID chat) {
        return sql.number("select count(*) from conversation where id = ?", chat);
    }

    private void run() throws Exception {
        CompletableFuture<Void> done = new CompletableFuture<>();
        RetentionJob job = new RetentionJob(sessions, SHORTEST, Clock.systemUTC());
        context.run(() -> job.run().subscribe().with(done::complete, done::completeExceptionally));
        done.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
    }
}
