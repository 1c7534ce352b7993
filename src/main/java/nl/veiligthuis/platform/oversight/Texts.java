package nl.veiligthuis.platform.oversight;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.util.List;
import java.util.UUID;
import nl.veiligthuis.platform.audit.Audit;
import nl.veiligthuis.platform.audit.Deed;
import nl.veiligthuis.platform.chat.Entry;
import org.hibernate.exception.ConstraintViolationException;
import org.hibernate.reactive.mutiny.Mutiny;

/**
 * The way to the text of a chat that has ended: one asks with a reason, another agrees, and who asked opens it within the
 * hour. Each step is one statement that holds all its conditions, in one transaction with its row of the audit.
 */
@ApplicationScoped
class Texts {

    /** How long a request waits for a second person. */
    static final String WAITS = "24 hours";

    /** How long an approved one may be used. */
    static final String OPEN = "60 minutes";

    /** Requests of one person that may wait at once. */
    private static final int MOST_WAITING = 20;

    private static final String ASK = """
            insert into text_request (id, conversation_id, requester, ground, reason)
            select gen_random_uuid(), c.id, cast(:account as uuid), cast(:ground as text), cast(:reason as text) from %s where c.id = :chat and %s
                and not exists (select from text_request t where t.conversation_id = c.id and t.requester = :account
                    and (t.state = 'ASKED'
                        or t.state = 'APPROVED' and t.decided_at > clock_timestamp() - interval '%s'))
                and (select count(*) from text_request t where t.requester = :account and t.state = 'ASKED') < %d
            """.formatted(TextRows.CLOSED, TextRows.SEEN, OPEN, MOST_WAITING);

    private static final String WAITING = """
            select count(*) from text_request where requester = :account and state = 'ASKED' and conversation_id <> :chat
            """;

    private static final String DECIDE = """
            with decided as (
                update text_request t set state = :state, decided_by = :account, decided_at = clock_timestamp()
                where t.id = :request and t.state = 'ASKED' and t.requester <> :account
                    and t.asked_at > clock_timestamp() - interval '%s'
                    and exists (select from %s where c.id = t.conversation_id and %s)
                returning t.conversation_id, t.requester)
            select conversation_id, requester from decided
            """.formatted(WAITS, TextRows.CLOSED, TextRows.SEEN);

    private static final String OPENING = """
            with opened as (
                update text_request t set opened_at = clock_timestamp()
                where t.id = :request and t.state = 'APPROVED' and t.requester = :account
                    and t.decided_at > clock_timestamp() - interval '%s'
                    and exists (select from %s where c.id = t.conversation_id and %s)
                returning t.conversation_id, t.decided_at)
            select o.conversation_id, c.language,
                cast(extract(epoch from o.decided_at + interval '%s') * 1000 as bigint) as until
            from opened o join conversation c on c.id = o.conversation_id
            """.formatted(OPEN, TextRows.CLOSED, TextRows.SEEN, OPEN);

    private static final String REQUESTER = """
            select t.requester from text_request t join %s on c.id = t.conversation_id
            where t.id = :request and %s
            """.formatted("(" + TextRows.CLOSED + ")", TextRows.SEEN);

    private final Mutiny.SessionFactory sessions;
    private final TextRows rows;
    private final Audit audit;

    Texts(Mutiny.SessionFactory sessions, TextRows rows, Audit audit) {
        this.sessions = sessions;
        this.rows = rows;
        this.audit = audit;
    }

    /** Asks for a text by a form without a fault. */
    Uni<Told> ask(Overseer overseer, UUID chat, Asking asking) {
        return sessions.withTransaction(session -> rows.chat(session, overseer, chat)
                        .chain(seen -> seen == null ? told(Told.GONE) : ask(session, overseer, chat, asking)))
                .onFailure(ConstraintViolationException.class)
                .recoverWithItem(Told.ASKED_BEFORE);
    }

    /** Approves or refuses what somebody else asked. */
    Uni<Told> decide(Overseer overseer, UUID request, boolean approved) {
        return overseer.decides() == null
                ? told(Told.GONE)
                : sessions.withTransaction(session -> decide(session, overseer, request, approved));
    }

    /**
     * What was said, once it may be read.
     *
     * @param after number of the entry after which to go on; 0 from the first on
     * @return told why not, or the text
     */
    Uni<Opened> open(Overseer overseer, UUID request, long after) {
        return overseer.asks() == null
                ? Uni.createFrom().item(Opened.not(Told.GONE))
                : sessions.withTransaction(session -> open(session, overseer, request, after));
    }

