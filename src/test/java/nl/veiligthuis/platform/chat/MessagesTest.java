package nl.veiligthuis.platform.chat;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.mutiny.Uni;
import io.vertx.pgclient.PgException;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import nl.veiligthuis.platform.bus.Bus;
import nl.veiligthuis.platform.bus.Hint;
import org.hibernate.reactive.mutiny.Mutiny;
import org.junit.jupiter.api.Test;

/** Messages that are stored together, by a real database. */
@QuarkusTest
class MessagesTest extends HeldTalks {

    private static final UUID COLLEAGUE = UUID.fromString("00000000-0000-4000-8000-000000000002");

    @Inject
    Conversations conversations;

    @Inject
    Messages messages;

    @Inject
    Entries entries;

    @Inject
    Bus bus;

    @Inject
    Mutiny.SessionFactory sessions;

    @Test
    void messages_of_many_conversations_at_once_are_gapless_and_in_the_order_they_were_sent() {
        int each = 40;
        List<UUID> chats = chats(50);
        try (ExecutorService callers = Executors.newFixedThreadPool(8)) {
            List<CompletableFuture<List<Appended>>> all = chats.stream()
                    .map(chat -> CompletableFuture.supplyAsync(() -> talk(chat, each), callers))
                    .toList();
            List<Appended> inOrder = LongStream.rangeClosed(1, each)
                    .<Appended>mapToObj(Appended.Stored::new)
                    .toList();
            all.forEach(answers -> assertEquals(inOrder, answers.join()));
        }
        assertEquals(
                chats.size(),
                sql.number(
                        "select count(*) from conversation c where c.last_seq = ? and ? = (select count(*) from entry e"
                                + " where e.conversation_id = c.id and e.seq between 1 and c.last_seq)",
                        each,
                        each));
        List<Entry> log = done(() -> sessions.withSession(
                session -> entries.of(session, new Entries.Stretch(chats.getFirst(), 0, Long.MAX_VALUE))));
        assertEquals(
                IntStream.rangeClosed(1, each).mapToObj(Integer::toString).toList(),
                log.stream().map(Entry::text).toList());
        assertEquals(
                log.stream().map(Entry::writtenAt).sorted().toList(),
                log.stream().map(Entry::writtenAt).toList());
    }

    /** Sides in turn; all but the first is sent without waiting for an answer. */
    private List<Appended> talk(UUID chat, int each) {
        List<Appended> answers = new ArrayList<>();
        answers.add(done(() -> say(chat, 1)));
        List<CompletableFuture<Appended>> later = IntStream.rangeClosed(2, each)
                .mapToObj(number -> begun(() -> say(chat, number)))
                .toList();
        later.forEach(answer -> answers.add(patiently(answer)));
        return answers;
    }

    private Uni<Appended> say(UUID chat, int number) {
        Words words = new Words(Integer.toString(number), null);
        return number % 2 == 0
                ? messages.adviserSays(chat, HOLD, UUID.randomUUID(), words)
                : messages.visitorSays(chat, UUID.randomUUID(), words);
    }

    @Test
    void the_same_message_twice_in_one_batch_is_stored_once_and_another_under_its_id_is_refused() {
        UUID chat = chat();
        UUID id = UUID.randomUUID();
        assertEquals(
                List.of(
                        new Appended.Stored(1),
                        new Appended.Stored(1),
                        new Appended.Conflict(),
                        new Appended.Stored(2),
                        new Appended.Stored(3)),
                together(
                        List.of(chat),
                        () -> messages.visitorSays(chat, id, words("een")),
                        () -> messages.visitorSays(chat, id, words("een")),
                        () -> messages.visitorSays(chat, id, words("iets anders")),
                        () -> messages.adviserSays(chat, HOLD, id, words("een")),
                        () -> messages.visitorSays(chat, UUID.randomUUID(), words("twee"))));
        assertEquals(
                List.of(new Appended.Stored(1), new Appended.Conflict(), new Appended.Stored(4)),
                together(
                        List.of(chat),
                        () -> messages.visitorSays(chat, id, words("een")),
                        () -> messages.visitorSays(chat, id, words("twee")),
                        () -> messages.visitorSays(chat, UUID.randomUUID(), words("drie"))));
        assertEquals(4, sql.number("select last_seq from conversation where id = ?", chat));
        assertEquals(4, sql.number("select count(*) from entry where conversation_id = ?", chat));
    }

