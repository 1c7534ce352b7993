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
}
