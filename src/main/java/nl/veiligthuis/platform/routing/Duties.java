package nl.veiligthuis.platform.routing;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.util.List;
import java.util.UUID;
import nl.veiligthuis.platform.bus.Bus;
import nl.veiligthuis.platform.bus.Hint;
import org.hibernate.reactive.mutiny.Mutiny;

/**
 * The duties: who is there to answer, and for whom. A duty is a lease on the database's clock, so that a console that
 * vanished, or a node with a wrong clock, keeps nobody's chat open.
 */
@ApplicationScoped
public class Duties {

    /** Duties read at once. */
    private static final int MOST = 1_000;

    private static final String BEGIN = """
            insert into duty (adviser_id, lease_until, regions, pool, languages, audiences, capacity)
            values (:adviser, clock_timestamp() + make_interval(secs => :seconds), string_to_array(:regions, ','), :pool,
                string_to_array(:languages, ','), string_to_array(:audiences, ','), :capacity)
            on conflict (adviser_id) do update set
                since = case when duty.lease_until > clock_timestamp() then duty.since else clock_timestamp() end,
                lease_until = excluded.lease_until, regions = excluded.regions, pool = excluded.pool,
                languages = excluded.languages, audiences = excluded.audiences, capacity = excluded.capacity
            """;

    private static final String RENEW = """
            update duty set lease_until = clock_timestamp() + make_interval(secs => :seconds)
            where adviser_id = :adviser and lease_until > clock_timestamp()
            """;

    /**
     * A chat that was not given back yet is still this adviser's, also when its lease ran out a moment ago. Requests are
     * locked in the order of their ids, as by everybody who locks several.
     */
    private static final String RENEW_CLAIMS = """
            with held as materialized (
                select conversation_id from advice_request where adviser_id = :adviser and state = 'TAKEN'
                order by conversation_id for no key update)
            update advice_request r set lease_until = clock_timestamp() + make_interval(secs => :seconds)
            from held where r.conversation_id = held.conversation_id
            """;

    /** Of coordinators alone: an adviser is there by their duty. */
    private static final String RENEW_CONSOLE = """
            update account set console_until = clock_timestamp() + make_interval(secs => :seconds)
            where id = :adviser and string_to_array(roles, ',') && '{coordinator,national-coordinator}'
            """;

    private static final String END =
            "update duty set lease_until = clock_timestamp() where adviser_id = :adviser and lease_until > clock_timestamp()";

    private static final String READY = "update duty set ready_at = clock_timestamp() where adviser_id = :adviser";

    private static final String DUTY = """
            select d.adviser_id, array_to_string(d.regions, ',') as regions, d.pool,
                array_to_string(d.languages, ',') as languages, array_to_string(d.audiences, ',') as audiences, d.capacity,
                (select count(*) from advice_request r where r.adviser_id = d.adviser_id and r.state = 'TAKEN') as holding
            from duty d
            """;

    private static final String LIVE = DUTY + " where d.lease_until > clock_timestamp() order by d.adviser_id";

    private static final String OF = DUTY + " where d.adviser_id = :adviser";

    private final Mutiny.SessionFactory sessions;
    private final RoutingConfig config;
    private final Bus bus;

    Duties(Mutiny.SessionFactory sessions, RoutingConfig config, Bus bus) {
        this.sessions = sessions;
        this.config = config;
        this.bus = bus;
    }

    /** Begins a duty, or goes on with the one that runs, for what it serves from now on. */
    public Uni<Void> begin(UUID adviser, Scope scope) {
        return sessions.withTransaction(session -> leased(session, BEGIN, adviser)
                        .setParameter("regions", String.join(",", scope.regions()))
                        .setParameter("pool", scope.pool())
                        .setParameter("languages", String.join(",", scope.languages()))
                        .setParameter("audiences", Scopes.names(scope.audiences()))
                        .setParameter("capacity", Math.clamp(scope.capacity(), 1, config.mostCapacity()))
                        .executeUpdate())
                .invoke(this::tell)
                .replaceWithVoid();
    }

    /**
     * A sign of life of a console: keeps a running duty, the chats that are held, and its owner among those who are there.
     * False when the duty ran out, which the next look at the adviser's desk shows. The duty is locked before the requests, as
     * by a claim.
     */
    public Uni<Boolean> renew(UUID adviser) {
        return sessions.withTransaction(session -> leased(session, RENEW, adviser)
                .executeUpdate()
                .call(renewed -> leased(session, RENEW_CLAIMS, adviser).executeUpdate())
                .call(renewed -> leased(session, RENEW_CONSOLE, adviser).executeUpdate())
                .map(renewed -> renewed == 1));
    }

    /** Ends a duty at once. Chats that are held stay with the adviser. */
    public Uni<Void> end(UUID adviser) {
        return change(END, adviser);
    }

    /** Ends the pause after a chat. */
    public Uni<Void> ready(UUID adviser) {
        return change(READY, adviser);
    }

    /** The advisers on duty now, within a transaction of the caller. */
    public Uni<List<LiveDuty>> live(Mutiny.Session session) {
        return session.createNativeQuery(LIVE, Tuple.class)
                .setMaxResults(MOST)
                .getResultList()
                .map(rows -> rows.stream().map(Duties::duty).toList());
    }

    /** The duty of an adviser, running or last; null when they never were on duty. */
    public Uni<LiveDuty> of(Mutiny.Session session, UUID adviser) {
        return session.createNativeQuery(OF, Tuple.class)
                .setParameter("adviser", adviser)
                .getSingleResultOrNull()
                .map(row -> row == null ? null : duty(row));
    }

    private Uni<Void> change(String statement, UUID adviser) {
        return sessions.withTransaction(session -> session.createNativeQuery(statement)
                        .setParameter("adviser", adviser)
                        .executeUpdate())
                .invoke(this::tell)
                .replaceWithVoid();
    }

    private Mutiny.Query<?> leased(Mutiny.Session session, String statement, UUID adviser) {
        return session.createNativeQuery(statement)
                .setParameter("adviser", adviser)
                .setParameter("seconds", (double) config.lease().toSeconds());
    }

    private static LiveDuty duty(Tuple row) {
        Scope scope = new Scope(
                Scopes.set(row.get("regions", String.class)),
                row.get("pool", Boolean.class),
                Scopes.set(row.get("languages", String.class)),
                Scopes.audiences(row.get("audiences", String.class)),
                row.get("capacity", Integer.class));
        return new LiveDuty(
                row.get("adviser_id", UUID.class),
                scope,
                row.get("holding", Long.class).intValue());
    }

    private void tell(int changed) {
        if (changed > 0) {
            bus.publish(new Hint.DeskChanged());
        }
    }
}
