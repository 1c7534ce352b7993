package nl.veiligthuis.platform.faults;

import java.time.Duration;
import java.util.Collection;
import java.util.List;

/** Times that were measured, for their percentiles by nearest rank. */
final class Figures {

    private final List<Long> sorted;

    private Figures(List<Long> sorted) {
        this.sorted = sorted;
    }

    /** @param nanoseconds in any order */
    static Figures of(Collection<Long> nanoseconds) {
        return new Figures(nanoseconds.stream().sorted().toList());
    }

    /** The smallest of the times that is not exceeded by so many percent of them; zero when there are none. */
    Duration percentile(int percent) {
        return sorted.isEmpty()
                ? Duration.ZERO
                : Duration.ofNanos(sorted.get(Math.ceilDiv(percent * sorted.size(), 100) - 1));
    }

    Duration max() {
        return percentile(100);
    }

    /** The largest share of the times that lies within so much of each other, of 1; zero when there are none. */
    double busiest(Duration within) {
        int most = 0;
        int first = 0;
        for (int last = 0; last < sorted.size(); last++) {
            while (sorted.get(last) - sorted.get(first) > within.toNanos()) {
                first++;
            }
            most = Math.max(most, last - first + 1);
        }
        return sorted.isEmpty() ? 0 : (double) most / sorted.size();
    }

    int count() {
        return sorted.size();
    }

    /** As seconds: 50th, 95th and 99th percentile and the longest. */
    @Override
    public String toString() {
        return "%.2f / %.2f / %.2f / %.2f s".formatted(seconds(50), seconds(95), seconds(99), seconds(100));
    }

    private double seconds(int percent) {
        return percentile(percent).toMillis() / 1000.0;
    }
}
