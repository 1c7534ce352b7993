package nl.veiligthuis.platform.routing;

/** Where a request may be answered by now; each step includes those before it. */
public enum Step {
    OWN_REGION,
    /** Regions that agreed to stand in (<i>achtervang</i>). */
    BACKUP_REGION,
    NATIONAL_POOL
}
