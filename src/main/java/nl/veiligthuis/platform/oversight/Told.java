package nl.veiligthuis.platform.oversight;

import java.util.Arrays;
import java.util.Optional;

/** What somebody is told after they asked for a text, decided on it or wanted to open it. */
public enum Told {
    ASKED(200),
    APPROVED(200),
    REFUSED(200),
    NO_GROUND(400),
    NO_REASON(400),
    REASON_TOO_LONG(400),
    CHAT_UNREADABLE(400),

    /** There is a request of theirs that waits or may be used. */
    ASKED_BEFORE(409),
    TOO_MANY(409),

    /** Nobody decides on their own request, in whichever role. */
    OWN(403),

    /** Somebody decided before, or it lapsed. */
    DECIDED_BEFORE(409),

    /** Not approved, or longer ago than it may be used. */
    NOT_OPEN(409),

    /** There is none for them; or there was, and it went with its chat. */
    GONE(404);

    private final int status;

    Told(int status) {
        this.status = status;
    }

    int status() {
        return status;
    }

    boolean done() {
        return status == 200;
    }

    static Optional<Told> named(String name) {
        return Arrays.stream(values()).filter(told -> told.name().equals(name)).findFirst();
    }
}
