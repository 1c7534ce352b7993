package nl.veiligthuis.platform.faults;

import java.util.List;
import java.util.UUID;
import nl.veiligthuis.platform.chat.Author;

/**
 * What one side of a conversation lived through, over all its connections.
 *
 * @param said its messages, in the order in which they were written
 * @param told which number it was told for which of them, each time it was told
 * @param seen what it asked for and what it was sent, in that order
 */
record Testimony(UUID conversation, Author side, List<Message> said, List<Told> told, List<Sight> seen) {

    record Message(UUID id, String text) {}

    /** A message is stored under a number: {@code stored}, or the side's own {@code entry}. */
    record Told(UUID id, long seq) {}

    sealed interface Sight {}

    /** On a new connection the side asked for what came after a number. */
    record Asked(long after) implements Sight {}

    /** An entry came. */
    record Shown(long seq, Author author, UUID id, String text) implements Sight {}
}
