package nl.veiligthuis.platform.board;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.util.List;
import java.util.UUID;
import nl.veiligthuis.platform.routing.RoutingConfig;
import nl.veiligthuis.platform.routing.WaitingRequests;
import org.hibernate.reactive.mutiny.Mutiny;

/**
 * Reads what the board is made of, all by the database's clock. Nothing a visitor wrote is read. A region of
 * {@link Watcher#EVERYWHERE} reads all.
 */
@ApplicationScoped
class BoardRows {

    /** More than there can be on duty. */
    private static final int MOST_ADVISERS = 1_000;

    private static final String UNANSWERED_SINCE = """
            (select min(e.written_at) from entry e
                where e.conversation_id = r.conversation_id and e.author = 'VISITOR' and e.kind = 'TEXT'
                    and e.seq > coalesce((select max(o.seq) from entry o
                        where o.conversation_id = r.conversation_id and o.author = 'ADVISER' and o.kind = 'TEXT'), 0))
            """;

    private static final String HERE = "(r.visitor_until > clock_timestamp() and r.hidden_at is null)";

    private static final String CHAT = """
            select r.conversation_id, r.state, r.region_code, r.municipality, r.language, r.audience, r.danger, r.handed_back,
                c.returned, r.epoch, r.adviser_id, r.hidden_at is not null as hidden, r.visitor_until > clock_timestamp() as here,
                coalesce(r.lease_until < clock_timestamp(), false) as silent, a.display_name,
                cast(extract(epoch from r.taken_at) * 1000 as bigint) as taken_at,
                cast(extract(epoch from clock_timestamp() - %s) as bigint) as waited,
                cast(extract(epoch from clock_timestamp() - %s) as bigint) as unanswered,
                count(*) over () as total
            from advice_request r join conversation c on c.id = r.conversation_id left join account a on a.id = r.adviser_id
            where (:region = '' or r.region_code = :region or a.region_code = :region)
            """.formatted(WaitingRequests.SINCE, UNANSWERED_SINCE);

    private static final String WAITING = CHAT + " and r.state = 'WAITING' order by " + HERE + " desc, "
            + WaitingRequests.SINCE + ", r.conversation_id limit " + Board.MOST;

    private static final String RUNNING =
            CHAT + " and r.state = 'TAKEN' order by r.taken_at, r.conversation_id limit " + Board.MOST;

    private static final String ONE = CHAT + " and r.conversation_id = :conversation";

    private static final String GROUPS = """
            select region_code, language, count(*) filter (where here) as here, count(*) filter (where not here) as away,
                count(*) filter (where here and danger) as danger,
                cast(extract(epoch from clock_timestamp() - min(since) filter (where here)) as bigint) as oldest
            from (select r.region_code, r.language, r.danger, %s as here, %s as since
                from advice_request r where r.state = 'WAITING' and (:region = '' or r.region_code = :region)) as w
            group by region_code, language
            order by min(since) filter (where here) nulls last, region_code nulls first, language limit %d
            """.formatted(HERE, WaitingRequests.SINCE, Board.MOST);

    private static final String ADVISERS = """
            select a.id, a.display_name, coalesce((select max(r.freed_at) from advice_request r
                where r.last_adviser_id = a.id and r.state in ('CLOSED', 'PARKED') and r.freed_at > d.ready_at)
                > clock_timestamp() - make_interval(secs => :pause), false) as paused
            from duty d join account a on a.id = d.adviser_id
            where d.lease_until > clock_timestamp()
                and (:region = '' or a.region_code = :region or :region = any(d.regions))
            order by a.display_name, a.id
            """;

    private static final String ASKED = """
            select distinct r.region_code, r.language, r.audience from advice_request r
            where (r.state = 'WAITING' and r.visitor_until > clock_timestamp()
                    or r.asked_at > clock_timestamp() - interval '1 hour')
                and (:region = '' or r.region_code = :region)
            order by r.region_code nulls first, r.language, r.audience limit 500
            """;

    private static final String PLANNED = """
            select cast(extract(epoch from p.starts_at) * 1000 as bigint) as starts_at,
                cast(extract(epoch from p.ends_at) * 1000 as bigint) as ends_at, p.pool,
                array_to_string(p.languages, ',') as languages,
                :region = '' and cardinality(p.regions) > 0 or :region = any(p.regions) as regional
            from planned_duty p
            where p.ends_at > clock_timestamp() and p.starts_at < clock_timestamp() + interval '12 hours'
                and (:region = '' or p.pool or :region = any(p.regions))
            order by p.starts_at limit 2000
            """;

    /** A duty that is over tells for whom it was: its adviser could be chosen a moment ago. */
    private static final String KNOWN_ADVISER = """
            select count(*) from account a left join duty d on d.adviser_id = a.id
            where a.id = :adviser and a.closed_at is null
                and (:region = '' or a.region_code = :region or :region = any(d.regions))
            """;

    private final RoutingConfig config;

    BoardRows(RoutingConfig config) {
        this.config = config;
    }

    Uni<List<Tuple>> groups(Mutiny.Session session, String region) {
        return query(session, GROUPS, region).getResultList();
    }

    /** Those who are there first, then who has waited longest; {@code total} is how many there are. */
    Uni<List<Tuple>> waiting(Mutiny.Session session, String region) {
        return query(session, WAITING, region).getResultList();
    }

    /** The longest first; {@code total} is how many there are. */
    Uni<List<Tuple>> running(Mutiny.Session session, String region) {
        return query(session, RUNNING, region).getResultList();
    }

    /** One chat, in whatever state; null when there is none that concerns this region. */
    Uni<Tuple> chat(Mutiny.Session session, String region, UUID conversation) {
        return query(session, ONE, region)
                .setParameter("conversation", conversation)
                .getSingleResultOrNull();
    }

    Uni<List<Tuple>> advisers(Mutiny.Session session, String region) {
        return query(session, ADVISERS, region)
                .setParameter("pause", (double) config.pause().toSeconds())
                .setMaxResults(MOST_ADVISERS)
                .getResultList();
    }

    /** What was asked for within the hour, and is by those who wait. */
    Uni<List<Tuple>> asked(Mutiny.Session session, String region) {
        return query(session, ASKED, region).getResultList();
    }

    /** The duties that are planned for the next twelve hours. */
    Uni<List<Tuple>> planned(Mutiny.Session session, String region) {
        return query(session, PLANNED, region).getResultList();
    }

    /** Whether an adviser concerns this region, on duty or not. */
    Uni<Boolean> knows(Mutiny.Session session, String region, UUID adviser) {
        return session.createNativeQuery(KNOWN_ADVISER, Long.class)
                .setParameter("region", region)
                .setParameter("adviser", adviser)
                .getSingleResult()
                .map(number -> number > 0);
    }

    private static Mutiny.SelectionQuery<Tuple> query(Mutiny.Session session, String statement, String region) {
        return session.createNativeQuery(statement, Tuple.class).setParameter("region", region);
    }
}
