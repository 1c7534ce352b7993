package nl.veiligthuis.platform.board;

import java.util.UUID;

/**
 * An adviser on duty.
 *
 * @param regions names with commas between; may be empty
 * @param pool the national pool too
 * @param paused whether the breath after a chat is not over
 */
public record Adviser(
        UUID id,
        String name,
        String regions,
        boolean pool,
        String languages,
        int holding,
        int capacity,
        boolean paused) {

    public boolean full() {
        return holding >= capacity;
    }
}
