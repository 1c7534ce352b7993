package nl.veiligthuis.platform.routing;

/** Why a chat is passed on. */
public enum TransferReason {
    /** The visitor belongs to another region. */
    REGION,
    LANGUAGE,
    EXPERTISE,
    SHIFT_ENDS,
    OTHER
}
