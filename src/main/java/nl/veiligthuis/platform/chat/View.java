package nl.veiligthuis.platform.chat;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * A conversation as one side sees it at one moment.
 *
 * @param phase where it stands
 * @param language tag of the language the chat is in
 * @param hidden whether the visitor has covered the page
 * @param seen the last number the other side has seen
 * @param here whether the other side was heard of a moment ago; of an adviser, whether one holds the chat and is there
 * @param epoch how often the chat changed hands
 * @param line the visitor's line that counts, the last that was opened; null when there was none
 * @param readers how many colleagues of the adviser read along
 * @param notes the number of the last note of colleagues, for an adviser
 * @param entries what came after the number the reader had, in order, at most {@value Log#PAGE}
 */
public record View(
        Phase phase,
        String language,
        boolean hidden,
        long seen,
        boolean here,
        int epoch,
        UUID line,
        int readers,
        long notes,
        List<Entry> entries) {

    /** Where a conversation stands. */
    public enum Phase {
        /** Nobody has taken it yet. */
        WAITING,
        TALKING,
        /** Set aside by the visitor, or because they were gone for long. */
        PARKED,
        ENDED
    }

    public boolean ended() {
        return phase == Phase.ENDED;
    }

    public boolean parked() {
        return phase == Phase.PARKED;
    }

    public boolean talking() {
        return phase == Phase.TALKING;
    }

    public boolean waiting() {
        return phase == Phase.WAITING;
    }

    /** This view with what came after it. */
    View with(View later) {
        return new View(
                later.phase,
                later.language,
                later.hidden,
                later.seen,
                later.here,
                later.epoch,
                later.line,
                later.readers,
                later.notes,
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
