package nl.veiligthuis.platform.bus;

import java.util.UUID;

/** Something may have changed: look it up. A hint holds nothing a visitor wrote, and may be lost. */
public sealed interface Hint {

    /** A conversation has a new entry, or its state changed. */
    record News(UUID conversation) implements Hint {}

    /**
     * An entry of a conversation was committed.
     *
     * @param seq its number
     */
    record Said(UUID conversation, long seq) implements Hint {}

    /**
     * One side has more of a conversation on the screen than before.
     *
     * @param author whose screen, in the words of the conversation's log
     * @param seq the number of the last entry on it
     */
    record Seen(UUID conversation, String author, long seq) implements Hint {}

    /**
     * Somebody is writing at this moment.
     *
     * @param author who, in the words of the conversation's log
     */
    record Writing(UUID conversation, String author) implements Hint {}

    /** The source a chat was started from is to be slowed for the day. */
    record SlowSource(UUID conversation) implements Hint {}

    /** The queue or the duties changed. */
    record DeskChanged() implements Hint {}
}