    @Test
    void each_of_a_batch_is_answered_for_itself() {
        UUID held = chat();
        UUID passedOn = chat();
        UUID covered = chat();
        UUID ended = chat();
        UUID waiting = chat();
        UUID id = UUID.randomUUID();
        done(() -> messages.visitorSays(ended, id, words("voor het einde")));
        sql.change("update advice_request set epoch = 2 where conversation_id = ?", passedOn);
        sql.change("update advice_request set hidden_at = now() where conversation_id = ?", covered);
        sql.change("update advice_request set state = 'CLOSED', lease_until = null where conversation_id = ?", ended);
        sql.change("update conversation set ended_at = now() where id = ?", ended);
        sql.change(
                "update advice_request set state = 'WAITING', adviser_id = null, lease_until = null where conversation_id = ?",
                waiting);
        assertEquals(
                List.of(
                        new Appended.Stored(1),
                        new Appended.Refused(),
                        new Appended.Refused(),
                        new Appended.Stored(1),
                        new Appended.Hidden(),
                        new Appended.Stored(1),
                        new Appended.Refused(),
                        new Appended.Refused(),
                        new Appended.Stored(1),
                        new Appended.Refused(),
                        new Appended.Stored(1),
                        new Appended.Stored(2)),
                together(
                        List.of(held, passedOn, covered, ended, waiting),
                        () -> messages.adviserSays(held, HOLD, UUID.randomUUID(), words("van mij")),
                        () -> messages.adviserSays(
                                held, new Hold(COLLEAGUE, 1), UUID.randomUUID(), words("van een ander")),
                        () -> messages.adviserSays(passedOn, HOLD, UUID.randomUUID(), words("te laat")),
                        () -> messages.adviserSays(passedOn, new Hold(ADVISER, 2), UUID.randomUUID(), words("op tijd")),
                        () -> messages.adviserSays(covered, HOLD, UUID.randomUUID(), words("verborgen")),
                        () -> messages.visitorSays(covered, UUID.randomUUID(), words("van de bezoeker")),
                        () -> messages.visitorSays(ended, UUID.randomUUID(), words("na het einde")),
                        () -> messages.adviserSays(ended, HOLD, UUID.randomUUID(), words("na het einde")),
                        () -> messages.visitorSays(ended, id, words("voor het einde")),
                        () -> messages.adviserSays(waiting, HOLD, UUID.randomUUID(), words("niet van mij")),
                        () -> messages.visitorSays(waiting, UUID.randomUUID(), words("hallo")),
                        () -> messages.visitorSays(held, UUID.randomUUID(), words("dank"))));
    }

    @Test
    void one_that_the_database_does_not_take_fails_alone() {
        List<UUID> chats = chats(3);
        List<Supplier<Uni<Appended>>> said = chats.stream()
                .<Supplier<Uni<Appended>>>map(chat -> () -> messages.visitorSays(
                        chat, UUID.randomUUID(), words(chat == chats.get(1) ? "lang".repeat(10_000) : "kort")))
                .toList();
        List<CompletableFuture<Appended>> answers = begunTogether(chats, said);
        assertEquals(new Appended.Stored(1), patiently(answers.get(0)));
        CompletionException failed = assertThrows(CompletionException.class, () -> patiently(answers.get(1)));
        assertInstanceOf(PgException.class, failed.getCause());
        assertEquals(new Appended.Stored(1), patiently(answers.get(2)));
        assertEquals(
                new Appended.Stored(1),
                done(() -> messages.visitorSays(chats.get(1), UUID.randomUUID(), words("kort"))));
    }

    @Test
    void readers_are_told_of_each_message_and_of_what_is_newly_seen_alone() {
        UUID chat = chat();
        Hint last = new Hint.Said(chat, 3);
        CompletableFuture<Void> all = new CompletableFuture<>();
        List<String> told = Collections.synchronizedList(new ArrayList<>());
        bus.subscribe(hint -> note(hint, chat, told, hint.equals(last) ? all : new CompletableFuture<>()));
        UUID id = UUID.randomUUID();
        done(() -> messages.visitorSays(chat, id, words("een")));
        done(() -> messages.visitorSays(chat, id, words("een")));
        done(() -> messages.adviserSays(chat, HOLD, UUID.randomUUID(), words("twee")));
        List<Supplier<Uni<Void>>> marks = List.of(
                () -> conversations.seenByVisitor(chat, 1),
                () -> conversations.seenByVisitor(chat, 2),
                () -> conversations.seenByVisitor(chat, 1));
        begunTogether(List.of(chat), marks).forEach(HeldTalks::patiently);
        done(() -> conversations.seenByVisitor(chat, 1));
        done(() -> conversations.seenByAdviser(chat, COLLEAGUE, 1));
        done(() -> conversations.seenByAdviser(chat, ADVISER, 99));
        done(() -> conversations.seenByAdviser(chat, ADVISER, 2));
        done(() -> messages.visitorSays(chat, UUID.randomUUID(), words("drie")));
        patiently(all);
        assertEquals(
                Stream.of(
                                new Hint.Said(chat, 1),
                                new Hint.News(chat),
                                new Hint.Said(chat, 2),
                                new Hint.Seen(chat, "VISITOR", 2),
                                new Hint.Seen(chat, "ADVISER", 2),
                                last)
                        .map(Hint::toString)
                        .sorted()
                        .toList(),
                told.stream().sorted().toList());
    }

    private static void note(Hint hint, UUID chat, List<String> told, CompletableFuture<Void> noted) {
        if (hint.toString().contains(chat.toString())) {
            told.add(hint.toString());
            noted.complete(null);
        }
    }
}
