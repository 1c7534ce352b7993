package nl.veiligthuis.platform.web;

import io.quarkus.arc.Arc;
import io.quarkus.arc.ArcContainer;
import io.quarkus.arc.Unremovable;
import jakarta.enterprise.context.RequestScoped;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/**
 * What the page that the request renders says of this moment, and so how long it stays true. Whoever puts such a thing on a page
 * tells it here; whoever keeps pages asks.
 */
@RequestScoped
@Unremovable
public class Rendering {

    private final Set<FrontDoor.State> doors = EnumSet.noneOf(FrontDoor.State.class);
    private Instant until = Instant.MAX;

    /** That of the request that runs; empty when none does, as in a command. */
    public static Optional<Rendering> current() {
        ArcContainer container = Arc.container();
        return container != null && container.requestContext().isActive()
                ? Optional.of(container.instance(Rendering.class).get())
                : Optional.empty();
    }

    /** The page says so of the chat. */
    public void says(FrontDoor.State door) {
        doors.add(door);
    }

    /** What the page says of the chat; empty when it says nothing, more than one when that changed on the way. */
    public Set<FrontDoor.State> doors() {
        return doors;
    }

    /** Something on the page may be untrue from a moment on. */
    public void holdsUntil(Instant moment) {
        if (moment.isBefore(until)) {
            until = moment;
        }
    }

    /** From when on something on the page may be untrue. */
    public Instant until() {
        return until;
    }
}
