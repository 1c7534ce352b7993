package nl.veiligthuis.platform.chat;

/** Whose entry it is. */
public enum Author {
    VISITOR,
    ADVISER,
    /** The service itself: something happened. */
    SYSTEM
}
