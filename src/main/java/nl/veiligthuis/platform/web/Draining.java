package nl.veiligthuis.platform.web;

import io.quarkus.runtime.ShutdownDelayInitiatedEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Whether this node was told to stop. From then until {@code quarkus.shutdown.delay} is over it says that it is not ready,
 * takes no more sockets and lets those it has go, not all at once: a balancer needs a moment to notice, and the nodes that
 * stay must not be asked by everybody in one second. Pages are served to the end.
 */
@ApplicationScoped
public class Draining {

    /** Of the delay, until the balancer has noticed and the first socket goes. */
    private static final double NOTICE = 0.3;

    /** Of the delay, while sockets go. What is left of it is for what was under way. */
    private static final double SPREAD = 0.5;

    private final Duration delay;
    private volatile boolean begun;

    /** @param delay from the first sign to the end; sockets go at once without one */
    public Draining(@ConfigProperty(name = "quarkus.shutdown.delay") Optional<Duration> delay) {
        this.delay = delay.orElse(Duration.ZERO);
    }

    /** The first sign. */
    public void begin(@Observes ShutdownDelayInitiatedEvent stopping) {
        begun = true;
    }

    /** Whether the node is about to stop. */
    public boolean begun() {
        return begun;
    }

    /** How long after the beginning a socket goes: another time for each. At least 1 ms. */
    public Duration pause() {
        double share = NOTICE + SPREAD * ThreadLocalRandom.current().nextDouble();
        return Duration.ofMillis(1 + (long) (share * delay.toMillis()));
    }
}
