package nl.veiligthuis.platform.chat;

/** What an entry of the log is. */
public enum EntryKind {
    /** Words of one side to the other. */
    TEXT,
    /** An adviser took the chat. */
    JOINED,
    /** The adviser's line was lost for too long: the chat waits for another, at the front of the queue. */
    ADVISER_LOST,
    ENDED_BY_VISITOR,
    ENDED_BY_ADVISER
}
