package nl.veiligthuis.platform.ops;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.OptionalInt;
import java.util.function.LongSupplier;

/**
 * How often the log says the same. When the database is away each frame of each chat fails alike, thousands a second: the line that
 * says what to do would be one among all of them, and the disk would fill. So the same text stands {@value #TOLD} times in
 * ten seconds, and the next time with how many were left out. For any number of threads.
 */
final class LogRepeats {

    /** Lines of the same text in one {@link #WINDOW}. */
    static final int TOLD = 5;

    static final Duration WINDOW = Duration.ofSeconds(10);

    /** Texts that are remembered, those that were not said for longest are forgotten first. */
    static final int TEXTS = 200;

    private final LongSupplier nanos;
    private final Map<String, Count> counts = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Count> eldest) {
            return size() > TEXTS;
        }
    };

    /** @param nanos a clock that never goes back, in nanoseconds */
    LogRepeats(LongSupplier nanos) {
        this.nanos = nanos;
    }

    /**
     * Counts one line.
     *
     * @return how many of the same text were left out since the last that was told; empty when this one is to be left out too
     */
    synchronized OptionalInt count(String text) {
        long now = nanos.getAsLong();
        Count count = counts.computeIfAbsent(text, first -> new Count(now));
        if (now - count.since >= WINDOW.toNanos()) {
            count.since = now;
            count.told = 0;
        }
        if (count.told == TOLD) {
            count.leftOut++;
            return OptionalInt.empty();
        }
        count.told++;
        int leftOut = count.leftOut;
        count.leftOut = 0;
        return OptionalInt.of(leftOut);
    }

    private static final class Count {

        private long since;
        private int told;
        private int leftOut;

        private Count(long since) {
            this.since = since;
        }
    }
}
