package nl.veiligthuis.platform.chat;

import io.quarkus.runtime.ShutdownDelayInitiatedEvent;
import io.quarkus.scheduler.Scheduled;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import nl.veiligthuis.platform.web.Draining;

/** The lines open on this node, of visitors and consoles alike. Each has a beat of its own, so they do not beat at once. */
@ApplicationScoped
public class Lines {

    private final Set<Line> open = ConcurrentHashMap.newKeySet();
    private final Draining draining;
    private final Vertx vertx;

    Lines(Draining draining, Vertx vertx) {
        this.draining = draining;
        this.vertx = vertx;
    }

    /** One that was being opened when the node was told to stop goes like all others. */
    public void add(Line line) {
        open.add(line);
        if (draining.begun()) {
            letGo(line);
        }
    }

    public void remove(Line line) {
        open.remove(line);
    }

    @Scheduled(every = "1s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void beat() {
        open.forEach(Line::beat);
    }

    void leave(@Observes ShutdownDelayInitiatedEvent stopping) {
        open.forEach(this::letGo);
    }

    private void letGo(Line line) {
        vertx.setTimer(draining.pause().toMillis(), due -> line.closeForRestart());
    }
}
