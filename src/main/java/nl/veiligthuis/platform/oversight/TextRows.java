package nl.veiligthuis.platform.oversight;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.util.List;
import java.util.UUID;
import nl.veiligthuis.platform.chat.Entries;
import nl.veiligthuis.platform.chat.Entry;
import org.hibernate.reactive.mutiny.Mutiny;

/**
 * Reads which chats have a text that is closed, and who asked for one. A region of {@link Overseer#EVERYWHERE} reads all. No
 * word of a chat is read but by {@link #text}.
 */
@ApplicationScoped
class TextRows {

    /** Rows of one list. */
    static final int MOST = 100;

    /** Entries of one part of a text. */
    static final int PART = 300;

    /** Tables of a closed chat: {@code c}, {@code r} and the account {@code a} of the adviser who had it last. */
    static final String CLOSED = """
            conversation c join advice_request r on r.conversation_id = c.id
            left join account a on a.id = coalesce(r.adviser_id, r.last_adviser_id)
            """;

    /** Whose chat it is: of the region the visitor named, or of the adviser's when none was named. */
    static final String SEEN = """
            c.ended_at is not null
                and (:region = '' or r.region_code = :region or r.region_code is null and a.region_code = :region)
                and exists (select from entry e where e.conversation_id = c.id and e.kind = 'TEXT')
            """;

    private static final String FACTS = """
            c.id, r.language, r.region_code, r.audience, r.outcome, coalesce(a.display_name, '') as adviser,
            cast(extract(epoch from c.ended_at) * 1000 as bigint) as ended_at
            """;

    private static final String CHATS = "select " + FACTS + " from " + CLOSED + " where " + SEEN
            + " and c.id between :first and :last order by c.ended_at desc, c.id";

    private static final String ONE = "select " + FACTS + " from " + CLOSED + " where " + SEEN + " and c.id = :chat";

    private static final String REQUESTS = "select " + FACTS + """
                , t.id as request, t.ground, t.reason, t.state, q.display_name as requester,
                coalesce(d.display_name, '') as decider, t.asked_at > clock_timestamp() - interval '%s' as waits,
                coalesce(t.decided_at > clock_timestamp() - interval '%s', false) as fresh,
                cast(extract(epoch from t.asked_at) * 1000 as bigint) as asked_at,
                cast(extract(epoch from t.decided_at) * 1000 as bigint) as decided_at
            from %s join text_request t on t.conversation_id = c.id join account q on q.id = t.requester
                left join account d on d.id = t.decided_by
            where %s""".formatted(Texts.WAITS, Texts.OPEN, CLOSED, SEEN);

    private static final String TO_DECIDE = REQUESTS + """
             and t.state = 'ASKED' and t.requester <> :account and t.asked_at > clock_timestamp() - interval '%s'
            order by t.asked_at, t.id""".formatted(Texts.WAITS);

    private static final String OWN = REQUESTS + " and t.requester = :account order by t.asked_at desc, t.id";

    private final Entries entries;

    TextRows(Entries entries) {
        this.entries = entries;
    }

    /** The chats whose text somebody may ask for, those that ended last first. */
    Uni<List<Tuple>> chats(Mutiny.Session session, Overseer overseer, Reference reference) {
        if (!overseer.mayAsk()) {
            return none();
        }
        return query(session, CHATS, overseer.asks())
                .setParameter("first", reference.first())
                .setParameter("last", reference.last())
                .setMaxResults(MOST)
                .getResultList();
    }

    /** One of them; null when there is none for them. */
    Uni<Tuple> chat(Mutiny.Session session, Overseer overseer, UUID chat) {
        return overseer.mayAsk()
                ? query(session, ONE, overseer.asks())
                        .setParameter("chat", chat)
                        .getSingleResultOrNull()
                : Uni.createFrom().nullItem();
    }

    /** What others asked and they may decide, the oldest first. */
    Uni<List<Tuple>> toDecide(Mutiny.Session session, Overseer overseer) {
        return requests(session, TO_DECIDE, overseer.decides(), overseer.account());
    }

    /** What they asked themselves, the newest first. */
    Uni<List<Tuple>> own(Mutiny.Session session, Overseer overseer) {
        return requests(session, OWN, overseer.asks(), overseer.account());
    }

    /**
     * What both sides said after a number, in order: at most {@value #PART}, and one more when there is more. Nothing is
     * checked here.
     */
    Uni<List<Entry>> text(Mutiny.Session session, UUID chat, long after) {
        return entries.words(session, chat, after, PART + 1);
    }

    private static Uni<List<Tuple>> requests(Mutiny.Session session, String statement, String region, UUID account) {
        return region == null
                ? none()
                : query(session, statement, region)
                        .setParameter("account", account)
                        .setMaxResults(MOST)
                        .getResultList();
    }

    private static Mutiny.SelectionQuery<Tuple> query(Mutiny.Session session, String statement, String region) {
        return session.createNativeQuery(statement, Tuple.class).setParameter("region", region);
    }

    private static Uni<List<Tuple>> none() {
        return Uni.createFrom().item(List.of());
    }
}
