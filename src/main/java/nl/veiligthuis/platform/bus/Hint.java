package nl.veiligthuis.platform.bus;

import java.util.UUID;

/**
 * Something may have changed: look it up. A hint holds nothing a visitor wrote, may be lost, and may be forged by whoever gets
 * at the bus. So nothing is taken from it but where to look; only that somebody is writing, or has seen something, is shown as it
 * is told, and passes or is put right within seconds. Components are of the types {@link HintCodec} knows.
 */
public sealed interface Hint {

    /** A conversation's state changed. */
    record News(UUID conversation) implements Hint {}

    /**
     * An entry was committed to a conversation.
     *
     * @param seq its number in the conversation, from 1: whoever has it already need not look
     */
    record Said(UUID conversation, long seq) implements Hint {}

    /**
     * Somebody has read a conversation up to an entry.
     *
     * @param author who, in the words of the conversation's log
     * @param seq the entry's number
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
