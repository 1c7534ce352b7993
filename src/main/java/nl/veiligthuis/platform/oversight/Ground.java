package nl.veiligthuis.platform.oversight;

/** Why the text of a chat that has ended may have to be read. */
public enum Ground {
    /** Somebody complained (<i>klacht</i>). */
    COMPLAINT,
    /** Something grave happened (<i>calamiteit</i>). */
    INCIDENT,
    /** The law or a court asks for it. */
    LEGAL_DUTY,
    /** Somebody who works here was threatened. */
    STAFF_THREAT
}
