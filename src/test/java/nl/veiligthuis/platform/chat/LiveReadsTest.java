package nl.veiligthuis.platform.chat;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.Statement;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import nl.veiligthuis.platform.bus.Bus;
import nl.veiligthuis.platform.bus.Hint;
import nl.veiligthuis.platform.bus.OwnContext;
import nl.veiligthuis.platform.journeys.Peer;
import nl.veiligthuis.platform.ops.TestDatabase;
import nl.veiligthuis.platform.seal.Sealer;
import org.junit.jupiter.api.Test;

/** What readers on one node share, against a real database. */
@QuarkusTest
class LiveReadsTest extends ChatPages {

    private static final long PATIENCE_SECONDS = 20;

    @Inject
    Conversations conversations;

    @Inject
    Feeds feeds;

    @Inject
    Bus bus;

    @Inject
    OwnContext context;

    /** Who reads along is asked at every look at where a chat stands, and by no message: a lock on it shows the difference. */
    @Test
    void a_chat_that_was_read_once_goes_on_while_where_it_stands_cannot_be_read() throws Exception {
        try (Talk talk = Talk.taken(service, adviser);
                Connection owner = TestDatabase.asOwner().getConnection();
                Statement lock = owner.createStatement()) {
            UUID chat = UUID.fromString(talk.chat);
            Hold hold = new Hold(sql.id("select adviser_id from advice_request where conversation_id = ?", chat), 1);
            caughtUp(talk, hold);
            owner.setAutoCommit(false);
            lock.execute("lock table reader in access exclusive mode");
            done(() -> conversations.visitorSays(chat, UUID.randomUUID(), message("Ben je daar?")));
            text(adviser, "Ben je daar?");
            done(() -> conversations.adviserSays(chat, hold, UUID.randomUUID(), message("Ja"), null));
            JsonNode answer = text(talk.visitor, "Ja");
            done(() -> conversations.seenByVisitor(chat, answer.path("seq").asLong()));
            adviser.await(
                    frame -> frame.path("seen").asLong() == answer.path("seq").asLong(), "that it was seen");
            owner.rollback();
        }
    }

    /** A first message after all that still was to be read. */
    private void caughtUp(Talk talk, Hold hold) {
        UUID chat = UUID.fromString(talk.chat);
        done(() -> conversations.adviserSays(chat, hold, UUID.randomUUID(), message("Goedenavond"), null));
        long seq = text(talk.visitor, "Goedenavond").path("seq").asLong();
        assertEquals(seq, text(adviser, "Goedenavond").path("seq").asLong());
        await(() -> feeds.memory(chat).tail().reaches(seq));
    }

    @Test
    void what_no_hint_told_of_comes_with_the_next_look() {
        try (Talk talk = Talk.taken(service, adviser)) {
            written(talk, 2, "Zonder bericht");
            text(talk.visitor, "Zonder bericht");
            text(adviser, "Zonder bericht");
        }
    }

    @Test
    void words_after_some_that_no_hint_told_of_come_behind_them() {
        try (Talk talk = Talk.taken(service, adviser)) {
            written(talk, 2, "Zonder bericht");
            talk.adviserSays(1, "Met bericht");
            assertEquals(2, text(talk.visitor, "Zonder bericht").path("seq").asLong());
            assertEquals(3, text(talk.visitor, "Met bericht").path("seq").asLong());
        }
    }

    @Test
    void who_lost_a_chat_never_gets_what_is_said_after_that_though_no_hint_told_of_it() {
        try (Talk talk = Talk.taken(service, adviser);
                Peer next = service.adviserOnDuty("voorbeeld-2")) {
            sql.change(
                    "update advice_request set epoch = epoch + 1, adviser_id ="
                            + " (select id from account where username = 'voorbeeld-2') where conversation_id = ?::uuid",
                    talk.chat);
            talk.visitorSays("Voor de volgende");
            JsonNode told = adviser.await(
                    frame -> frame.path("type").asText().equals("error")
                            || frame.path("text").asText().equals("Voor de volgende"),
                    "that it is gone");
            assertEquals("gone", told.path("code").asText());
            talk.visitor.await("stored");
            next.send(Map.of("type", "open", "conversation", talk.chat, "after", 0));
            text(next, "Voor de volgende");
            adviser.send(Map.of("type", "ping"));
            assertEquals(
                    "pong",
                    adviser.await(
                                    frame -> frame.path("type").asText().equals("pong")
                                            || frame.path("text").asText().equals("Voor de volgende"),
                                    "nothing else")
                            .path("type")
                            .asText());
        }
    }

