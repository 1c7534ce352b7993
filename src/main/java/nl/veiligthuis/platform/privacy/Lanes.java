package nl.veiligthuis.platform.privacy;

import io.smallrye.mutiny.Uni;
import java.time.Duration;

/**
 * Counts attempts and says how far off the turn of each is, zero when it is now. A turn further off than {@code longest} is not
 * taken. Answers come at once or within a moment, on the Vert.x context of whoever subscribes, and never fail.
 */
interface Lanes {

    /** In this time a burst is whole again. */
    Duration REFILL = Lane.REFILL;

    /** Between two chats of a source that is slowed: others who share its address still get through. */
    Duration SLOWED_PACE = Duration.ofMinutes(10);

    /** As long as a source's key can live. */
    Duration DAY = DailyKey.LIFE;

    Uni<Duration> chat(SourceKey source, Duration longest);

    Uni<Duration> returnTry(SourceKey source, Duration longest);

    Uni<Duration> signIn(String name, SourceKey source, Duration longest);

    /** The last attempt at signing in does not count, and this name from this source has a lane of its own for a day. */
    void signedIn(String name, SourceKey source);

    /** From now on, for a day, chats of this source are {@link #SLOWED_PACE} apart. */
    void slow(SourceKey source);
}
