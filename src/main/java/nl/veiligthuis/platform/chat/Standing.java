package nl.veiligthuis.platform.chat;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import nl.veiligthuis.platform.routing.AdviceRequest;

/**
 * Where a conversation stood in the database at one moment, and by that who may read what was said until then.
 *
 * @param epoch how often the chat changed hands
 * @param adviser who holds the chat, or held it when it ended; else null
 * @param adviserHere whether somebody holds it and was heard of a moment ago, by the database's clock
 * @param visitorHere whether the visitor was heard of a moment ago, by the same clock
 * @param hidden whether the visitor has covered the page
 * @param line the visitor's line that counts; null when there was none
 * @param readers accounts of the colleagues who read along
 * @param lastNote the number of the last note of colleagues
 * @param lastSeq the number of the last entry
 * @param wiped whether the visitor ended it, who sees nothing of it any more
 */
record Standing(
        AdviceRequest.State state,
        String language,
        int epoch,
        UUID adviser,
        boolean adviserHere,
        boolean visitorHere,
        boolean hidden,
        UUID line,
        Set<UUID> readers,
        long lastNote,
        long lastSeq,
        long visitorSeen,
        long adviserSeen,
        boolean wiped) {

    /** Whether it is theirs to read: for a visitor it is, who has come by a token. */
    boolean readableBy(Onlooker who) {
        return who.visitor() || who.account().equals(adviser) || readers.contains(who.account());
    }

    /** Whether they see what was said. Of a chat that the visitor ended or has covered, they see nothing of that. */
    boolean tells(Onlooker who) {
        return !who.visitor() || !wiped && !hidden;
    }

    boolean over() {
        return wiped || state == AdviceRequest.State.CLOSED;
    }

    /** This standing once a side has seen everything up to a number. */
    Standing seen(Author by, long seq) {
        long known = Math.min(seq, lastSeq);
        return with(
                lastSeq,
                by == Author.VISITOR ? Math.max(visitorSeen, known) : visitorSeen,
                by == Author.ADVISER ? Math.max(adviserSeen, known) : adviserSeen);
    }

    /** This standing after one more entry. */
    Standing after(Entry entry) {
        return with(entry.seq(), visitorSeen, adviserSeen);
    }

    private Standing with(long last, long seenByVisitor, long seenByAdviser) {
        return new Standing(
                state,
                language,
                epoch,
                adviser,
                adviserHere,
                visitorHere,
                hidden,
                line,
                readers,
                lastNote,
                last,
                seenByVisitor,
                seenByAdviser,
                wiped);
    }

    View view(Onlooker who, List<Entry> entries) {
        boolean visitor = who.visitor();
        return new View(
                phase(),
                language,
                hidden,
                visitor ? adviserSeen : visitorSeen,
                visitor ? adviserHere : visitorHere,
                epoch,
                line,
                readers.size(),
                visitor ? 0 : lastNote,
                entries);
    }

    private View.Phase phase() {
        return switch (state) {
            case WAITING -> View.Phase.WAITING;
            case TAKEN -> View.Phase.TALKING;
            case PARKED -> View.Phase.PARKED;
            case CLOSED -> View.Phase.ENDED;
        };
    }
}
