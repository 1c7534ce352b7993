package nl.veiligthuis.platform.chat;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.quarkus.runtime.Startup;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.EnumMap;
import java.util.Map;
import nl.veiligthuis.platform.trace.Step;
import nl.veiligthuis.platform.trace.Traces;

/**
 * How long it takes until a message is stored, which is when its sender is told so, and how often it is not. There from the
 * start, so that a node that has stored nothing yet says so.
 */
@Startup
@ApplicationScoped
class StoringTime {

    private final MeterRegistry meters;
    private final Traces traces;
    private final Map<Author, Timer> stored = new EnumMap<>(Author.class);
    private final Counter failed;

    StoringTime(MeterRegistry meters, Traces traces) {
        this.meters = meters;
        this.traces = traces;
        this.failed = meters.counter("platform.messages.not.stored");
        for (Author author : Author.values()) {
            stored.put(author, timer(author));
        }
    }

    private Timer timer(Author author) {
        return Timer.builder("platform.message.stored")
                .tag("author", author.name().toLowerCase())
                .register(meters);
    }

    /** Measures and traces each time it is subscribed to. What was refused is neither stored nor a failure. */
    Uni<Appended> of(Author author, Uni<Appended> storing) {
        return traces.around(
                Step.STORE,
                Uni.createFrom().deferred(() -> measured(Timer.start(meters), stored.get(author), storing)));
    }

    private Uni<Appended> measured(Timer.Sample begun, Timer timer, Uni<Appended> storing) {
        return storing.invoke(appended -> {
                    if (appended instanceof Appended.Stored) {
                        begun.stop(timer);
                    }
                })
                .onFailure()
                .invoke(() -> failed.increment());
    }
}
