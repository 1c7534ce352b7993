package nl.veiligthuis.platform.chat;

import java.time.Instant;
import java.util.UUID;

/**
 * One line of a conversation's log, as it is read.
 *
 * @param senderId the id its sender gave it, by which a sender knows its own words again
 * @param text the words; null when {@code kind} is not {@link EntryKind#TEXT}, or when they are {@link #lost}
 * @param phrase id of the phrase card that was picked; null when the words are the writer's own
 */
public record Entry(
        long seq, Author author, EntryKind kind, UUID senderId, String text, String phrase, Instant writtenAt) {

    /** Whether the visitor wrote it. */
    public boolean byVisitor() {
        return author == Author.VISITOR;
    }

    /** Whether there were words that can no longer be read. */
    public boolean lost() {
        return kind == EntryKind.TEXT && text == null;
    }
}
