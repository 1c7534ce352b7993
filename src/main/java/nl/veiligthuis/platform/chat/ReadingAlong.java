package nl.veiligthuis.platform.chat;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import nl.veiligthuis.platform.audit.Audit;
import nl.veiligthuis.platform.audit.Deed;
import org.hibernate.reactive.mutiny.Mutiny;

/**
 * Colleagues who read a chat along (<i>meelezen</i>) because its adviser asks them to. The visitor is told before they read a
 * word. They write notes and nothing else. Each method is one transaction.
 */
@ApplicationScoped
public class ReadingAlong {

    /** Who is asked or reads along in one chat. */
    public static final int MOST = 3;

    /** Seconds for which an invitation stands. */
    private static final int STANDS = 180;

    /**
     * Somebody else who is there: on duty, or a coordinator with an open console, of all regions, of the visitor's or of the
     * adviser's own. Whoever reads along already goes on doing so.
     */
    private static final String INVITE = """
            insert into reader (conversation_id, account_id, epoch, until)
            select r.conversation_id, a.id, r.epoch, clock_timestamp() + make_interval(secs => %d)
            from advice_request r join account h on h.id = r.adviser_id join account a on a.id = :invited
            where r.conversation_id = :conversation and r.state = 'TAKEN' and r.adviser_id = :adviser and r.epoch = :epoch
                and a.id <> h.id and a.closed_at is null
                and (exists (select from duty d where d.adviser_id = a.id and d.lease_until > clock_timestamp())
                    or a.console_until > clock_timestamp() and (
                        'national-coordinator' = any(string_to_array(a.roles, ',')) or
                        'coordinator' = any(string_to_array(a.roles, ',')) and a.region_code in (r.region_code, h.region_code)))
                and (select count(*) from reader p where p.conversation_id = r.conversation_id and p.epoch = r.epoch
                    and p.account_id <> a.id and (p.joined_at is not null or p.until > clock_timestamp())) < %d
            on conflict (conversation_id, account_id) do update
                set epoch = excluded.epoch, until = excluded.until, joined_at = null
                where reader.epoch <> excluded.epoch or reader.joined_at is null
            """.formatted(STANDS, MOST);

    /** A condition on a row p: an invitation of the adviser who holds the chat now, which nobody has answered. */
    public static final String INVITED = """
            p.joined_at is null and p.until > clock_timestamp() and exists (select from advice_request r
                where r.conversation_id = p.conversation_id and r.state = 'TAKEN' and r.epoch = p.epoch)
            """;

    private static final String JOIN = """
            update reader p set joined_at = clock_timestamp()
            where p.conversation_id = :conversation and p.account_id = :reader and
            """ + INVITED;

    /** What stood under an earlier hold is over already, and was told to the visitor in other words. */
    private static final String STOP = """
            with gone as (
                delete from reader p where p.conversation_id = :conversation and p.account_id = :reader
                    and exists (select from advice_request r where r.conversation_id = p.conversation_id
                        and r.state = 'TAKEN' and r.epoch = p.epoch
                        and (p.account_id = :actor or r.adviser_id = :actor))
                returning joined_at)
            select count(joined_at) from gone
            """;

    private final Mutiny.SessionFactory sessions;
    private final Log log;
    private final Audit audit;
    private final News news;

    ReadingAlong(Mutiny.SessionFactory sessions, Log log, Audit audit, News news) {
        this.sessions = sessions;
        this.log = log;
        this.audit = audit;
        this.news = news;
    }

    /**
     * Asks somebody to read along; false when the chat is not the adviser's under this hold, nobody like that is there, or
     * {@value #MOST} were asked already.
     */
    public Uni<Boolean> invite(UUID conversation, Hold hold, UUID invited) {
        return sessions.withTransaction(session -> session.createNativeQuery(INVITE)
                        .setParameter("conversation", conversation)
                        .setParameter("adviser", hold.adviser())
                        .setParameter("epoch", hold.epoch())
                        .setParameter("invited", invited)
                        .executeUpdate()
                        .map(rows -> rows == 1)
                        .call(asked -> audit.noteIf(
                                asked, session, hold.adviser(), Deed.INVITED, conversation, invited.toString())))
                .invoke(asked -> news.ofDesk());
    }

    /** Begins to read along; false when the invitation does not stand any more. */
    public Uni<Boolean> join(UUID conversation, UUID reader) {
        return sessions.withTransaction(session -> session.createNativeQuery(JOIN)
                        .setParameter("conversation", conversation)
                        .setParameter("reader", reader)
                        .executeUpdate()
                        .map(rows -> rows == 1)
                        .call(joined -> log.happenedIf(joined, session, conversation, EntryKind.READER_JOINED))
                        .call(joined -> audit.noteIf(joined, session, reader, Deed.READER_JOINED, conversation, null)))
                .invoke(joined -> news.ofDesk(conversation));
    }

    /**
     * Ends an invitation or the reading itself.
     *
     * @param actor the reader, or the adviser who holds the chat; of anybody else nothing changes
     */
    public Uni<Void> stop(UUID conversation, UUID reader, UUID actor) {
        return sessions.withTransaction(session -> session.createNativeQuery(STOP, Long.class)
                        .setParameter("conversation", conversation)
                        .setParameter("reader", reader)
                        .setParameter("actor", actor)
                        .getSingleResult()
                        .map(read -> read == 1)
                        .call(read -> log.happenedIf(read, session, conversation, EntryKind.READER_LEFT))
                        .call(read ->
                                audit.noteIf(read, session, actor, Deed.READER_LEFT, conversation, reader.toString())))
                .invoke(read -> news.ofDesk(conversation))
                .replaceWithVoid();
    }
}
