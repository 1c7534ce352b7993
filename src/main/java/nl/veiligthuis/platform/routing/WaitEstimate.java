package nl.veiligthuis.platform.routing;

import java.time.Duration;
import java.util.Optional;

/**
 * How long somebody may still wait, as a range that is as wide as what is known is uncertain.
 *
 * <p>Requests were taken at a rate of {@code taken / over}. When they are taken independently of one another, the time
 * until the p-th from now is Erlang distributed: mean p / rate, relative spread 1 / √p. The rate itself was counted, so
 * its relative spread is 1 / √taken (Poisson). The range is mean × (1 ± √(1/p + 1/taken)), rounded outward.
 *
 * @param fromMinutes at least 0
 * @param toMinutes at most {@value #LONGEST}
 */
public record WaitEstimate(int fromMinutes, int toMinutes) {

    /** Fewer claims than this tell nothing. */
    static final int FEWEST = 5;

    /** Minutes. What would be longer is not worth calling an estimate. */
    static final int LONGEST = 90;

    /**
     * The estimate for a place in the queue; empty when it would be a guess.
     *
     * @param place from 1
     * @param taken requests taken of late by those who may take this one
     * @param over the period in which they were
     */
    public static Optional<WaitEstimate> of(int place, int taken, Duration over) {
        if (place < 1 || taken < FEWEST) {
            return Optional.empty();
        }
        double minutes = place * (over.toSeconds() / 60.0) / taken;
        double spread = Math.sqrt(1.0 / place + 1.0 / taken);
        int from = (int) Math.floor(Math.max(0, minutes * (1 - spread)));
        int to = (int) Math.ceil(minutes * (1 + spread));
        return to > LONGEST ? Optional.empty() : Optional.of(new WaitEstimate(from, to));
    }
}