    @Test
    void somebody_far_behind_gets_everything_in_order() {
        try (Talk talk = Talk.taken(service, adviser)) {
            int last = 2 * Log.PAGE + 7;
            for (int seq = 2; seq <= last; seq++) {
                written(talk, seq, "Nummer " + seq);
            }
            try (Peer late = Peer.visitor(service.base(), "nl", talk.token, 0)) {
                for (int seq = 1; seq <= last; seq++) {
                    assertEquals(seq, late.await("entry").path("seq").asLong());
                }
                talk.adviserSays(1, "En verder");
                assertEquals(last + 1, late.await("entry").path("seq").asLong());
            }
        }
    }

    @Test
    void a_hint_that_is_not_true_is_put_right_by_the_next_look() {
        try (Talk talk = Talk.taken(service, adviser)) {
            bus.publish(new Hint.Seen(UUID.fromString(talk.chat), Author.VISITOR.name(), 1));
            adviser.await(frame -> frame.path("seen").asLong() == 1, "seen");
            adviser.await(frame -> frame.has("seen") && frame.path("seen").asLong() == 0, "not seen");
            bus.publish(new Hint.Said(UUID.fromString(talk.chat), 99));
            talk.adviserSays(1, "Gewoon verder");
            assertEquals(2, text(talk.visitor, "Gewoon verder").path("seq").asLong());
        }
    }

    @Test
    void words_leave_the_memory_with_the_last_reader() {
        Talk talk = new Talk(service, adviser);
        UUID chat = UUID.fromString(talk.chat);
        try (talk) {
            talk.visitor.await("state");
            talk.visitorSays("Alleen zolang ik er ben");
            text(talk.visitor, "Alleen zolang ik er ben");
            await(() -> feeds.memory(chat).tail().entries().size() == 1);
        }
        await(() -> !feeds.memory(chat).known());
        assertSame(Memory.UNKNOWN, feeds.memory(chat));
    }

    @Test
    void words_leave_the_memory_when_their_visitor_ends_the_chat() {
        try (Talk talk = Talk.taken(service, adviser)) {
            UUID chat = UUID.fromString(talk.chat);
            talk.visitorSays("Wis dit straks");
            text(talk.visitor, "Wis dit straks");
            await(() -> !feeds.memory(chat).tail().entries().isEmpty());
            talk.visitor.send(Map.of("type", "end"));
            talk.visitor.await(frame -> Talk.phase(frame, "ENDED"), "the end");
            adviser.await(frame -> frame.path("kind").asText().equals("ENDED_BY_VISITOR"), "the last entry");
            assertTrue(feeds.memory(chat).known());
            assertEquals(0, feeds.memory(chat).tail().entries().size());
        }
    }

    /** Puts an entry into the log, and tells nobody. */
    private void written(Talk talk, long seq, String text) {
        UUID chat = UUID.fromString(talk.chat);
        byte[] sealed = new Sealer(sql).words(chat, seq, "ADVISER", text);
        sql.change(
                "with written as (insert into entry (conversation_id, seq, author, kind, sender_id, sealed)"
                        + " values (?, ?, 'ADVISER', 'TEXT', gen_random_uuid(), ?))"
                        + " update conversation set last_seq = ? where id = ?",
                chat,
                seq,
                sealed,
                seq,
                chat);
    }

    private static JsonNode text(Peer reader, String text) {
        return reader.await(frame -> frame.path("text").asText().equals(text), text);
    }

    private static MessageText message(String text) {
        try {
            return MessageText.of(text);
        } catch (MessageText.Unfit unfit) {
            throw new IllegalStateException(unfit);
        }
    }

    private <T> T done(Supplier<Uni<T>> work) {
        CompletableFuture<T> done = new CompletableFuture<>();
        context.run(() -> work.get().subscribe().with(done::complete, done::completeExceptionally));
        return done.orTimeout(PATIENCE_SECONDS, TimeUnit.SECONDS).join();
    }

    private static void await(BooleanSupplier wanted) {
        long until = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
        while (!wanted.getAsBoolean()) {
            if (System.nanoTime() > until) {
                throw new AssertionError("It did not come true.");
            }
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(20));
        }
    }
}
