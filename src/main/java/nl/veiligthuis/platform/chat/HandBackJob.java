package nl.veiligthuis.platform.chat;

import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.jboss.logging.Logger;

/** Takes back the chats of advisers who fell silent. Safe on many nodes: one that another node is at is passed over. */
@ApplicationScoped
class HandBackJob {

    private static final Logger LOG = Logger.getLogger(HandBackJob.class);

    private final Conversations conversations;

    HandBackJob(Conversations conversations) {
        this.conversations = conversations;
    }

    @Scheduled(every = "2s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    Uni<Void> run() {
        return conversations
                .handBack()
                .onFailure()
                .invoke(failure -> LOG.debugf(
                        "Chats of silent advisers could not be taken back (%s).",
                        failure.getClass().getSimpleName()))
                .onFailure()
                .recoverWithItem(0)
                .replaceWithVoid();
    }
}
