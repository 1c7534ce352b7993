package nl.veiligthuis.platform.privacy;

import java.time.Duration;
import javax.crypto.SecretKey;

/** The key under which sources are hidden. It is random, stands on no disk, and lives for a day at most. */
interface DailyKey {

    /** How long a key lives. */
    Duration LIFE = Duration.ofHours(24);

    /** How many random bytes it is made of. */
    int BYTES = 32;

    /** The key of this moment. Asked at every request, so an answer comes from memory. */
    SecretKey current();
}
