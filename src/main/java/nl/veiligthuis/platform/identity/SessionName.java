package nl.veiligthuis.platform.identity;

/**
 * What a session's cookie says of its owner.
 *
 * @param credentials those of the account at signing in; null when the session is not one of a password
 */
record SessionName(String username, Integer credentials) {

    /** No name has it: the database refuses control characters. */
    private static final char SEPARATOR = '\u001f';

    static SessionName of(Account account) {
        return new SessionName(account.username(), account.credentials());
    }

    /** Reads the name of a principal. */
    static SessionName read(String principal) {
        int end = principal.lastIndexOf(SEPARATOR);
        try {
            return end < 0
                    ? new SessionName(principal, null)
                    : new SessionName(principal.substring(0, end), Integer.valueOf(principal.substring(end + 1)));
        } catch (NumberFormatException foreign) {
            return new SessionName(principal, null);
        }
    }

    /** The name for a principal. */
    String principal() {
        return username + SEPARATOR + credentials;
    }

    boolean holdsFor(Account account) {
        return credentials == null || credentials == account.credentials();
    }
}
