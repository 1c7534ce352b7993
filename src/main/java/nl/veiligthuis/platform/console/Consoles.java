package nl.veiligthuis.platform.console;

import io.quarkus.runtime.StartupEvent;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import nl.veiligthuis.platform.bus.Bus;
import nl.veiligthuis.platform.bus.Hint;
import nl.veiligthuis.platform.bus.OwnContext;

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

    void listen(@Observes StartupEvent start, Bus bus) {
        bus.subscribe(this::onHint);
    }

    void add(AdviserConnection adviser) {
        connected.add(adviser);
    }

    void remove(AdviserConnection adviser) {
        connected.remove(adviser);
    }

    /** Shows every desk anew, hint or no hint. */
    @Scheduled(every = "2s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void look() {
        connected.forEach(adviser -> context.run(adviser::refresh));
    }

    @Scheduled(every = "5s")
    void closeDeadLines() {
        connected.forEach(adviser -> adviser.line().closeIfSilent());
    }

    private void onHint(Hint hint) {
        if (hint instanceof Hint.DeskChanged) {
            look();
        }
    }
}
