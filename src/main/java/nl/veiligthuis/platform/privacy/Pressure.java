package nl.veiligthuis.platform.privacy;

import io.github.bucket4j.TimeMeter;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.function.LongSupplier;

/**
 * Whether more chats are started on this node than people do by themselves: many starts were refused in this minute or the one
 * before. Some shelter or school may be refused now and then; so many are a flood, or a moment at which everybody comes.
 */
@ApplicationScoped
public class Pressure {

    /** Starts refused within a minute. */
    static final long MANY = 20;

    private static final long MINUTE = Duration.ofMinutes(1).toNanos();

    private final LongSupplier refused;
    private final TimeMeter time;

    /** When the minute began that runs, and how many were refused until it and until the one before it began. */
    private long minute;

    private long counted;
    private long before;

    @Inject
    Pressure(Limits limits) {
        this(() -> limits.refused(Limit.CHAT), TimeMeter.SYSTEM_NANOTIME);
    }

    /** @param refused how many were refused since the start */
    Pressure(LongSupplier refused, TimeMeter time) {
        this.refused = refused;
        this.time = time;
        this.minute = time.currentTimeNanos();
    }

    /** Whether it is; asked whenever somebody is refused, so that there are looks enough to count by. */
    synchronized boolean high() {
        long all = refused.getAsLong();
        long passed = time.currentTimeNanos() - minute;
        if (passed >= MINUTE) {
            before = passed < 2 * MINUTE ? counted : all;
            counted = all;
            minute = time.currentTimeNanos();
        }
        return all - before >= MANY;
    }
}
