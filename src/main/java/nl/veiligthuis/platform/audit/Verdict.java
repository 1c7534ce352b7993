package nl.veiligthuis.platform.audit;

import java.util.Optional;

/**
 * What a check of the audit found.
 *
 * @param rows that stand
 * @param head number and hash of the last of them, as {@code number:hex}
 * @param beginning after which row the audit begins
 * @param flaw what is wrong with the row after them; empty when all stand
 * @param met whether the head of an earlier check was met; yes when none was given
 * @param whole whether all rows were counted; false when a limit ended the count
 * @param writtenDown whether a row says that the beginning was cut off there; true when nothing was cut off
 */
public record Verdict(
        long rows,
        String head,
        Anchor beginning,
        Optional<Chain.Flaw> flaw,
        Met met,
        boolean whole,
        boolean writtenDown) {

    /** Whether the head of an earlier check was met. */
    public enum Met {
        YES,
        NO,

        /** It is of a row that was cut off, so nobody can say. A head younger than the retention must never be. */
        CUT_OFF
    }

    public boolean good() {
        return flaw.isEmpty() && met == Met.YES && (writtenDown || !whole);
    }
}
