package nl.veiligthuis.platform.routing;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import nl.veiligthuis.platform.bus.Bus;
import nl.veiligthuis.platform.bus.Hint;
import org.hibernate.reactive.mutiny.Mutiny;

/**
 * The duties: who is there to answer. A duty is a lease on the database's clock, so that a console that vanished, or a
 * node with a wrong clock, keeps nobody's chat open.
 */
@ApplicationScoped
public class Duties {

    private static final String BEGIN = """
            insert into duty (adviser_id, lease_until)
            values (:adviser, clock_timestamp() + make_interval(secs => :seconds))
            on conflict (adviser_id) do update set
                since = case when duty.lease_until > clock_timestamp() then duty.since else clock_timestamp() end,
                lease_until = excluded.lease_until
            """;

    private static final String RENEW = """
            update duty set lease_until = clock_timestamp() + make_interval(secs => :seconds)
            where adviser_id = :adviser and lease_until > clock_timestamp()
            """;

    private final Mutiny.SessionFactory sessions;
    private final RoutingConfig config;
    private final Bus bus;

    Duties(Mutiny.SessionFactory sessions, RoutingConfig config, Bus bus) {
        this.sessions = sessions;
        this.config = config;
        this.bus = bus;
    }

    /** Begins a duty, or goes on with the one that runs. */
    public Uni<Void> begin(UUID adviser) {
        return lease(BEGIN, adviser).invoke(this::tell).replaceWithVoid();
    }

    /** Keeps a running duty alive; false when it ran out, which the next look at the adviser's desk shows. */
    public Uni<Boolean> renew(UUID adviser) {
        return lease(RENEW, adviser).map(renewed -> renewed == 1);
    }

    /** Ends a duty at once. */
    public Uni<Void> end(UUID adviser) {
        return sessions.withTransaction(
                        session -> session.createNativeQuery("delete from duty where adviser_id = :adviser")
                                .setParameter("adviser", adviser)
                                .executeUpdate())
                .invoke(this::tell)
                .replaceWithVoid();
    }

    /** How many advisers are on duty now. */
    public Uni<Long> live() {
        return sessions.withSession(this::live);
    }

    /** As {@link #live()}, within a transaction of the caller. */
    public Uni<Long> live(Mutiny.Session session) {
        return session.createNativeQuery("select count(*) from duty where lease_until > clock_timestamp()", Long.class)
                .getSingleResult();
    }

    private Uni<Integer> lease(String statement, UUID adviser) {
        return sessions.withTransaction(session -> session.createNativeQuery(statement)
                .setParameter("adviser", adviser)
                .setParameter("seconds", (double) config.dutyLease().toSeconds())
                .executeUpdate());
    }

    private void tell(int changed) {
        if (changed > 0) {
            bus.publish(new Hint.DeskChanged());
        }
    }
}
