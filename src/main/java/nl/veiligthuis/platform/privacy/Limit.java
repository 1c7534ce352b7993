package nl.veiligthuis.platform.privacy;

/** What is limited. */
public enum Limit {
    CHAT,
    RETURN,
    SIGN_IN,
    MESSAGE
}
