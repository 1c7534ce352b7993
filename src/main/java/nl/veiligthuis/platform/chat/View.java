package nl.veiligthuis.platform.chat;

import java.util.List;
import java.util.stream.Stream;

/**
 * A conversation as one side sees it at one moment.
 *
 * @param phase where it stands
 * @param seen the last number the other side has seen
 * @param entries what came after the number the reader had, in order, at most {@value Log#PAGE}
 */
public record View(Phase phase, long seen, List<Entry> entries) {

    /** Where a conversation stands. */
    public enum Phase {
        /** Nobody has taken it yet. */
        WAITING,
        TALKING,
        ENDED
    }

    public boolean ended() {
        return phase == Phase.ENDED;
    }

    public boolean waiting() {
        return phase == Phase.WAITING;
    }

    /** This view with what came after it. */
    View with(View later) {
        return new View(
                later.phase,
                later.seen,
                Stream.concat(entries.stream(), later.entries.stream()).toList());
    }

    /** The number of the last of these entries; 0 when there is none. */
    long last() {
        return entries.isEmpty() ? 0 : entries.getLast().seq();
    }

    /** Whether there may be more entries behind these. */
    public boolean full() {
        return entries.size() == Log.PAGE;
    }
}
