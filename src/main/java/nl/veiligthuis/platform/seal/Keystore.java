package nl.veiligthuis.platform.seal;

import java.util.Set;

/**
 * Keeps the keys that wrap the keys of conversations: one for each period, known by the second (since 1970) at which its
 * period begins, outside the database. All methods may wait for a disk or a network, and must not be called on an event
 * loop. Many nodes share one keystore.
 */
interface Keystore {

    /**
     * Wraps a key under the key of a period, which is made when there is none. Nodes that ask for the first time at once all
     * end up with the same one.
     *
     * @param bound what the result is bound to: nothing else unwraps it
     * @throws KeystoreFailure when the keystore cannot be used
     */
    byte[] wrap(long start, byte[] key, byte[] bound);

    /**
     * Undoes {@link #wrap}.
     *
     * @throws KeyGone when there is no such key, or it is not the one that wrapped this
     * @throws KeystoreFailure when the keystore cannot be used
     */
    byte[] unwrap(long start, byte[] wrapped, byte[] bound) throws KeyGone;

    /**
     * The periods whose keys are there.
     *
     * @throws KeystoreFailure when the keystore cannot be used
     */
    Set<Long> starts();

    /**
     * Destroys the key of a period for good; one that is not there (any more) is none.
     *
     * @throws KeystoreFailure when it may still be there
     */
    void destroy(long start);
}
