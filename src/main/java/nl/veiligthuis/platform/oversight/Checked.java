package nl.veiligthuis.platform.oversight;

import java.time.Instant;
import java.util.regex.Pattern;
import nl.veiligthuis.platform.audit.Verdict;
import nl.veiligthuis.platform.web.DutchTime;

/**
 * What came of counting the chain again.
 *
 * @param rows that stand
 * @param head of the chain, to be written down; empty when nothing was counted
 * @param earlier the head that was given, as typed
 */
public record Checked(State state, long rows, String head, String at, String earlier) {

    /** What an auditor is told. */
    public enum State {
        STANDS,

        /** The limit of rows ended the count; so far all stand. */
        STANDS_SO_FAR,

        /** As before, and the head that was given may come later. */
        NOT_REACHED,
        ROW_MISSING,
        ROW_CHANGED,
        HEAD_NOT_MET,
        HEAD_UNREADABLE,

        /** Another check runs on this node. */
        BUSY
    }

    private static final Pattern HEAD = Pattern.compile("\\d{1,18}:[0-9a-f]{0,64}");

    /** Whether this can be the head of an earlier check. */
    static boolean readable(String earlier) {
        return HEAD.matcher(earlier).matches();
    }

    static Checked not(State why, String earlier) {
        return new Checked(why, 0, "", "", earlier);
    }

    static Checked of(Verdict verdict, Instant at, String earlier) {
        return new Checked(state(verdict), verdict.rows(), verdict.head(), DutchTime.second(at), earlier);
    }

    public boolean good() {
        return state == State.STANDS || state == State.STANDS_SO_FAR;
    }

    /** The number of the row that is wrong, when one is. */
    public long wrong() {
        return rows + 1;
    }

    private static State state(Verdict verdict) {
        if (verdict.flaw().isPresent()) {
            return switch (verdict.flaw().get().kind()) {
                case MISSING -> State.ROW_MISSING;
                case CHANGED -> State.ROW_CHANGED;
            };
        }
        if (!verdict.known()) {
            return verdict.whole() ? State.HEAD_NOT_MET : State.NOT_REACHED;
        }
        return verdict.whole() ? State.STANDS : State.STANDS_SO_FAR;
    }
}
