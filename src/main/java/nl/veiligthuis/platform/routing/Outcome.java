package nl.veiligthuis.platform.routing;

/** How a chat ended, as the adviser says. */
public enum Outcome {
    /** Advice was given. */
    ADVICE,
    /** The visitor was led to other help, with a name and a way. */
    REFERRED,
    /** It became a report (<i>melding</i>). */
    REPORT,
    /** 112 was called, or the visitor was told to call. */
    EMERGENCY,
    /** The visitor left before the end. */
    VISITOR_LEFT,
    /** Not a matter for Veilig Thuis: the visitor was told who can help. */
    OTHER_HELP,
    /** Ended because of threats, insults or sexual remarks. */
    ABUSE,
    /** The visitor never wrote a word. */
    NO_ANSWER
}
