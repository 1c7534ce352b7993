package nl.veiligthuis.platform.routing;

import io.quarkus.runtime.StartupEvent;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import nl.veiligthuis.platform.bus.Bus;
import nl.veiligthuis.platform.bus.Hint;
import nl.veiligthuis.platform.web.FrontDoor;

/** Keeps in memory whether somebody is on duty, for the pages. Looks every two seconds, and when a duty changes. */
@ApplicationScoped
public class DutyWatch implements FrontDoor {

    private static final Duration PATIENCE = Duration.ofSeconds(2);

    private final Duties duties;
    private final AtomicLong looks = new AtomicLong();
    private long noted;
    private volatile State state = State.UNKNOWN;

    DutyWatch(Duties duties) {
        this.duties = duties;
    }

    @Override
    public State state() {
        return state;
    }

    void listen(@Observes StartupEvent start, Bus bus) {
        bus.subscribe(this::onHint);
    }

    private void onHint(Hint hint) {
        if (hint instanceof Hint.DeskChanged) {
            look().subscribe().with(looked -> {});
        }
    }

    /** Looks once; a database that does not answer makes the state unknown, never open. */
    @Scheduled(every = "2s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    Uni<Void> look() {
        long number = looks.incrementAndGet();
        return duties.live()
                .ifNoItem()
                .after(PATIENCE)
                .fail()
                .map(live -> live > 0 ? State.OPEN : State.CLOSED)
                .onFailure()
                .recoverWithItem(State.UNKNOWN)
                .invoke(seen -> note(number, seen))
                .replaceWithVoid();
    }

    /** Looks may overtake one another; what an earlier one saw does not count any more. */
    private synchronized void note(long number, State seen) {
        if (number > noted) {
            noted = number;
            state = seen;
        }
    }
}
