package nl.veiligthuis.platform.statistics;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** Times counted by class; what it tells of them is right to the width of a class of {@link Buckets}. */
final class Histogram {

    private final SortedMap<Integer, Long> counts = new TreeMap<>();

    /** @param counts by the lower edge of the class, in seconds */
    Histogram(Map<Integer, Long> counts) {
        counts.forEach((lower, number) -> this.counts.merge(lower, number, Long::sum));
    }

    long total() {
        return counts.values().stream().mapToLong(Long::longValue).sum();
    }

    /** How many fell into the classes that begin from one edge (inclusive) to another (exclusive), in seconds. */
    long between(int from, int to) {
        return counts.subMap(from, to).values().stream()
                .mapToLong(Long::longValue)
                .sum();
    }

    /**
     * The time within which this part of all stayed, as if the times of a class lay evenly in it.
     *
     * @param part above 0, at most 1
     * @return empty when nothing was counted
     */
    Optional<Duration> percentile(double part) {
        double rank = part * total();
        long before = 0;
        for (Map.Entry<Integer, Long> entry : counts.entrySet()) {
            if (entry.getValue() > 0 && before + entry.getValue() >= rank) {
                return Optional.of(within(entry.getKey(), (rank - before) / entry.getValue()));
            }
            before += entry.getValue();
        }
        return Optional.empty();
    }

    /** The sum of all times, each taken as the middle of its class. */
    Duration sum() {
        return counts.entrySet().stream()
                .map(entry -> within(entry.getKey(), 0.5).multipliedBy(entry.getValue()))
                .reduce(Duration.ZERO, Duration::plus);
    }

    private static Duration within(int lower, double part) {
        return Duration.ofMillis(Math.round((lower + (Buckets.end(lower) - lower) * part) * 1000));
    }
}
