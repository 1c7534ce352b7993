package nl.veiligthuis.platform.console;

import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
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
    private final AtomicInteger looks = new AtomicInteger();
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

    /** Shows every desk anew, as of the last look at the queue. However many looks come during a round, one more round is enough. */
    private void look() {
        if (looks.getAndIncrement() == 0) {
            round();
        }
    }

    private void round() {
        int answering = looks.get();
        List<AdviserConnection> all = List.copyOf(connected);
        for (int index = 0; index < all.size(); index++) {
            context.runAfter(pause(index, all.size()), all.get(index)::refresh);
        }
        context.runAfter(pause(all.size(), all.size()), () -> ended(answering));
    }

    private void ended(int answered) {
        if (looks.addAndGet(-answered) > 0) {
            round();
        }
    }

    private static Duration pause(int index, int all) {
        long millis = Math.min(index * APART.toMillis(), index * LAST.toMillis() / Math.max(1, all));
        return Duration.ofMillis(1 + millis);
    }
}
