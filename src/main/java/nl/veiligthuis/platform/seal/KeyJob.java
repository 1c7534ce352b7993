package nl.veiligthuis.platform.seal;

import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import nl.veiligthuis.platform.privacy.RetentionConfig;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jboss.logging.Logger;

/**
 * Looks after the keys: wraps those of conversations anew in time, and destroys the keys that are due. By the clock of the
 * database, and safe on many nodes: what another has done is found done.
 */
@ApplicationScoped
public class KeyJob {

    private static final Logger LOG = Logger.getLogger(KeyJob.class);

    /** Lists of conversations in one run. */
    private static final int MOST_ROUNDS = 200;

    /** What cannot be unwrapped any more is not kept in the place where keys stand. */
    private static final String EXPIRE =
            "update conversation set data_key = null, key_start = null where key_start <= :due";

    private static final String LOST = """
            select count(*) from conversation
            where data_key is not null and key_start <> all(cast(string_to_array(:known, ',') as bigint[]))
            """;

    /**
     * What a run did.
     *
     * @param rewrapped conversations whose key was wrapped anew
     * @param destroyed keys
     * @param lost conversations whose key is wrapped under one that is missing
     * @param oldest age of the oldest key that is left; zero without any
     */
    record Run(int rewrapped, int destroyed, long lost, Duration oldest) {}

    private final Mutiny.SessionFactory sessions;
    private final KeyWork work;
    private final DataKeys keys;
    private final Rewrapping rewrapping;
    private final Periods periods;
    private volatile long lost;
    private volatile Optional<Duration> oldest = Optional.empty();

    KeyJob(
            Mutiny.SessionFactory sessions,
            KeyWork work,
            DataKeys keys,
            Rewrapping rewrapping,
            RetentionConfig retention) {
        this.sessions = sessions;
        this.work = work;
        this.keys = keys;
        this.rewrapping = rewrapping;
        this.periods = new Periods(retention.afterEnd());
    }

    /** Conversations whose words cannot be read because a key is missing that should be there, as of the last run. */
    public long lost() {
        return lost;
    }

    /** The age of the oldest key that is kept, as of the last run; empty when that failed. */
    Optional<Duration> oldest() {
        return oldest;
    }

    /** Carries out everything once. */
    @Scheduled(every = "1m", delayed = "1m", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    public Uni<Void> run() {
        return keys.now()
                .chain(this::at)
                .invoke(this::tell)
                .replaceWithVoid()
                .onFailure()
                .invoke(failed -> oldest = Optional.empty())
                .onFailure()
                .invoke(failure -> LOG.errorf(
                        "The keys of chats were not looked after (%s); tried again in a minute. Check the database and"
                                + " platform.seal.*.",
                        failure instanceof KeystoreFailure
                                ? failure.getMessage()
                                : failure.getClass().getSimpleName()))
                .onFailure()
                .recoverWithNull();
    }

    /** @param now seconds since 1970 */
    Uni<Run> at(long now) {
        return work.starts().chain(known -> rewrapAll(now, known).chain(rewrapped -> destroyDue(now, rewrapped)));
    }

    private Uni<Integer> rewrapAll(long now, Set<Long> known) {
        return Multi.createBy()
                .repeating()
                .uni(() -> rewrapping.some(now, known))
                .whilst(wrapped -> wrapped > 0)
                .select()
                .first(MOST_ROUNDS)
                .collect()
                .with(Collectors.summingInt(Integer::intValue));
    }

    private Uni<Run> destroyDue(long now, int rewrapped) {
        long due = periods.lastDue(now);
        return sessions.withTransaction(session -> session.createNativeQuery(EXPIRE)
                        .setParameter("due", due)
                        .executeUpdate())
                .invoke(() -> keys.forgetUpTo(due))
                .chain(work::starts)
                .chain(known -> destroy(known, due).chain(destroyed -> count(now, known, rewrapped, destroyed)));
    }

    private Uni<Integer> destroy(Set<Long> known, long due) {
        Set<Long> dead = known.stream().filter(start -> start <= due).collect(Collectors.toCollection(TreeSet::new));
        return work.destroy(dead).replaceWith(dead.size());
    }

    private Uni<Run> count(long now, Set<Long> known, int rewrapped, int destroyed) {
        return sessions.withSession(session -> session.createNativeQuery(LOST, Long.class)
                        .setParameter(
                                "known", known.stream().map(String::valueOf).collect(Collectors.joining(",")))
                        .getSingleResult())
                .map(lost -> new Run(rewrapped, destroyed, lost, oldest(now, known, periods.lastDue(now))));
    }

    private static Duration oldest(long now, Set<Long> known, long destroyed) {
        return known.stream()
                .filter(start -> start > destroyed)
                .min(Long::compare)
                .map(start -> Duration.ofSeconds(now - start))
                .orElse(Duration.ZERO);
    }

    private void tell(Run run) {
        if (run.rewrapped() > 0 || run.destroyed() > 0) {
            LOG.infof("Keys of chats: %d wrapped anew, %d destroyed.", run.rewrapped(), run.destroyed());
        }
        if (run.lost() > lost) {
            LOG.errorf(
                    "The words of %d chats cannot be read: keys are missing from the keystore. See \"Keys\" in"
                            + " deployment/README.md.",
                    run.lost());
        }
        lost = run.lost();
        oldest = Optional.of(run.oldest());
    }
}
