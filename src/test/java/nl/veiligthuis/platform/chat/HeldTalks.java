package nl.veiligthuis.platform.chat;

import io.quarkus.test.common.WithTestResource;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.sql.DataSource;
import nl.veiligthuis.platform.bus.OwnContext;
import nl.veiligthuis.platform.journeys.Sql;
import nl.veiligthuis.platform.ops.TestDatabase;
import nl.veiligthuis.platform.seal.DataKeys;
import nl.veiligthuis.platform.seal.Sealer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** Conversations that one adviser holds, put into the database by hand, and work that many begin at once. */
@WithTestResource(TestDatabase.class)
abstract class HeldTalks {

    /** Somebody says something. */
    interface Saying {
        Uni<Appended> say();
    }

    static final UUID ADVISER = UUID.fromString("00000000-0000-4000-8000-000000000001");
    static final Hold HOLD = new Hold(ADVISER, 1);
    private static final long PATIENCE_SECONDS = 60;

    @Inject
    DataKeys keys;

    @Inject
    OwnContext context;

    @Inject
    DataSource source;

    Sql sql;

    @BeforeEach
    void nobody_talks() {
        sql = new Sql(source);
        sql.change("delete from conversation");
    }

    @AfterEach
    void all_leave() {
        sql.change("delete from conversation");
    }

    List<UUID> chats(int number) {
        return Stream.generate(this::chat).limit(number).toList();
    }

    /** A chat that {@link #ADVISER} holds under {@link #HOLD}. */
    UUID chat() {
        UUID chat = UUID.randomUUID();
        sql.change("insert into conversation (id, language) values (?, 'nl')", chat);
        new Sealer(sql).key(chat);
        sql.change(
                "insert into advice_request (conversation_id, state, adviser_id, epoch, lease_until, visitor_until)"
                        + " values (?, 'TAKEN', ?, 1, now() + interval '1 hour', now() + interval '1 hour')",
                chat,
                ADVISER);
        return chat;
    }

    static Words words(String text) {
        return new Words(text, null);
    }

    List<Appended> together(List<UUID> chats, Saying... sayings) {
        List<Supplier<Uni<Appended>>> work = Stream.of(sayings)
                .<Supplier<Uni<Appended>>>map(saying -> saying::say)
                .toList();
        return begunTogether(chats, work).stream().map(HeldTalks::patiently).toList();
    }

    /** All in one turn of the event loop, with the keys at hand: one batch. */
    <T> List<CompletableFuture<T>> begunTogether(List<UUID> chats, List<Supplier<Uni<T>>> work) {
        chats.forEach(chat -> done(() -> keys.of(chat)));
        List<CompletableFuture<T>> answers =
                work.stream().map(one -> new CompletableFuture<T>()).toList();
        context.run(
                () -> IntStream.range(0, answers.size()).forEach(index -> follow(answers.get(index), work.get(index))));
        return answers;
    }

    <T> T done(Supplier<Uni<T>> work) {
        return patiently(begun(work));
    }

    <T> CompletableFuture<T> begun(Supplier<Uni<T>> work) {
        CompletableFuture<T> answer = new CompletableFuture<>();
        context.run(() -> follow(answer, work));
        return answer;
    }

    private static <T> void follow(CompletableFuture<T> answer, Supplier<Uni<T>> work) {
        work.get().subscribe().with(answer::complete, answer::completeExceptionally);
    }

    static <T> T patiently(CompletableFuture<T> answer) {
        return answer.orTimeout(PATIENCE_SECONDS, TimeUnit.SECONDS).join();
    }
}
