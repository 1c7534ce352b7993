package nl.veiligthuis.platform.privacy;

import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jboss.logging.Logger;

/**
 * Ends chats that fell silent and deletes those that ended long enough ago; for all else see {@link Keeping}. Safe on many
 * nodes: every statement may run twice.
 */
@ApplicationScoped
public class RetentionJob {

    private static final Logger LOG = Logger.getLogger(RetentionJob.class);
    static final Duration LONGEST = Duration.ofHours(24);
    private static final Duration FOR_COUNTING = Duration.ofMinutes(5);

    /**
     * A chat left silent ends by itself, without a word in it: nobody is there to read one. Requests are locked before
     * their conversations, as by everybody else, and one that somebody is at, whatever they do, is passed over.
     */
    private static final String END_SILENT = """
            with silent as (
                select r.conversation_id from advice_request r join conversation c on c.id = r.conversation_id
                where r.state <> 'CLOSED' and c.ended_at is null
                    and coalesce(
                        (select e.written_at from entry e where e.conversation_id = c.id and e.seq = c.last_seq),
                        c.started_at) < clock_timestamp() - make_interval(secs => :seconds)
                for update of r skip locked for no key update of c skip locked),
            closed as (
                update advice_request set state = 'CLOSED', lease_until = null where conversation_id in (select conversation_id from silent)
                returning conversation_id)
            update conversation set ended_at = clock_timestamp(), return_hash = null, return_until = null
            where id in (select conversation_id from closed)
            """;

    /** What has not been counted yet stays a little longer, if it may: counting takes a minute when all is well. */
    private static final String DELETE_ENDED = """
            delete from conversation c
            where ended_at < clock_timestamp() - make_interval(secs => :seconds)
                and not exists (
                    select from advice_request r
                    where r.conversation_id = c.id and r.state = 'CLOSED' and not r.tallied
                        and c.ended_at >= clock_timestamp() - make_interval(secs => :latest))
            """;

    private static final String COUNT = "select destroyed('CHATS', cast(:number as bigint))";

    /** The job runs each minute: what it should have deleted five minutes ago, it did not. */
    private static final String OVERDUE = """
            select count(*) from conversation
            where ended_at < clock_timestamp() - make_interval(secs => :latest) - interval '5 minutes'
            """;

    private final Mutiny.SessionFactory sessions;
    private final RetentionConfig config;
    private final Clock clock;
    private volatile Instant lastRun;

    RetentionJob(Mutiny.SessionFactory sessions, RetentionConfig config, Clock clock) {
        this.sessions = sessions;
        this.config = config;
        this.clock = clock;
    }

    /** When every rule was last carried out by this node; empty before the first time. */
    public Optional<Instant> lastRun() {
        return Optional.ofNullable(lastRun);
    }

    /** Chats that are still there and should not be, within a transaction of the caller. */
    public Uni<Long> overdue(Mutiny.Session session) {
        return session.createNativeQuery(OVERDUE, Long.class)
                .setParameter("latest", seconds(latest(config.afterEnd())))
                .getSingleResult();
    }

    /** Carries out every rule once. */
    @Scheduled(every = "1m", delayed = "1m", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    public Uni<Void> run() {
        return sessions.withTransaction(session ->
                        endSilent(session).chain(ended -> deleteEnded(session)).chain(gone -> count(session, gone)))
                .invoke(() -> lastRun = clock.instant())
                .replaceWithVoid()
                .onFailure()
                .invoke(failure -> LOG.errorf(
                        "Retention did not run (%s); it tries again in a minute. Check the database.",
                        failure.getClass().getSimpleName()))
                .onFailure()
                .recoverWithNull();
    }

    private Uni<Integer> endSilent(Mutiny.Session session) {
        return session.createNativeQuery(END_SILENT)
                .setParameter("seconds", seconds(config.silence()))
                .executeUpdate();
    }

    private Uni<Integer> deleteEnded(Mutiny.Session session) {
        return session.createNativeQuery(DELETE_ENDED)
                .setParameter("seconds", seconds(config.afterEnd()))
                .setParameter("latest", seconds(latest(config.afterEnd())))
                .executeUpdate();
    }

    private static Uni<Long> count(Mutiny.Session session, int gone) {
        return session.createNativeQuery(COUNT, Long.class)
                .setParameter("number", (long) gone)
                .getSingleResult();
    }

    /** When a chat goes even if nobody could count it: never later than a day after its end. */
    static Duration latest(Duration afterEnd) {
        Duration counted = afterEnd.plus(FOR_COUNTING);
        return counted.compareTo(LONGEST) > 0 ? LONGEST : counted;
    }

    private static double seconds(Duration age) {
        return age.toSeconds();
    }
}
