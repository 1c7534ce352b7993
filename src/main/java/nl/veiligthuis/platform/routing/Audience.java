package nl.veiligthuis.platform.routing;

/** Who asks, in their own words on the start form. */
public enum Audience {
    /** Somebody about themselves. */
    MYSELF,
    /** Family, friend, neighbour, colleague (<i>omstander</i>). */
    BYSTANDER,
    /** Somebody bound by the meldcode (<i>beroepskracht</i>). */
    PROFESSIONAL
}
