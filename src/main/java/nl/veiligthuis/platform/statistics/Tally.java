package nl.veiligthuis.platform.statistics;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import nl.veiligthuis.platform.web.DutchTime;
import org.hibernate.reactive.mutiny.Mutiny;

/** Counts chats that have ended, each once, into numbers that no longer tell which chat they came from. */
@ApplicationScoped
public class Tally {

    /**
     * A request that another node counts at this moment is passed over. Rows are written in the order of their key: two
     * nodes that meet in the same numbers wait for one another, in no circle.
     *
     * <p>Who waits and leaves seldom says so: the last sign of life counts. Who was set aside kept nobody busy: a chat
     * lasts until its adviser was free.
     */
    private static final String COUNT_CLOSED =
            """
            with chosen as (
                select conversation_id from advice_request where state = 'CLOSED' and not tallied
                limit 1000 for update skip locked),
            closed as (
                update advice_request r set tallied = true from chosen, conversation c
                where r.conversation_id = chosen.conversation_id and c.id = r.conversation_id
                returning r.asked_at at time zone '%4$s' as asked, coalesce(r.region_code, '') as region,
                    r.language, coalesce(r.audience, '') as audience, coalesce(r.outcome, '') as outcome,
                    r.first_taken_at is not null as taken, r.first_taken_at - r.asked_at as waited,
                    least(c.ended_at, r.visitor_until) - r.asked_at as stayed,
                    case when r.freed_at >= r.taken_at then r.freed_at else c.ended_at end - r.first_taken_at as lasted),
            counted as (
                select asked, region, language, audience, measure, value
                from closed cross join lateral (values
                    ('ASKED', '', true),
                    ('WAITED', %1$s, taken),
                    ('ABANDONED', %2$s, not taken),
                    ('LASTED', %3$s, taken),
                    ('OUTCOME', outcome, taken)) as measured (measure, value, applies)
                where applies)
            insert into tally (day, hour, region, language, audience, measure, value, number)
            select cast(asked as date), extract(hour from asked), region, language, audience, measure, value, count(*)
            from counted group by 1, 2, 3, 4, 5, 6, 7 order by 1, 2, 3, 4, 5, 6, 7
            on conflict (day, hour, region, language, audience, measure, value)
            do update set number = tally.number + excluded.number
            """.formatted(Buckets.sql("waited"), Buckets.sql("stayed"), Buckets.sql("lasted"), DutchTime.ZONE);

    private final Mutiny.SessionFactory sessions;

    Tally(Mutiny.SessionFactory sessions) {
        this.sessions = sessions;
    }

    /** Counts up to 1,000 chats that have ended and were not counted yet; the rest is for the next time. */
    public Uni<Void> countClosed() {
        return sessions.withTransaction(
                        session -> session.createNativeQuery(COUNT_CLOSED).executeUpdate())
                .replaceWithVoid();
    }
}
