package nl.veiligthuis.platform.chat;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import nl.veiligthuis.platform.seal.DataKey;
import nl.veiligthuis.platform.seal.DataKeys;
import nl.veiligthuis.platform.seal.Place;
import org.hibernate.reactive.mutiny.Mutiny;

/**
 * What colleagues write to one another about a chat. It stands apart from the log, so that no way of reading the log can show
 * it to the visitor, and goes when the chat goes.
 */
@ApplicationScoped
public class Notes {

    /** Characters in one note. */
    public static final int LONGEST = 2_000;

    /** Notes on one chat. */
    private static final int MOST = 200;

    /** As the log: found again when it was sent before; otherwise numbered by the row of the conversation. */
    private static final String NUMBER = """
            with earlier as (
                select number from note where conversation_id = :conversation and sender_id = :sender),
            next as (
                update conversation set last_note = last_note + 1
                where id = :conversation and last_note < :most and not exists (select from earlier) and exists (
                    select from advice_request where conversation_id = :conversation and adviser_id = :author
                    union all select from reading where conversation_id = :conversation and account_id = :author)
                returning last_note)
            select (select last_note from next) as next_number, (select number from earlier) as earlier_number
            """;

    private static final String STORE = """
            insert into note (conversation_id, number, author, sender_id, sealed)
            values (:conversation, :number, :author, :sender, :sealed)
            """;

    private static final String AFTER = """
            select n.number, n.author, n.sender_id, n.sealed, a.display_name,
                cast(extract(epoch from n.written_at) * 1000 as bigint) as written_at
            from note n join account a on a.id = n.author
            where n.conversation_id = :conversation and n.number > :after order by n.number
            """;

    /**
     * A note.
     *
     * @param by the author's name among colleagues
     * @param text null when it can no longer be read
     */
    public record Note(long number, UUID author, String by, UUID id, String text, Instant at) {}

    private final Mutiny.SessionFactory sessions;
    private final News news;
    private final DataKeys keys;

    Notes(Mutiny.SessionFactory sessions, News news, DataKeys keys) {
        this.sessions = sessions;
        this.news = news;
        this.keys = keys;
    }

    /**
     * Adds a note of the adviser who holds the chat, or held it last, or of a colleague who reads along.
     *
     * @param id made by the console; the same at every retry
     * @return whether it is stored; false when the chat is not theirs, can no longer be read or holds {@value #MOST} notes
     */
    public Uni<Boolean> add(UUID conversation, UUID author, UUID id, String text) {
        return keys.of(conversation)
                .chain(key -> key == null || key.lost()
                        ? Uni.createFrom().item(false)
                        : sessions.withTransaction(session -> add(session, key, conversation, author, id, text)))
                .invoke(stored -> news.of(conversation));
    }

    private static Uni<Boolean> add(
            Mutiny.Session session, DataKey key, UUID conversation, UUID author, UUID id, String text) {
        return session.createNativeQuery(NUMBER, Tuple.class)
                .setParameter("conversation", conversation)
                .setParameter("author", author)
                .setParameter("sender", id)
                .setParameter("most", MOST)
                .getSingleResult()
                .chain(row -> {
                    Long number = row.get("next_number", Long.class);
                    return number == null
                            ? Uni.createFrom().item(row.get("earlier_number", Long.class) != null)
                            : session.createNativeQuery(STORE)
                                    .setParameter("conversation", conversation)
                                    .setParameter("number", number)
                                    .setParameter("author", author)
                                    .setParameter("sender", id)
                                    .setParameter("sealed", seal(key, conversation, number, author, text))
                                    .executeUpdate()
                                    .replaceWith(true);
                });
    }

    private static byte[] seal(DataKey key, UUID conversation, long number, UUID author, String text) {
        return key.seal(text.getBytes(StandardCharsets.UTF_8), Place.note(conversation, number, author));
    }

    /** The notes after a number, in order. The caller has shown that the chat is theirs to read. */
    public Uni<List<Note>> after(UUID conversation, long number) {
        return sessions.withSession(session -> session.createNativeQuery(AFTER, Tuple.class)
                        .setParameter("conversation", conversation)
                        .setParameter("after", number)
                        .setMaxResults(MOST)
                        .getResultList())
                .chain(rows -> keys.of(conversation)
                        .map(key -> key == null
                                ? List.of()
                                : rows.stream()
                                        .map(row -> note(row, key, conversation))
                                        .toList()));
    }

    private static Note note(Tuple row, DataKey key, UUID conversation) {
        long number = row.get("number", Long.class);
        UUID author = row.get("author", UUID.class);
        byte[] text = key.open(row.get("sealed", byte[].class), Place.note(conversation, number, author));
        return new Note(
                number,
                author,
                row.get("display_name", String.class),
                row.get("sender_id", UUID.class),
                text == null ? null : new String(text, StandardCharsets.UTF_8),
                Instant.ofEpochMilli(row.get("written_at", Long.class)));
    }
}
