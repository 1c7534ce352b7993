package nl.veiligthuis.platform.chat;

/** What an entry of the log is. */
public enum EntryKind {
    /** Words of one side to the other. */
    TEXT,
    /** An adviser took the chat. */
    JOINED,
    /** The adviser's line was lost for too long: the chat waits for another, at the front of the queue. */
    ADVISER_LOST,
    /** A coordinator took the chat from its adviser: another has it, or it waits for one at the front of the queue. */
    REASSIGNED,
    /** The visitor set the chat aside, to come back later. */
    PARKED,
    /** The visitor was gone for long: the chat was set aside for them. */
    SET_ASIDE,
    /** The visitor goes on where they set it aside. */
    RETURNED,
    /** Somebody came back by four words, from any device: it may be somebody else. */
    RETURNED_BY_WORDS,
    /** Another adviser took the chat over from the one before. */
    PASSED_ON,
    /** A colleague of the adviser reads along. */
    READER_JOINED,
    /** A colleague reads along no more. */
    READER_LEFT,
    ENDED_BY_VISITOR,
    ENDED_BY_ADVISER,
    /** The adviser ended it because of threats, insults or sexual remarks. */
    ENDED_FOR_ABUSE
}