    private Uni<Told> ask(Mutiny.Session session, Overseer overseer, UUID chat, Asking asking) {
        return session.createNativeQuery(ASK)
                .setParameter("region", overseer.asks())
                .setParameter("account", overseer.account())
                .setParameter("chat", chat)
                .setParameter("ground", asking.ground())
                .setParameter("reason", asking.reason())
                .executeUpdate()
                .chain(asked -> asked == 1
                        ? audit.note(session, overseer.account(), Deed.TEXT_REQUESTED, chat, asking.detail())
                                .replaceWith(Told.ASKED)
                        : whyNotAsked(session, overseer, chat));
    }

    private static Uni<Told> whyNotAsked(Mutiny.Session session, Overseer overseer, UUID chat) {
        return session.createNativeQuery(WAITING, Long.class)
                .setParameter("account", overseer.account())
                .setParameter("chat", chat)
                .getSingleResult()
                .map(waiting -> waiting >= MOST_WAITING ? Told.TOO_MANY : Told.ASKED_BEFORE);
    }

    private Uni<Told> decide(Mutiny.Session session, Overseer overseer, UUID request, boolean approved) {
        return of(session, DECIDE, overseer.decides(), request, Tuple.class)
                .setParameter("account", overseer.account())
                .setParameter("state", approved ? "APPROVED" : "REFUSED")
                .getSingleResultOrNull()
                .chain(decided -> decided == null
                        ? whyNotDecided(session, overseer, request)
                        : decided(session, overseer, decided, approved));
    }

    private Uni<Told> decided(Mutiny.Session session, Overseer overseer, Tuple decided, boolean approved) {
        return audit.note(
                        session,
                        overseer.account(),
                        approved ? Deed.TEXT_APPROVED : Deed.TEXT_REFUSED,
                        decided.get("conversation_id", UUID.class),
                        decided.get("requester", UUID.class).toString())
                .replaceWith(approved ? Told.APPROVED : Told.REFUSED);
    }

    private static Uni<Told> whyNotDecided(Mutiny.Session session, Overseer overseer, UUID request) {
        return requester(session, overseer.decides(), request).map(requester -> {
            if (requester == null) {
                return Told.GONE;
            }
            return requester.equals(overseer.account()) ? Told.OWN : Told.DECIDED_BEFORE;
        });
    }

    private Uni<Opened> open(Mutiny.Session session, Overseer overseer, UUID request, long after) {
        return of(session, OPENING, overseer.asks(), request, Tuple.class)
                .setParameter("account", overseer.account())
                .getSingleResultOrNull()
                .chain(opened -> opened == null
                        ? whyNotOpened(session, overseer, request)
                        : read(session, overseer, opened, after));
    }

    private Uni<Opened> read(Mutiny.Session session, Overseer overseer, Tuple opened, long after) {
        UUID chat = opened.get("conversation_id", UUID.class);
        return rows.text(session, chat, after)
                .call(entries -> audit.note(session, overseer.account(), Deed.TEXT_OPENED, chat, null))
                .map(entries -> Opened.of(opened, entries));
    }

    /** Whose request it is not, to them there is none. */
    private static Uni<Opened> whyNotOpened(Mutiny.Session session, Overseer overseer, UUID request) {
        return requester(session, overseer.asks(), request)
                .map(requester -> Opened.not(overseer.account().equals(requester) ? Told.NOT_OPEN : Told.GONE));
    }

    private static Uni<UUID> requester(Mutiny.Session session, String region, UUID request) {
        return of(session, REQUESTER, region, request, UUID.class).getSingleResultOrNull();
    }

    private static <T> Mutiny.SelectionQuery<T> of(
            Mutiny.Session session, String statement, String region, UUID request, Class<T> type) {
        return session.createNativeQuery(statement, type)
                .setParameter("region", region)
                .setParameter("request", request);
    }

    private static Uni<Told> told(Told told) {
        return Uni.createFrom().item(told);
    }

    /**
     * What became of an opening.
     *
     * @param refused why not; null when it was opened
     */
    record Opened(Told refused, UUID chat, String language, long until, List<Entry> entries) {

        static Opened not(Told why) {
            return new Opened(why, null, "", 0, List.of());
        }

        static Opened of(Tuple opened, List<Entry> entries) {
            return new Opened(
                    null,
                    opened.get("conversation_id", UUID.class),
                    opened.get("language", String.class),
                    opened.get("until", Long.class),
                    entries);
        }
    }
}
