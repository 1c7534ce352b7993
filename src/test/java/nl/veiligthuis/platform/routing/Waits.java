package nl.veiligthuis.platform.routing;

import java.time.Duration;
import java.util.List;

/**
 * What became of the visitors of an evening.
 *
 * @param answered seconds that each waited who was answered, ascending
 * @param left how many left before an answer
 * @param longestQueue the most who waited at one moment
 * @param busy share of all places for a chat that were taken, from the first visitor to the last
 */
record Waits(List<Double> answered, int left, int longestQueue, double busy) {

    int asked() {
        return answered.size() + left;
    }

    /** The share that left, 0 to 1. */
    double leaving() {
        return asked() == 0 ? 0 : (double) left / asked();
    }

    /** The share of all who asked that was answered within a time, 0 to 1. */
    double answeredWithin(Duration time) {
        long soon = answered.stream().filter(wait -> wait <= time.toSeconds()).count();
        return asked() == 0 ? 1 : (double) soon / asked();
    }

    /** The wait that so many per cent of those who were answered did not exceed; NaN when nobody was. */
    double percentile(int percent) {
        int rank = (int) Math.ceil(answered.size() * percent / 100.0);
        return answered.isEmpty() ? Double.NaN : answered.get(Math.max(0, rank - 1));
    }
}
