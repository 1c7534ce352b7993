package nl.veiligthuis.platform.identity;

import java.util.Set;
import java.util.UUID;

/**
 * An account, as administrators see it.
 *
 * @param username empty when an identity provider knows them by a number of its own
 * @param region CBS code; empty for the whole country
 * @param keptHere whether it is for an administrator to say who they are, what they may do and how they come in
 */
public record AccountRow(
        UUID id,
        String username,
        String name,
        Set<String> roles,
        String region,
        String language,
        State state,
        boolean keptHere) {

    /** Whether somebody can come in with it. */
    public enum State {
        ACTIVE,

        /** There is a link that was not used yet. */
        INVITED,

        /** Neither password nor link. */
        SHUT,

        /** Made for another way to sign in than the one that is in use. */
        ELSEWHERE,

        CLOSED
    }

    public boolean closed() {
        return state == State.CLOSED;
    }
}
