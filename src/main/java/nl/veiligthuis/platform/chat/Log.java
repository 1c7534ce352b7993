package nl.veiligthuis.platform.chat;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import java.util.function.Function;
import nl.veiligthuis.platform.seal.DataKey;
import nl.veiligthuis.platform.seal.DataKeys;
import org.hibernate.reactive.mutiny.Mutiny;

/**
 * The one way into a conversation, for both sides, with a script or without. Every method that
 * takes a session takes part in the caller's transaction.
 */
@ApplicationScoped
class Log {

    /** Entries read at once. */
    static final int PAGE = 100;

    /**
     * Finds an earlier entry with the sender's id first, so that a retry is answered with its number. Otherwise the row
     * of the conversation, locked by its update, hands out the next number: gapless, and in the order of commits.
     */
    private static final String NUMBER = """
            with earlier as (
                select seq, sealed from entry
                where conversation_id = :conversation and author = :author and sender_id = :sender),
            next as (
                update conversation set last_seq = last_seq + 1
                where id = :conversation and ended_at is null and not exists (select from earlier) %s
                returning last_seq)
            select (select last_seq from next) as next_seq, (select seq from earlier) as earlier_seq,
                (select sealed from earlier) as earlier_words
            """;

    /** A lock that is shared by the adviser's own writes and waits for a hand-over: no late write slips past one. */
    private static final String HELD_BY = """
            and exists (select from advice_request where conversation_id = :conversation
                and state = 'TAKEN' and adviser_id = :adviser and epoch = :epoch and hidden_at is null for share)
            """;

    private static final String HIDDEN = """
            select count(*) from advice_request where conversation_id = :conversation
                and state = 'TAKEN' and adviser_id = :adviser and epoch = :epoch and hidden_at is not null
            """;

    /**
     * A statement of its own: words are sealed for their number, which is not known before. What it sees of the chat is
     * as of the lock on the conversation: a hand-over writes an entry as well, so it is over by then or waits.
     */
    private static final String STORE = """
            with stored as (
                insert into entry (conversation_id, seq, author, kind, sender_id, sealed)
                values (:conversation, :seq, :author, 'TEXT', :sender, :sealed)
                returning written_at)
            select cast(extract(epoch from s.written_at) * 1000000 as bigint) as written_at, r.epoch,
                r.hidden_at is not null as hidden
            from stored s, advice_request r where r.conversation_id = :conversation
            """;

    private static final String EVENT = """
            with next as (
                update conversation set last_seq = last_seq + 1 where id = :conversation and ended_at is null
                returning last_seq)
            insert into entry (conversation_id, seq, author, kind, sender_id)
            select :conversation, last_seq, 'SYSTEM', :kind, gen_random_uuid() from next
            """;

    private static final String OPEN_NUMBER = NUMBER.formatted("");
    private static final String HELD_NUMBER = NUMBER.formatted(HELD_BY);

    /** Who says what, under which id of the sender's own. */
    private record Said(DataKey key, UUID conversation, Author author, UUID sender, Words words) {}

    private final DataKeys keys;
    private final StoringTime time;

    Log(DataKeys keys, StoringTime time) {
        this.keys = keys;
        this.time = time;
    }

    /** Gets the key of a conversation for what is to be written: before the transaction, so that no row waits for a keystore. */
    Uni<Appended> withKey(Author author, UUID conversation, Function<DataKey, Uni<Appended>> write) {
        return time.of(author, keys.of(conversation).chain(key -> {
            if (key == null) {
                return answer(new Appended.Refused());
            }
            return key.lost() ? answer(new Appended.Lost()) : write.apply(key);
        }));
    }

    Uni<Appended> visitorSays(Mutiny.Session session, DataKey key, UUID conversation, UUID sender, MessageText text) {
        Said said = new Said(key, conversation, Author.VISITOR, sender, new Words(text.value(), null));
        return number(session, OPEN_NUMBER, said).getSingleResult().chain(row -> store(session, row, said));
    }

    /** @param words with the card they were picked from */
    Uni<Appended> adviserSays(
            Mutiny.Session session, DataKey key, UUID conversation, Hold hold, UUID sender, Words words) {
        Said said = new Said(key, conversation, Author.ADVISER, sender, words);
        return number(session, HELD_NUMBER, said)
                .setParameter("adviser", hold.adviser())
                .setParameter("epoch", hold.epoch())
                .getSingleResult()
                .chain(row -> store(session, row, said))
                .chain(appended -> why(session, conversation, hold, appended));
    }

    /** A refusal because the visitor covered the page is for a while, all others are for good. */
    private static Uni<Appended> why(Mutiny.Session session, UUID conversation, Hold hold, Appended appended) {
        if (!(appended instanceof Appended.Refused)) {
            return answer(appended);
        }
        return session.createNativeQuery(HIDDEN, Long.class)
                .setParameter("conversation", conversation)
                .setParameter("adviser", hold.adviser())
                .setParameter("epoch", hold.epoch())
                .getSingleResult()
                .map(hidden -> hidden > 0 ? new Appended.Hidden() : appended);
    }

    /** Notes an event, if it happened and the conversation has not ended. */
    Uni<?> happenedIf(boolean happened, Mutiny.Session session, UUID conversation, EntryKind what) {
        return happened
                ? session.createNativeQuery(EVENT)
                        .setParameter("conversation", conversation)
                        .setParameter("kind", what.name())
                        .executeUpdate()
                : Uni.createFrom().nullItem();
    }

    private static Mutiny.SelectionQuery<Tuple> number(Mutiny.Session session, String statement, Said said) {
        return session.createNativeQuery(statement, Tuple.class)
                .setParameter("conversation", said.conversation())
                .setParameter("author", said.author().name())
                .setParameter("sender", said.sender());
    }

    private static Uni<Appended> store(Mutiny.Session session, Tuple row, Said said) {
        Long next = row.get("next_seq", Long.class);
        Long earlier = row.get("earlier_seq", Long.class);
        if (next != null) {
            return insert(session, next, said);
        }
        return answer(
                earlier == null
                        ? new Appended.Refused()
                        : earlier(earlier, row.get("earlier_words", byte[].class), said));
    }

    /** Words that were changed behind the service's back cannot be compared: they are not acknowledged as these. */
    private static Appended earlier(long seq, byte[] bytes, Said said) {
        Words stored = SealedEntry.open(said.key(), said.conversation(), seq, said.author(), bytes);
        return stored != null && stored.text().equals(said.words().text())
                ? new Appended.Stored(seq)
                : new Appended.Conflict();
    }

    private static Uni<Appended> insert(Mutiny.Session session, long seq, Said said) {
        return session.createNativeQuery(STORE, Tuple.class)
                .setParameter("conversation", said.conversation())
                .setParameter("seq", seq)
                .setParameter("author", said.author().name())
                .setParameter("sender", said.sender())
                .setParameter(
                        "sealed", SealedEntry.seal(said.key(), said.conversation(), seq, said.author(), said.words()))
                .getSingleResult()
                .map(row -> new Appended.Stored(seq, committed(row, seq, said)));
    }

    private static Committed committed(Tuple row, long seq, Said said) {
        Entry entry = new Entry(
                seq,
                said.author(),
                EntryKind.TEXT,
                said.sender(),
                said.words().text(),
                said.words().phrase(),
                Instant.EPOCH.plus(row.get("written_at", Long.class), ChronoUnit.MICROS));
        return new Committed(
                said.conversation(), entry, row.get("epoch", Integer.class), row.get("hidden", Boolean.class));
    }

    private static Uni<Appended> answer(Appended appended) {
        return Uni.createFrom().item(appended);
    }
}
