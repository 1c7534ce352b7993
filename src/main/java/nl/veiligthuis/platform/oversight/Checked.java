package nl.veiligthuis.platform.oversight;

import java.time.Instant;
import java.util.regex.Pattern;
import nl.veiligthuis.platform.audit.Chain;
import nl.veiligthuis.platform.audit.Verdict;
import nl.veiligthuis.platform.web.DutchTime;

/**
 * What came of counting the chain again.
 *
 * @param rows that stand
 * @param wrong number of the row that is wrong, when one is
 * @param cut number of the last row that was cut off because it was old enough; 0 when none was
 * @param head of the chain, to be written down; empty when nothing was counted
 * @param earlier the head that was given, as typed
 */
public record Checked(State state, long rows, long wrong, long cut, String head, String at, String earlier) {

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

        /** The head that was given is of a row that was cut off. */
        HEAD_CUT_OFF,

        /** The beginning is gone and no row says that it was cut off. */
        CUT_NOT_WRITTEN_DOWN,
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
        return new Checked(why, 0, 0, 0, "", "", earlier);
    }

    static Checked of(Verdict verdict, Instant at, String earlier) {
        return new Checked(
                state(verdict),
                verdict.rows(),
                verdict.flaw().map(Chain.Flaw::row).orElse(0L),
                verdict.beginning().number(),
                verdict.head(),
                DutchTime.second(at),
                earlier);
    }

    public boolean good() {
        return state == State.STANDS || state == State.STANDS_SO_FAR;
    }

    private static State state(Verdict verdict) {
        if (verdict.flaw().isPresent()) {
            return switch (verdict.flaw().get().kind()) {
                case MISSING -> State.ROW_MISSING;
                case CHANGED -> State.ROW_CHANGED;
            };
        }
        if (verdict.met() == Verdict.Met.CUT_OFF) {
            return State.HEAD_CUT_OFF;
        }
        if (verdict.met() == Verdict.Met.NO) {
            return verdict.whole() ? State.HEAD_NOT_MET : State.NOT_REACHED;
        }
        if (verdict.whole() && !verdict.writtenDown()) {
            return State.CUT_NOT_WRITTEN_DOWN;
        }
        return verdict.whole() ? State.STANDS : State.STANDS_SO_FAR;
    }
}
