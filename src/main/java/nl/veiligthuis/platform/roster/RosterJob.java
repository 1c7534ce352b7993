package nl.veiligthuis.platform.roster;

import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.jboss.logging.Logger;

/** Writes the plans out as time goes on. Safe on many nodes: they take turns, and the second finds nothing to do. */
@ApplicationScoped
public class RosterJob {

    private static final Logger LOG = Logger.getLogger(RosterJob.class);

    private final Schedule schedule;

    RosterJob(Schedule schedule) {
        this.schedule = schedule;
    }

    /** Writes them out once. */
    @Scheduled(every = "1h", delayed = "1m", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    public Uni<Void> run() {
        return schedule.write()
                .onFailure()
                .invoke(failure -> LOG.errorf(
                        "The roster was not written out (%s); it is tried again in an hour. Check the database.",
                        failure.getClass().getSimpleName()))
                .onFailure()
                .recoverWithNull();
    }
}
