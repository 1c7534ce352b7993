package nl.veiligthuis.platform.audit;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Follows the chain from the first row that is there, wherever the rows come from. */
final class Recount {

    private static final Pattern HEAD = Pattern.compile("(\\d{1,18}):.*");

    private final Anchor beginning;
    private final Chain chain;
    private final String earlier;
    private boolean met;
    private boolean writtenDown;
    private Optional<Chain.Flaw> flaw = Optional.empty();

    /** @param earlier the head of an earlier check, or null: when it is not met, rows were cut off or all were made anew */
    Recount(Anchor beginning, String earlier) {
        this.beginning = beginning;
        this.chain = new Chain(beginning);
        this.earlier = earlier;
        this.met = earlier == null || earlier.equals(head());
        this.writtenDown = beginning.number() == 0;
    }

    /** Goes on with the next row; false when it is wrong, which ends the count. */
    boolean take(Chain.Row row) {
        flaw = chain.follow(row);
        met = met || head().equals(earlier);
        writtenDown = writtenDown
                || row.deed().equals(Deed.AUDIT_CUT.name()) && beginning.head().equals(row.detail());
        return flaw.isEmpty();
    }

    long number() {
        return chain.number();
    }

    /** Rows that were followed. */
    long rows() {
        return chain.number() - beginning.number();
    }

    /** @param whole whether there are no more rows */
    Verdict verdict(boolean whole) {
        return new Verdict(rows(), head(), beginning, flaw, met(), whole, writtenDown);
    }

    private Verdict.Met met() {
        if (met) {
            return Verdict.Met.YES;
        }
        Matcher head = HEAD.matcher(earlier);
        return head.matches() && Long.parseLong(head.group(1)) < beginning.number()
                ? Verdict.Met.CUT_OFF
                : Verdict.Met.NO;
    }

    private String head() {
        return Anchor.head(chain.number(), chain.hash());
    }
}
