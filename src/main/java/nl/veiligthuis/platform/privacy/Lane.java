package nl.veiligthuis.platform.privacy;

import io.github.bucket4j.Bucket;
import io.github.bucket4j.TimeMeter;
import java.time.Duration;

/**
 * The attempts of one kind from one source. First a burst goes on at once, as a person never meets a limit; then one
 * attempt every 20 seconds, each behind the earlier.
 */
final class Lane {

    /** In this time the burst is whole again: a lane not used for so long is as a new one. */
    static final Duration REFILL = Duration.ofMinutes(10);

    /** Between two attempts beyond the burst. */
    static final Duration PACE = Duration.ofSeconds(20);

    private final Bucket burst;
    private final Bucket pace;

    Lane(int size, TimeMeter time) {
        this(size, PACE, time);
    }

    /** @param after between two attempts beyond the burst */
    Lane(int size, Duration after, TimeMeter time) {
        burst = Bucket.builder()
                .addLimit(limit -> limit.capacity(size).refillGreedy(size, REFILL))
                .withCustomTimePrecision(time)
                .build();
        pace = Bucket.builder()
                .addLimit(limit -> limit.capacity(1).refillGreedy(1, after))
                .withCustomTimePrecision(time)
                .build();
    }

    /**
     * Asks for the next turn, and takes it unless it is too far off.
     *
     * @param longest a turn further off than this is not taken
     * @return how far off it is; zero when it is now
     */
    synchronized Duration next(Duration longest) {
        if (burst.tryConsume(1)) {
            pace.tryConsume(1);
            return Duration.ZERO;
        }
        Duration wait = Duration.ofNanos(pace.estimateAbilityToConsume(1).getNanosToWaitForRefill());
        if (wait.compareTo(longest) <= 0) {
            pace.consumeIgnoringRateLimits(1);
        }
        return wait;
    }

    /** The last attempt was no harm: it does not count. */
    void giveBack() {
        burst.addTokens(1);
    }
}
