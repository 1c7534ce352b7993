package nl.veiligthuis.platform.console;

import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.List;
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

    /** Between two desks, and until the last: what a message waits for is then one desk and not all of them. */
    private static final Duration APART = Duration.ofMillis(10);

    private static final Duration LAST = Duration.ofSeconds(1);

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
        List<AdviserConnection> all = List.copyOf(connected);
        for (int index = 0; index < all.size(); index++) {
            context.runAfter(pause(index, all.size()), all.get(index)::refresh);
        }
    }

    private static Duration pause(int index, int all) {
        long millis = Math.min(index * APART.toMillis(), index * LAST.toMillis() / all);
        return Duration.ofMillis(1 + millis);
    }
}
