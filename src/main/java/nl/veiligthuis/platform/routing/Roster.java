package nl.veiligthuis.platform.routing;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jboss.logging.Logger;

/** The duties that are planned. */
@ApplicationScoped
public class Roster {

    private static final Logger LOG = Logger.getLogger(Roster.class);

    /** Longer than this a page does not wait for it. */
    private static final Duration PATIENCE = Duration.ofSeconds(2);

    /** Planned duties read at once, and how far ahead. A roster has less than this in two weeks. */
    private static final String COMING = """
            select cast(extract(epoch from starts_at) * 1000 as bigint) as starts_at,
                array_to_string(regions, ',') as regions, pool, array_to_string(languages, ',') as languages,
                array_to_string(audiences, ',') as audiences
            from planned_duty
            where starts_at > clock_timestamp() and starts_at < clock_timestamp() + interval '14 days'
            order by starts_at limit 2000
            """;

    private final Mutiny.SessionFactory sessions;
    private final QueueRules rules;

    Roster(Mutiny.SessionFactory sessions, QueueRules rules) {
        this.sessions = sessions;
        this.rules = rules;
    }

    private record Planned(Instant startsAt, LiveDuty duty) {}

    /**
     * When the next duty begins that serves a need, within two weeks; empty when none is planned, or when it cannot be told
     * now.
     */
    public Uni<Optional<Instant>> next(Need need) {
        return sessions.withSession(Roster::coming)
                .ifNoItem()
                .after(PATIENCE)
                .fail()
                .map(planned -> next(need, planned))
                .onFailure()
                .invoke(failure -> LOG.warnf(
                        "The roster could not be read (%s). Check the database.",
                        failure.getClass().getSimpleName()))
                .onFailure()
                .recoverWithItem(Optional.empty());
    }

    private Optional<Instant> next(Need need, List<Planned> planned) {
        return planned.stream()
                .filter(one -> rules.serves(one.duty(), need))
                .map(Planned::startsAt)
                .findFirst();
    }

    private static Uni<List<Planned>> coming(Mutiny.Session session) {
        return session.createNativeQuery(COMING, Tuple.class)
                .getResultList()
                .map(rows -> rows.stream().map(Roster::planned).toList());
    }

    private static Planned planned(Tuple row) {
        Scope scope = new Scope(
                Scopes.set(row.get("regions", String.class)),
                row.get("pool", Boolean.class),
                Scopes.set(row.get("languages", String.class)),
                Scopes.audiences(row.get("audiences", String.class)),
                1);
        return new Planned(Instant.ofEpochMilli(row.get("starts_at", Long.class)), new LiveDuty(null, scope, 0));
    }
}
