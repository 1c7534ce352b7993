package nl.veiligthuis.platform.chat;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** The lines open on this node, of visitors and consoles alike. Each has a beat of its own, so they do not beat at once. */
@ApplicationScoped
public class Lines {

    private final Set<Line> open = ConcurrentHashMap.newKeySet();

    public void add(Line line) {
        open.add(line);
    }

    public void remove(Line line) {
        open.remove(line);
    }

    @Scheduled(every = "1s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void beat() {
        open.forEach(Line::beat);
    }
}
