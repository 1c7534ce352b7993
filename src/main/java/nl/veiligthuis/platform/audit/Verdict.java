package nl.veiligthuis.platform.audit;

import java.util.Optional;

/**
 * What a check of the audit found.
 *
 * @param rows that stand
 * @param head number and hash of the last of them, as {@code number:hex}
 * @param flaw what is wrong with the row after them; empty when all stand
 * @param known whether the head of an earlier check was met; true when none was given
 * @param whole whether all rows were counted; false when a limit ended the count
 */
public record Verdict(long rows, String head, Optional<Chain.Flaw> flaw, boolean known, boolean whole) {

    public boolean good() {
        return flaw.isEmpty() && known;
    }
}
