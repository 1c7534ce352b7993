package nl.veiligthuis.platform.ops;

import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Optional;
import nl.veiligthuis.platform.privacy.RetentionJob;
import nl.veiligthuis.platform.seal.KeyHealth;
import org.hibernate.reactive.mutiny.Mutiny;

/** What must be counted in the database for those on call; kept in memory, so that whoever asks never waits for one. */
@ApplicationScoped
class Standing {

    private static final Duration PATIENCE = Duration.ofSeconds(2);
    private static final String RUNNING = "select count(*) from advice_request where state = 'TAKEN'";

    /** A keystore that is slower would hold up chats; less than the whole, so that the counts are not lost with it. */
    private static final Duration PATIENCE_WITH_KEYS = Duration.ofSeconds(1);

    /**
     * The counts of one moment.
     *
     * @param running chats that an adviser holds, on all nodes
     * @param overdue chats that should have been deleted
     * @param keysUsable whether words can be sealed
     */
    record Counts(long running, long overdue, boolean keysUsable) {}

    private final Mutiny.SessionFactory sessions;
    private final RetentionJob retention;
    private final KeyHealth keys;
    private volatile Optional<Counts> counts = Optional.empty();

    Standing(Mutiny.SessionFactory sessions, RetentionJob retention, KeyHealth keys) {
        this.sessions = sessions;
        this.retention = retention;
        this.keys = keys;
    }

    /** As of the last look; empty when that failed. */
    Optional<Counts> counts() {
        return counts;
    }

    @Scheduled(every = "10s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    Uni<Void> look() {
        return sessions.withSession(this::read)
                .map(Optional::of)
                .ifNoItem()
                .after(PATIENCE)
                .fail()
                .onFailure()
                .recoverWithItem(Optional.empty())
                .invoke(seen -> counts = seen)
                .replaceWithVoid();
    }

    private Uni<Counts> read(Mutiny.Session session) {
        return session.createNativeQuery(RUNNING, Long.class)
                .getSingleResult()
                .chain(running -> retention.overdue(session).chain(overdue -> read(running, overdue)));
    }

    private Uni<Counts> read(long running, long overdue) {
        return keys.usable()
                .ifNoItem()
                .after(PATIENCE_WITH_KEYS)
                .recoverWithItem(false)
                .map(usable -> new Counts(running, overdue, usable));
    }
}
