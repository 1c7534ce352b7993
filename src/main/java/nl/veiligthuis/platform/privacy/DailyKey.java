package nl.veiligthuis.platform.privacy;

import javax.crypto.SecretKey;

/** The key under which sources are hidden. It is random, stands on no disk, and lives for a day at most. */
interface DailyKey {

    /** The key of this moment. Asked at every request, so an answer comes from memory. */
    SecretKey current();
}
