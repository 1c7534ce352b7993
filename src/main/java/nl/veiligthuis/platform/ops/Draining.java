package nl.veiligthuis.platform.ops;

import io.quarkus.runtime.ShutdownDelayInitiatedEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/**
 * Whether this node is about to stop: it still answers, so that what has begun ends well, but says that it wants nothing new.
 * There is no way back.
 */
@ApplicationScoped
public class Draining {

    private volatile boolean begun;

    /** From now on balancers are asked to send nobody here. */
    public void begin() {
        begun = true;
    }

    public boolean begun() {
        return begun;
    }

    void beginBeforeTheStop(@Observes ShutdownDelayInitiatedEvent announced) {
        begin();
    }
}
