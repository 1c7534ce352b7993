package nl.veiligthuis.platform.web;

/**
 * What every page says about the chat. Asked while a page is rendered, so an answer comes from memory and never waits
 * for a database.
 */
public interface FrontDoor {

    /** What a visitor who reads this language will find. */
    State state(Language language);

    /** Whether somebody is there to answer a chat. */
    enum State {
        /** At least one adviser is on duty. */
        OPEN,
        /** Somebody is there, for some regions or some visitors. */
        PARTLY,
        /** Nobody is on duty. */
        CLOSED,
        /** It is not known right now; pages then offer the telephone. */
        UNKNOWN
    }
}
