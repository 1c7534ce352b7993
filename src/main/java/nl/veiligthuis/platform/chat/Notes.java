package nl.veiligthuis.platform.chat;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
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
    private static final String ADD = """
            with earlier as (
                select number from note where conversation_id = :conversation and sender_id = :sender),
            next as (
                update conversation set last_note = last_note + 1
                where id = :conversation and last_note < :most and not exists (select from earlier) and exists (
                    select from advice_request where conversation_id = :conversation and adviser_id = :author
                    union all select from reading where conversation_id = :conversation and account_id = :author)
                returning last_note),
            stored as (
                insert into note (conversation_id, number, author, sender_id, text)
                select :conversation, last_note, :author, :sender, :text from next
                returning number)
            select coalesce((select number from stored), (select number from earlier), 0)
            """;

    private static final String AFTER = """
            select n.number, n.author, n.sender_id, n.text, a.display_name,
                cast(extract(epoch from n.written_at) * 1000 as bigint) as written_at
            from note n join account a on a.id = n.author
            where n.conversation_id = :conversation and n.number > :after order by n.number
            """;

    /**
     * A note.
     *
     * @param by the author's name among colleagues
     */
    public record Note(long number, UUID author, String by, UUID id, String text, Instant at) {}

    private final Mutiny.SessionFactory sessions;
    private final News news;

    Notes(Mutiny.SessionFactory sessions, News news) {
        this.sessions = sessions;
        this.news = news;
    }

    /**
     * Adds a note of the adviser who holds the chat, or held it last, or of a colleague who reads along.
     *
     * @param id made by the console; the same at every retry
     * @return whether it is stored; false when the chat is not theirs or holds {@value #MOST} notes
     */
    public Uni<Boolean> add(UUID conversation, UUID author, UUID id, String text) {
        return sessions.withTransaction(session -> session.createNativeQuery(ADD, Long.class)
                        .setParameter("conversation", conversation)
                        .setParameter("author", author)
                        .setParameter("sender", id)
                        .setParameter("text", text)
                        .setParameter("most", MOST)
                        .getSingleResult()
                        .map(number -> number > 0))
                .invoke(stored -> news.of(conversation));
    }

    /** The notes after a number, in order. The caller has shown that the chat is theirs to read. */
    public Uni<List<Note>> after(UUID conversation, long number) {
        return sessions.withSession(session -> session.createNativeQuery(AFTER, Tuple.class)
                .setParameter("conversation", conversation)
                .setParameter("after", number)
                .setMaxResults(MOST)
                .getResultList()
                .map(rows -> rows.stream().map(Notes::note).toList()));
    }

    private static Note note(Tuple row) {
        return new Note(
                row.get("number", Long.class),
                row.get("author", UUID.class),
                row.get("display_name", String.class),
                row.get("sender_id", UUID.class),
                row.get("text", String.class),
                Instant.ofEpochMilli(row.get("written_at", Long.class)));
    }
}
