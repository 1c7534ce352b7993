package nl.veiligthuis.platform.oversight;

import java.util.UUID;

/**
 * A request to open a text, in words of one language.
 *
 * @param asked when, and {@code by} whom
 * @param decided when; empty while nobody did
 * @param until when it lapses: the time to decide, or to open it
 */
public record TextRequest(
        UUID id,
        ClosedChat chat,
        State state,
        String by,
        String asked,
        String ground,
        String reason,
        String decidedBy,
        String decided,
        String until) {

    /** How far it is. */
    public enum State {
        ASKED,

        /** Nobody decided in time. */
        LAPSED,
        REFUSED,

        /** May be opened by who asked. */
        OPEN,

        /** The time to open it is over. */
        OVER
    }
}
