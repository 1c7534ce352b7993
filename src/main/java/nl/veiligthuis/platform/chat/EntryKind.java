package nl.veiligthuis.platform.chat;

/** What an entry of the log is. */
public enum EntryKind {
    /** Words of one side to the other. */
    TEXT,
    /** An adviser took the chat. */
    JOINED,
    ENDED_BY_VISITOR,
    ENDED_BY_ADVISER
}
