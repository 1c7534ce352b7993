package nl.veiligthuis.platform.privacy;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.URI;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import nl.veiligthuis.platform.bus.OwnContext;
import nl.veiligthuis.platform.journeys.Peer;
import nl.veiligthuis.platform.journeys.Service;
import nl.veiligthuis.platform.journeys.Sql;
import nl.veiligthuis.platform.ops.TestDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(TestDatabase.class)
class RetentionTest {

    private static final long PATIENCE_SECONDS = 10;
    private static final String DESTROYED =
            "select cast(coalesce(sum(number), 0) as bigint) from destruction where kind = 'CHATS'";

    @TestHTTPResource("/")
    URI address;

    @Inject
    DataSource source;

    @Inject
    RetentionJob job;

    @Inject
    OwnContext context;

    Service service;
    Sql sql;
    Peer adviser;
    String token;
    UUID chat;

    @BeforeEach
    void a_visitor_has_said_something() {
        service = new Service(address);
        sql = new Sql(source);
        adviser = service.adviserOnDuty("voorbeeld-1");
        start("Noor");
        say();
    }

    @AfterEach
    void the_adviser_leaves() {
        adviser.close();
    }

    @Test
    void a_chat_that_ended_longer_ago_than_allowed_is_gone_with_every_trace() throws Exception {
        service.endChat(token);
        ended("24 hours 1 second");
        run();
        assertEquals(0, sql.number("select count(*) from conversation where id = ?", chat));
        assertEquals(0, sql.number("select count(*) from entry where conversation_id = ?", chat));
        assertEquals(0, sql.number("select count(*) from advice_request where conversation_id = ?", chat));
    }

    @Test
    void a_chat_that_ended_a_little_less_long_ago_can_still_be_read() throws Exception {
        service.endChat(token);
        ended("23 hours 59 minutes");
        run();
        assertEquals(2, entries());
    }

    @Test
    void a_chat_in_which_somebody_writes_stays_however_long_ago_it_began() throws Exception {
        say();
        sql.change("update conversation set started_at = now() - interval '30 days' where id = ?", chat);
        written(1, "30 days");
        run();
        assertEquals(2, entries());
        assertEquals(1, running());
    }

    @Test
    void a_chat_in_which_nobody_writes_ends_though_its_page_is_open() throws Exception {
        written(1, "24 hours 1 second");
        try (Peer visitor = Peer.visitor(service.base(), "nl", token, 0)) {
            visitor.send(Map.of("type", "ping"));
            visitor.await("pong");
            run();
            assertEquals(0, running());
        }
        assertEquals(
                1,
                sql.number(
                        "select count(*) from conversation c join advice_request r on r.conversation_id = c.id"
                                + " where c.id = ? and ended_at is not null and state = 'CLOSED'",
                        chat));
        ended("24 hours 1 second");
        run();
        assertEquals(0, sql.number("select count(*) from conversation where id = ?", chat));
    }

    @Test
    void a_chat_silent_for_a_little_less_goes_on() throws Exception {
        written(1, "23 hours 59 minutes");
        run();
        assertEquals(1, running());
    }

    @Test
    void a_chat_without_a_word_is_silent_from_its_start() throws Exception {
        start("Sam");
        assertEquals(
                1,
                sql.change(
                        "update conversation set started_at = now() - interval '24 hours 1 second' where id = ?",
                        chat));
        run();
        assertEquals(0, running());
    }

    @Test
    void a_silent_chat_that_somebody_is_ending_is_left_to_them() throws Exception {
        written(1, "24 hours 1 second");
        try (Connection other = source.getConnection();
                PreparedStatement lock =
                        other.prepareStatement("select 1 from advice_request where conversation_id = ? for update")) {
            other.setAutoCommit(false);
            lock.setObject(1, chat);
            lock.executeQuery();
            run();
            assertEquals(1, running());
            other.rollback();
        }
        run();
        assertEquals(0, running());
    }

    @Test
    void two_nodes_at_once_delete_each_chat_once_and_count_it_once() throws Exception {
        run();
        for (int number = 0; number < 40; number++) {
            sql.change(
                    "insert into conversation (id, language, ended_at) values (?, 'nl', now() - interval '25 hours')",
                    UUID.randomUUID());
        }
        long before = sql.number(DESTROYED);
        CompletableFuture.allOf(started(), started()).get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        run();
        assertEquals(before + 40, sql.number(DESTROYED));
        assertEquals(
                0,
                sql.number("select count(*) from conversation where ended_at < now() - interval '24 hours 1 minute'"));
    }

    @Test
    void running_twice_does_no_more_than_once() throws Exception {
        service.endChat(token);
        run();
        run();
        assertEquals(2, entries());
    }

    private void say() {
        service.form()
                .formParam("token", token)
                .formParam("id", UUID.randomUUID().toString())
                .formParam("text", "Dit blijft niet")
                .post("/nl/chat/messages")
                .then()
                .statusCode(200);
    }

    private void written(long seq, String ago) {
        assertEquals(
                1,
                sql.change(
                        "update entry set written_at = now() - cast(? as interval) where conversation_id = ? and seq = ?",
                        ago,
                        chat,
                        seq));
    }

    private long running() {
        return sql.number("select count(*) from conversation where id = ? and ended_at is null", chat);
    }

    private void run() throws Exception {
        started().get(PATIENCE_SECONDS, TimeUnit.SECONDS);
    }

    private CompletableFuture<Void> started() {
        CompletableFuture<Void> done = new CompletableFuture<>();
        context.run(() -> job.run().subscribe().with(done::complete, done::completeExceptionally));
        return done;
    }

    private void ended(String ago) {
        assertEquals(
                1,
                sql.change("update conversation set ended_at = now() - cast(? as interval) where id = ?", ago, chat));
    }

    private long entries() {
        return sql.number(
                "select count(*) from entry e join conversation c on c.id = e.conversation_id where c.id = ?", chat);
    }

    private void start(String called) {
        token = service.startChat("nl", called);
        chat = sql.chat(token);
    }
}
