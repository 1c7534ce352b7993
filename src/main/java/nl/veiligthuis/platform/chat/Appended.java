package nl.veiligthuis.platform.chat;

/** What became of an entry that was to be written. Known only after the commit. */
public sealed interface Appended {

    /**
     * It is stored.
     *
     * @param seq its number in the conversation
     */
    record Stored(long seq) implements Appended {}

    /** An entry with the same id and other words is there: the sender mixed up two messages. Nothing was written. */
    record Conflict() implements Appended {}

    /** The visitor covered the page: try again when they are back. Nothing was written. */
    record Hidden() implements Appended {}

    /** The words of the conversation can no longer be read, and none can be added: start another. Nothing was written. */
    record Lost() implements Appended {}

    /** The conversation has ended, or is not (any longer) this sender's. Nothing was written. */
    record Refused() implements Appended {}
}
