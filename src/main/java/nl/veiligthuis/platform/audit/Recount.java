package nl.veiligthuis.platform.audit;

import java.util.HexFormat;
import java.util.Optional;

/** Follows the chain from its first row on, wherever the rows come from. */
final class Recount {

    private final Chain chain = new Chain();
    private final String earlier;
    private boolean known;
    private Optional<Chain.Flaw> flaw = Optional.empty();

    /** @param earlier the head of an earlier check, or null: when it is not met, rows were cut off or all were made anew */
    Recount(String earlier) {
        this.earlier = earlier;
        this.known = earlier == null || earlier.equals(head());
    }

    /** Goes on with the next row; false when it is wrong, which ends the count. */
    boolean take(Chain.Row row) {
        flaw = chain.follow(row);
        known = known || head().equals(earlier);
        return flaw.isEmpty();
    }

    long number() {
        return chain.number();
    }

    /** @param whole whether there are no more rows */
    Verdict verdict(boolean whole) {
        return new Verdict(chain.number(), head(), flaw, known, whole);
    }

    private String head() {
        return chain.number() + ":" + HexFormat.of().formatHex(chain.hash());
    }
}
