package nl.veiligthuis.platform.chat;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.sql.DataSource;
import nl.veiligthuis.platform.bus.OwnContext;
import nl.veiligthuis.platform.journeys.Sql;
import nl.veiligthuis.platform.ops.TestDatabase;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(TestDatabase.class)
class ClaimRaceTest {

    private static final int ADVISERS = 50;
    private static final int ROUNDS = Integer.getInteger("claim.rounds", 100);
    private static final int CAPACITY = 2;
    private static final int CHATS = 120;
    private static final long PATIENCE_SECONDS = 60;
    private static final int CALLERS = 8;

    @Inject
    Handovers handovers;

    @Inject
    OwnContext context;

    @Inject
    DataSource source;

    /** Work begun by one thread all runs on one event loop, one claim after the other: these race on every loop there is. */
    static ExecutorService callers;

    Sql sql;
    List<UUID> advisers;

    @BeforeAll
    static void callers_stand_ready() {
        callers = Executors.newFixedThreadPool(CALLERS);
    }

    @AfterAll
    static void callers_leave() {
        callers.close();
    }

    @BeforeEach
    void fifty_advisers_are_on_duty() {
        sql = new Sql(source);
        advisers = IntStream.range(0, ADVISERS)
                .mapToObj(number -> UUID.randomUUID())
                .toList();
        for (UUID adviser : advisers) {
            sql.change(
                    "insert into account (id, username, password_hash, roles, display_name) values (?, ?, '-', 'adviser', '-')",
                    adviser,
                    "wedloop-" + adviser);
            sql.change(
                    "insert into duty (adviser_id, lease_until, capacity) values (?, now() + interval '1 hour', ?)",
                    adviser,
                    CAPACITY);
        }
    }

    @AfterEach
    void all_leave() {
        sql.change("delete from conversation");
        sql.change("delete from duty where adviser_id in (select id from account where username like 'wedloop-%')");
        sql.change("delete from account where username like 'wedloop-%'");
    }

    @Test
    void of_fifty_who_claim_a_chat_at_once_exactly_one_wins_every_round() {
        for (int round = 0; round < ROUNDS; round++) {
            UUID chat = waiting();
            List<CompletableFuture<Boolean>> claims =
                    advisers.stream().map(adviser -> claim(chat, adviser)).toList();
            assertEquals(1, won(claims), "round " + round);
            assertEquals(
                    1, sql.number("select cast(epoch as bigint) from advice_request where conversation_id = ?", chat));
            sql.change(
                    "update advice_request set state = 'CLOSED', lease_until = null where conversation_id = ?", chat);
        }
    }

    @Test
    void nobody_holds_more_than_they_chose_to_whoever_claims_at_once() {
        List<UUID> chats = Stream.generate(this::waiting).limit(CHATS).toList();
        List<CompletableFuture<Boolean>> claims = new ArrayList<>();
        for (UUID chat : chats) {
            List<UUID> shuffled = new ArrayList<>(advisers);
            Collections.shuffle(shuffled);
            shuffled.forEach(adviser -> claims.add(claim(chat, adviser)));
        }
        assertEquals(ADVISERS * CAPACITY, won(claims));
        assertEquals(
                0,
                sql.number(
                        "select count(*) from (select adviser_id from advice_request where state = 'TAKEN'"
                                + " group by adviser_id having count(*) <> ?) as other",
                        CAPACITY));
    }

    private UUID waiting() {
        UUID chat = UUID.randomUUID();
        sql.change("insert into conversation (id, language) values (?, 'nl')", chat);
        sql.change(
                "insert into advice_request (conversation_id, visitor_until) values (?, now() + interval '1 hour')",
                chat);
        return chat;
    }

    private CompletableFuture<Boolean> claim(UUID chat, UUID adviser) {
        CompletableFuture<Boolean> done = new CompletableFuture<>();
        callers.execute(() -> context.run(
                () -> handovers.claim(chat, adviser).subscribe().with(done::complete, done::completeExceptionally)));
        return done;
    }

    private static long won(List<CompletableFuture<Boolean>> claims) {
        return claims.stream()
                .filter(claim ->
                        claim.orTimeout(PATIENCE_SECONDS, TimeUnit.SECONDS).join())
                .count();
    }
}
