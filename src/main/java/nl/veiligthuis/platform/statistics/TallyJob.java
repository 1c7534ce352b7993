package nl.veiligthuis.platform.statistics;

import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.jboss.logging.Logger;

/** Counts what has ended, soon after its end: nothing of a chat is left a day later. Safe on many nodes. */
@ApplicationScoped
class TallyJob {

    private static final Logger LOG = Logger.getLogger(TallyJob.class);

    private final Tally tally;

    TallyJob(Tally tally) {
        this.tally = tally;
    }

    @Scheduled(every = "1m", delayed = "30s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    Uni<Void> run() {
        return tally.countClosed()
                .replaceWithVoid()
                .onFailure()
                .invoke(failure -> LOG.errorf(
                        "Chats were not counted (%s); it tries again in a minute. Check the database.",
                        failure.getClass().getSimpleName()))
                .onFailure()
                .recoverWithNull();
    }
}
