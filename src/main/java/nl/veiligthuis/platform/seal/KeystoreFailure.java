package nl.veiligthuis.platform.seal;

/** The keystore cannot be used now; trying again later makes sense. Says what is wrong and never a key. */
public final class KeystoreFailure extends RuntimeException {

    private static final long serialVersionUID = 1L;

    KeystoreFailure(String what, Throwable cause) {
        super(what, cause);
    }
}
