package nl.veiligthuis.platform.chat;

import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.jboss.logging.Logger;

/**
 * Acts on silence: takes back the chats of advisers who are gone, and sets aside those of visitors who are. Safe on many
 * nodes: a chat that another node is at is passed over.
 */
@ApplicationScoped
class SilenceJob {

    private static final Logger LOG = Logger.getLogger(SilenceJob.class);

    private final Handovers handovers;

    SilenceJob(Handovers handovers) {
        this.handovers = handovers;
    }

    @Scheduled(every = "2s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    Uni<Void> run() {
        return handovers
                .handBackAbandoned()
                .chain(handovers::setAsideAbsent)
                .onFailure()
                .invoke(failure -> LOG.debugf(
                        "Silent chats could not be looked after (%s).",
                        failure.getClass().getSimpleName()))
                .onFailure()
                .recoverWithNull();
    }
}
