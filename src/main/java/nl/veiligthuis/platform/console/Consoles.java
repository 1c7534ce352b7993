package nl.veiligthuis.platform.console;

import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import nl.veiligthuis.platform.bus.OwnContext;
import nl.veiligthuis.platform.routing.QueueWatch;

/**
 * The consoles connected to this node. Apart from the socket, whose every method asks for an adviser's role, which a
 * timer has not.
 */
@ApplicationScoped
class Consoles {

    private final Set<AdviserConnection> connected = ConcurrentHashMap.newKeySet();
    private final OwnContext context;

    Consoles(OwnContext context) {
        this.context = context;
    }

    void listen(@Observes StartupEvent start, QueueWatch queue) {
        queue.afterLook(this::look);
    }

    void add(AdviserConnection adviser) {
        connected.add(adviser);
    }

    void remove(AdviserConnection adviser) {
        connected.remove(adviser);
    }

    /** Shows every desk anew, as of the last look at the queue. */
    private void look() {
        connected.forEach(adviser -> context.run(adviser::refresh));
    }
}
