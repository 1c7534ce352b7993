package nl.veiligthuis.platform.chat;

import static java.util.stream.Collectors.toMap;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.veiligthuis.platform.privacy.Token;
import nl.veiligthuis.platform.routing.Duties;
import nl.veiligthuis.platform.seal.DataKey;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Whoever locks several conversations locks them in one order: nobody waits for somebody who waits for them. */
@QuarkusTest
class NoCircleTest extends HeldTalks {

    private static final int ROUNDS = Integer.getInteger("circle.rounds", 60);
    private static final int NODES = 4;
    private static final int CALLERS = 11;

    @Inject
    Conversations conversations;

    @Inject
    MessageRows rows;

    @Inject
    Duties duties;

    @Inject
    Parking parking;

    @Inject
    Handovers handovers;

    @Inject
    TokenUses uses;

    @Inject
    VisitorLines lines;

    @BeforeEach
    void the_adviser_is_on_duty() {
        sql.change(
                "update duty set lease_until = now() + interval '1 hour', capacity = 20 where adviser_id = ?", ADVISER);
    }

    @AfterEach
    void the_adviser_leaves() {
        sql.change("update duty set lease_until = now(), capacity = 4 where adviser_id = ?", ADVISER);
    }

    /** Batches as several nodes write them. A gathering does again what a deadlock undid, so the database is asked for those. */
    @Test
    void batches_of_many_nodes_and_everything_that_moves_chats_wait_for_one_another_in_no_circle() {
        List<UUID> chats = chats(20);
        List<DataKey> open =
                chats.stream().map(chat -> done(() -> keys.of(chat))).toList();
        Map<UUID, Token> tokens = chats.stream().collect(toMap(chat -> chat, this::token));
        long circles = circles();
        try (ExecutorService callers = Executors.newFixedThreadPool(CALLERS)) {
            Stream<CompletableFuture<Void>> nodes = IntStream.range(0, NODES)
                    .mapToObj(node -> rounds(callers, () -> done(() -> rows.store(said(chats, open)))));
            Stream<CompletableFuture<Void>> others = Stream.of(
                    rounds(callers, () -> done(() -> duties.renew(ADVISER))),
                    rounds(callers, () -> all(chats, chat -> conversations.seenByVisitor(chat, Long.MAX_VALUE))),
                    rounds(callers, () -> all(chats, chat -> conversations.visitorIsHere(chat, Duration.ofHours(1)))),
                    rounds(
                            callers,
                            () -> all(chats, chat -> uses.use(tokens.get(chat)).replaceWithVoid())),
                    rounds(callers, () -> all(chats, chat -> lines.take(chat, UUID.randomUUID()))),
                    rounds(callers, () -> handBack(chats)),
                    rounds(callers, () -> comeAndGo(shuffled(chats).getFirst())));
            Stream.concat(nodes, others).toList().forEach(HeldTalks::patiently);
        }
        assertEquals(circles, circles());
        assertEquals(
                0,
                sql.number("select count(*) from conversation c where c.last_seq <> (select count(*) from entry e"
                        + " where e.conversation_id = c.id)"));
        assertTrue(sql.number("select min(last_seq) from conversation") > 0);
    }

    private long circles() {
        return sql.number("select deadlocks from pg_stat_database where datname = current_database()");
    }

    private Token token(UUID chat) {
        Token token = Token.random();
        sql.change(
                "insert into visitor_token (hash, conversation_id, generation, retire_at) values (?, ?, 1, 'infinity')",
                token.hash(),
                chat);
        return token;
    }

    private static List<Said> said(List<UUID> chats, List<DataKey> open) {
        List<Said> said = new ArrayList<>();
        for (int index : shuffled(IntStream.range(0, chats.size()).boxed().toList())) {
            said.add(new Said(open.get(index), chats.get(index), null, UUID.randomUUID(), words("een")));
        }
        return said.subList(0, chats.size() / 2);
    }

    /** Of some chats the adviser was silent for long. */
    private void handBack(List<UUID> chats) {
        for (UUID chat : shuffled(chats).subList(0, 5)) {
            sql.change(
                    "update advice_request set state = 'TAKEN', adviser_id = ?, lease_until = now() - interval '1 hour'"
                            + " where conversation_id = ?",
                    ADVISER,
                    chat);
        }
        done(handovers::handBackAbandoned);
    }

    private void comeAndGo(UUID chat) {
        done(() -> parking.hide(chat));
        done(() -> parking.show(chat));
        done(() -> handovers.claim(chat, ADVISER));
    }

    private void all(List<UUID> chats, Function<UUID, Uni<Void>> work) {
        shuffled(chats).stream()
                .map(chat -> begun(() -> work.apply(chat)))
                .toList()
                .forEach(HeldTalks::patiently);
    }

    private static CompletableFuture<Void> rounds(ExecutorService callers, Runnable round) {
        return CompletableFuture.runAsync(() -> IntStream.range(0, ROUNDS).forEach(number -> round.run()), callers);
    }

    private static <T> List<T> shuffled(List<T> list) {
        List<T> shuffled = new ArrayList<>(list);
        Collections.shuffle(shuffled);
        return shuffled;
    }
}
