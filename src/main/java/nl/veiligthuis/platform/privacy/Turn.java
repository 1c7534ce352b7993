package nl.veiligthuis.platform.privacy;

import java.time.Duration;

/** Whose turn it is: what a limit says to an attempt. */
public sealed interface Turn {

    /** Go on. */
    record Now() implements Turn {}

    /**
     * Not now, and nothing was counted: ask again, with the phone numbers at hand.
     *
     * @param after when there is room again as things stand; longer than zero; 40 seconds at most, 10 minutes for a source that is
     *     slowed
     */
    record Later(Duration after) implements Turn {}
}
