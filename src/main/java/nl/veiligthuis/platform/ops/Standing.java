package nl.veiligthuis.platform.ops;

import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Optional;
import nl.veiligthuis.platform.privacy.RetentionJob;
import org.hibernate.reactive.mutiny.Mutiny;

/** What must be counted in the database for those on call; kept in memory, so that whoever asks never waits for one. */
@ApplicationScoped
class Standing {

    private static final Duration PATIENCE = Duration.ofSeconds(2);
    private static final String RUNNING = "select count(*) from advice_request where state = 'TAKEN'";

    /**
     * The counts of one moment.
     *
     * @param running chats that an adviser holds, on all nodes
     * @param overdue chats that should have been deleted
     */
    record Counts(long running, long overdue) {}

    private final Mutiny.SessionFactory sessions;
    private final RetentionJob retention;
    private volatile Optional<Counts> counts = Optional.empty();

    Standing(Mutiny.SessionFactory sessions, RetentionJob retention) {
        this.sessions = sessions;
        this.retention = retention;
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
                .chain(running -> retention.overdue(session).map(overdue -> new Counts(running, overdue)));
    }
}
