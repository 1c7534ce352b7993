package nl.veiligthuis.platform.bench;

import java.util.function.IntPredicate;

/** Looks for the highest rate that holds: up by half as much again until one does not, then between the last two. */
final class RateSearch {

    private static final int LOWEST = 10;
    private static final int HIGHEST = 1_000_000;

    private final IntPredicate holds;
    private final double precision;

    /**
     * @param holds tries a rate
     * @param precision how far apart, as a fraction, the highest that held and the lowest that did not may stay
     */
    RateSearch(IntPredicate holds, double precision) {
        this.holds = holds;
        this.precision = precision;
    }

    /** The highest rate that held; 0 when none did. */
    int from(int first) {
        return holds.test(first) ? up(first) : down(first);
    }

    private int up(int held) {
        int next = held + Math.max(1, held / 2);
        if (next > HIGHEST) {
            return held;
        }
        return holds.test(next) ? up(next) : between(held, next);
    }

    private int down(int failed) {
        int next = failed / 2;
        if (next < LOWEST) {
            return 0;
        }
        return holds.test(next) ? between(next, failed) : down(next);
    }

    private int between(int held, int failed) {
        if (failed - held <= Math.max(1, precision * held)) {
            return held;
        }
        int middle = held + (failed - held) / 2;
        return holds.test(middle) ? between(middle, failed) : between(held, middle);
    }
}
