package nl.veiligthuis.platform.chat;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.util.List;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;

/**
 * The one way into a conversation, for both sides, with a script or without. Every method takes part in the caller's
 * transaction.
 */
@ApplicationScoped
class Log {

    /** Entries read at once. */
    static final int PAGE = 100;

    /**
     * Finds an earlier entry with the sender's id first, so that a retry is answered with its number. Otherwise the row
     * of the conversation, locked by its update, hands out the next number: gapless, and in the order of commits.
     */
    private static final String APPEND = """
            with earlier as (
                select seq, text from entry
                where conversation_id = :conversation and author = :author and sender_id = :sender),
            next as (
                update conversation set last_seq = last_seq + 1
                where id = :conversation and ended_at is null and not exists (select from earlier) %s
                returning last_seq),
            stored as (
                insert into entry (conversation_id, seq, author, kind, sender_id, text, phrase)
                select :conversation, last_seq, :author, :kind, :sender, cast(:text as text), cast(:phrase as text) from next
                returning seq)
            select (select seq from stored) as stored_seq, (select seq from earlier) as earlier_seq,
                (select text from earlier) as earlier_text
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

    private static final String OPEN_APPEND = APPEND.formatted("");
    private static final String HELD_APPEND = APPEND.formatted(HELD_BY);

    Uni<Appended> visitorSays(Mutiny.Session session, UUID conversation, UUID sender, MessageText text) {
        return append(session, OPEN_APPEND, conversation, Author.VISITOR, EntryKind.TEXT, sender, text.value());
    }

    Uni<Appended> adviserSays(
            Mutiny.Session session, UUID conversation, Hold hold, UUID sender, MessageText text, String phrase) {
        Mutiny.SelectionQuery<Tuple> query =
                query(session, HELD_APPEND, conversation, Author.ADVISER, EntryKind.TEXT, sender, text.value());
        return query.setParameter("adviser", hold.adviser())
                .setParameter("phrase", phrase)
                .setParameter("epoch", hold.epoch())
                .getSingleResult()
                .map(row -> outcome(row, text.value()))
                .chain(appended -> why(session, conversation, hold, appended));
    }

    /** A refusal because the visitor covered the page is for a while, all others are for good. */
    private static Uni<Appended> why(Mutiny.Session session, UUID conversation, Hold hold, Appended appended) {
        if (!(appended instanceof Appended.Refused)) {
            return Uni.createFrom().item(appended);
        }
        return session.createNativeQuery(HIDDEN, Long.class)
                .setParameter("conversation", conversation)
                .setParameter("adviser", hold.adviser())
                .setParameter("epoch", hold.epoch())
                .getSingleResult()
                .map(hidden -> hidden > 0 ? new Appended.Hidden() : appended);
    }

    /** Notes an event, if it happened. */
    Uni<?> happenedIf(boolean happened, Mutiny.Session session, UUID conversation, EntryKind what) {
        return happened
                ? happened(session, conversation, what)
                : Uni.createFrom().nullItem();
    }

    private Uni<Appended> happened(Mutiny.Session session, UUID conversation, EntryKind what) {
        return append(session, OPEN_APPEND, conversation, Author.SYSTEM, what, UUID.randomUUID(), null);
    }

    /** The entries after a number, in order, at most {@value #PAGE}. */
    Uni<List<Entry>> after(Mutiny.Session session, UUID conversation, long seq) {
        return session.createSelectionQuery(
                        "from Entry where conversationId = :conversation and seq > :seq order by seq", Entry.class)
                .setParameter("conversation", conversation)
                .setParameter("seq", seq)
                .setMaxResults(PAGE)
                .getResultList();
    }

    private static Uni<Appended> append(
            Mutiny.Session session,
            String statement,
            UUID conversation,
            Author author,
            EntryKind kind,
            UUID sender,
            String text) {
        return query(session, statement, conversation, author, kind, sender, text)
                .getSingleResult()
                .map(row -> outcome(row, text));
    }

    private static Mutiny.SelectionQuery<Tuple> query(
            Mutiny.Session session,
            String statement,
            UUID conversation,
            Author author,
            EntryKind kind,
            UUID sender,
            String text) {
        return session.createNativeQuery(statement, Tuple.class)
                .setParameter("conversation", conversation)
                .setParameter("author", author.name())
                .setParameter("kind", kind.name())
                .setParameter("sender", sender)
                .setParameter("text", text)
                .setParameter("phrase", null);
    }

    private static Appended outcome(Tuple row, String text) {
        Long stored = row.get("stored_seq", Long.class);
        Long earlier = row.get("earlier_seq", Long.class);
        if (stored != null) {
            return new Appended.Stored(stored);
        }
        if (earlier == null) {
            return new Appended.Refused();
        }
        return row.get("earlier_text", String.class).equals(text)
                ? new Appended.Stored(earlier)
                : new Appended.Conflict();
    }
}
