package nl.veiligthuis.platform.bus;

import java.util.UUID;

/** Something may have changed: look it up. A hint holds nothing a visitor wrote, and may be lost. */
public sealed interface Hint {

    /** A conversation has a new entry, or its state changed. */
    record News(UUID conversation) implements Hint {}

    /** Words of a conversation were stored, under this number. */
    record Said(UUID conversation, long seq) implements Hint {}

    /**
     * A side has seen everything up to a number.
     *
     * @param author which, in the words of the conversation's log
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
