package nl.veiligthuis.platform.identity;

import java.util.Set;
import java.util.UUID;

/**
 * An account, as administrators see it.
 *
 * @param region CBS code; empty for the whole country
 */
public record AccountRow(
        UUID id, String username, String name, Set<String> roles, String region, String language, State state) {

    /** Whether somebody can come in with it. */
    public enum State {
        ACTIVE,

        /** There is a link that was not used yet. */
        INVITED,

        /** Neither password nor link. */
        SHUT,

        CLOSED
    }

    public boolean closed() {
        return state == State.CLOSED;
    }
}
