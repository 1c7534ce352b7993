package nl.veiligthuis.platform.privacy;

import io.quarkus.runtime.StartupEvent;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jboss.logging.Logger;

/** Deletes what has been kept long enough. Safe on many nodes: every statement may run twice. */
@ApplicationScoped
public class RetentionJob {

    private static final Logger LOG = Logger.getLogger(RetentionJob.class);
    private static final Duration LONGEST = Duration.ofHours(24);

    /** A chat left silent ends by itself, without a word in it: nobody is there to read one. */
    private static final String END_SILENT = """
            with silent as (
                update conversation set ended_at = clock_timestamp()
                where ended_at is null and visitor_at < clock_timestamp() - make_interval(secs => :seconds)
                returning id)
            update advice_request set state = 'CLOSED' where conversation_id in (select id from silent)
            """;

    private static final String DELETE_ENDED =
            "delete from conversation where ended_at < clock_timestamp() - make_interval(secs => :seconds)";

    private static final String DELETE_OLD_DUTIES =
            "delete from duty where lease_until < clock_timestamp() - interval '1 day'";

    private final Mutiny.SessionFactory sessions;
    private final RetentionConfig config;

    RetentionJob(Mutiny.SessionFactory sessions, RetentionConfig config) {
        this.sessions = sessions;
        this.config = config;
    }

    void refuseLongRetention(@Observes StartupEvent start) {
        if (config.afterEnd().compareTo(LONGEST) > 0) {
            throw new IllegalArgumentException("platform.retention.after-end must be at most 24h.");
        }
    }

    /** Carries out every rule once. */
    @Scheduled(every = "1m", delayed = "1m", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    public Uni<Void> run() {
        return sessions.withTransaction(session -> within(session, END_SILENT, config.silence())
                        .chain(ended -> within(session, DELETE_ENDED, config.afterEnd()))
                        .chain(deleted ->
                                session.createNativeQuery(DELETE_OLD_DUTIES).executeUpdate()))
                .replaceWithVoid()
                .onFailure()
                .invoke(failure -> LOG.errorf(
                        "Retention did not run (%s); it tries again in a minute. Check the database.",
                        failure.getClass().getSimpleName()))
                .onFailure()
                .recoverWithNull();
    }

    private static Uni<Integer> within(Mutiny.Session session, String statement, Duration age) {
        return session.createNativeQuery(statement)
                .setParameter("seconds", (double) age.toSeconds())
                .executeUpdate();
    }
}
