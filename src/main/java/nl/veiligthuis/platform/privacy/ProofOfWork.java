package nl.veiligthuis.platform.privacy;

/** When a browser is asked to compute for a moment in place of waiting. */
public enum ProofOfWork {
    /** Never: everybody waits their turn. */
    OFF,

    /** When {@link Pressure} is high, and then only of a source that has used up what it may start at once. */
    UNDER_PRESSURE
}
