package nl.veiligthuis.platform.chat;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import nl.veiligthuis.platform.bus.Gathering;
import nl.veiligthuis.platform.bus.OwnContext;
import nl.veiligthuis.platform.bus.Undone;
import nl.veiligthuis.platform.seal.DataKey;
import nl.veiligthuis.platform.seal.DataKeys;
import nl.veiligthuis.platform.trace.Step;
import nl.veiligthuis.platform.trace.Traces;
import nl.veiligthuis.platform.trace.Trait;

/**
 * The one way of words into a conversation, for both sides, with a script or without. Messages of many conversations that come
 * at the same time are stored together; each is answered after the commit.
 */
@ApplicationScoped
class Messages {

    private static final Gathering.Limits LIMITS =
            new Gathering.Limits(256, 3, 8_192, Duration.ofMillis(5), Duration.ofSeconds(10));

    private final MessageRows rows;
    private final DataKeys keys;
    private final News news;
    private final StoringTime time;
    private final Traces traces;
    private final Gathering<UUID, Said, Appended> gathering;

    Messages(MessageRows rows, DataKeys keys, News news, StoringTime time, Traces traces, OwnContext context) {
        this.rows = rows;
        this.keys = keys;
        this.news = news;
        this.time = time;
        this.traces = traces;
        this.gathering = new Gathering<>(Said::conversation, this::store, new Undone(), LIMITS, context::runAfter);
    }

    /** Stores a message of the visitor. */
    Uni<Appended> visitorSays(UUID conversation, UUID sender, Words words) {
        return says(Author.VISITOR, conversation, key -> new Said(key, conversation, null, sender, words));
    }

    /** Stores a message of an adviser, under their hold of the chat. */
    Uni<Appended> adviserSays(UUID conversation, Hold hold, UUID sender, Words words) {
        return says(Author.ADVISER, conversation, key -> new Said(key, conversation, hold, sender, words));
    }

    /** The key comes before the transaction, so that no row waits for a keystore. */
    private Uni<Appended> says(Author author, UUID conversation, Function<DataKey, Said> said) {
        return time.of(author, keys.of(conversation).chain(key -> says(key, said)));
    }

    private Uni<Appended> says(DataKey key, Function<DataKey, Said> said) {
        if (key == null) {
            return answer(new Appended.Refused());
        }
        return key.lost() ? answer(new Appended.Lost()) : gathering.add(said.apply(key));
    }

    private Uni<List<Appended>> store(List<Said> messages) {
        return traces.around(Step.COMMIT, commit(messages)).invoke(this::tell).map(stored -> stored.numbering()
                .answers());
    }

    private Uni<MessageRows.Stored> commit(List<Said> messages) {
        return rows.store(messages).invoke(stored -> traces.tell(Trait.BATCH, messages.size()));
    }

    /** Of what was stored before and is only acknowledged now, the readers may not have been told. */
    private void tell(MessageRows.Stored stored) {
        Numbering numbering = stored.numbering();
        numbering.numbered().forEach(row -> news.said(numbering.committed(row, stored.at())));
        numbering.again().forEach(said -> news.of(said.conversation()));
    }

    private static Uni<Appended> answer(Appended appended) {
        return Uni.createFrom().item(appended);
    }
}
