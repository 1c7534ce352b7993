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

    /**
     * A chat left silent ends by itself, without a word in it: nobody is there to read one. Requests are locked before
     * their conversations, as by everybody else, and one that somebody is ending or taking at this moment is passed over.
     */
    private static final String END_SILENT = """
            with silent as (
                select r.conversation_id from advice_request r join conversation c on c.id = r.conversation_id
                where r.state <> 'CLOSED' and c.ended_at is null
                    and coalesce(
                        (select e.written_at from entry e where e.conversation_id = c.id and e.seq = c.last_seq),
                        c.started_at) < clock_timestamp() - make_interval(secs => :seconds)
                for update of r skip locked),
            closed as (
                update advice_request set state = 'CLOSED', lease_until = null where conversation_id in (select conversation_id from silent)
                returning conversation_id)
            update conversation set ended_at = clock_timestamp(), return_hash = null, return_until = null
            where id in (select conversation_id from closed)
            """;

    private static final String DELETE_ENDED =
            "delete from conversation where ended_at < clock_timestamp() - make_interval(secs => :seconds)";

    private final Mutiny.SessionFactory sessions;
    private final RetentionConfig config;

    RetentionJob(Mutiny.SessionFactory sessions, RetentionConfig config) {
        this.sessions = sessions;
        this.config = config;
    }

    void refuseLongRetention(@Observes StartupEvent start) {
        refuseLonger("after-end", config.afterEnd());
        refuseLonger("silence", config.silence());
    }

    private static void refuseLonger(String setting, Duration chosen) {
        if (chosen.compareTo(LONGEST) > 0) {
            throw new IllegalArgumentException("platform.retention." + setting + " must be at most 24h.");
        }
    }

    /** Carries out every rule once. */
    @Scheduled(every = "1m", delayed = "1m", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    public Uni<Void> run() {
        return sessions.withTransaction(session -> within(session, END_SILENT, config.silence())
                        .chain(ended -> within(session, DELETE_ENDED, config.afterEnd())))
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
