package nl.veiligthuis.platform.seal;

/** A key is not there (any more), or what it wrapped was changed: no later try will help. */
final class KeyGone extends Exception {

    private static final long serialVersionUID = 1L;

    KeyGone() {
        super("gone", null, false, false);
    }
}
