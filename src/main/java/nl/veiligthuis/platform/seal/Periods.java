package nl.veiligthuis.platform.seal;

import java.time.Duration;

/**
 * When keys that wrap begin and die, in seconds since 1970. With the longest retention, 24 hours, a period is an hour, and its
 * key dies 24 hours after its first second: whatever was wrapped under it was wrapped in that hour or later, so words end with
 * it at most 24 hours after the end of their chat. A shorter retention has shorter periods.
 */
final class Periods {

    private static final int IN_A_LIFE = 24;

    /** Below this periods would be too short for a job that runs each minute. */
    private static final Duration SHORTEST_LIFE = Duration.ofMinutes(30);

    /** Keys are destroyed so much before they must be, since the job that does so runs each minute. */
    private static final long AHEAD = 120;

    private final long life;
    private final long length;

    /** @param kept how long words stay after the end of their chat; counts as 30 minutes when it is less */
    Periods(Duration kept) {
        this.life = Math.max(kept.toSeconds(), SHORTEST_LIFE.toSeconds());
        this.length = life / IN_A_LIFE;
    }

    /** The beginning of the period a moment lies in. */
    long startOf(long moment) {
        return Math.floorDiv(moment, length) * length;
    }

    /** The last period, by its beginning, whose key must be gone. */
    long lastDue(long now) {
        return now - life + AHEAD;
    }

    /** The last period, by its beginning, under which no living chat may stay wrapped: half a life before it is too late. */
    long lastAging(long now) {
        return now - life / 2;
    }

    long length() {
        return length;
    }
}
