package nl.veiligthuis.platform.statistics;

/**
 * The values a figure may have.
 *
 * @param from inclusive
 * @param to inclusive; {@link #WITHOUT_END} when nothing is known
 */
record Range(long from, long to) {

    static final long WITHOUT_END = Long.MAX_VALUE;

    /** Known of a figure that is withheld: zero would have been shown. */
    static final Range WITHHELD = new Range(1, WITHOUT_END);

    /** What nothing adds up to. */
    static final Range NONE = new Range(0, 0);

    /** How many values are possible. */
    long values() {
        return to == WITHOUT_END ? WITHOUT_END : to - from + 1;
    }

    Range plus(Range other) {
        return new Range(from + other.from, endless(other) ? WITHOUT_END : to + other.to);
    }

    /** What is left of this when the other is taken away. */
    Range minus(Range other) {
        return new Range(
                other.to == WITHOUT_END ? Long.MIN_VALUE : from - other.to,
                to == WITHOUT_END ? WITHOUT_END : to - other.from);
    }

    /** Values possible by both. */
    Range and(Range other) {
        return new Range(Math.max(from, other.from), Math.min(to, other.to));
    }

    private boolean endless(Range other) {
        return to == WITHOUT_END || other.to == WITHOUT_END;
    }
}
