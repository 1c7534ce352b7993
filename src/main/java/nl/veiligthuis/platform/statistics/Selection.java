package nl.veiligthuis.platform.statistics;

/**
 * Which chats are counted together. Of the three kinds, null means all and empty those of whom it is not known.
 *
 * @param region CBS code
 * @param language BCP 47 tag
 * @param audience name of an {@link nl.veiligthuis.platform.routing.Audience}
 */
record Selection(Period period, String region, String language, String audience) {

    /** Whether all chats of the period are meant. */
    boolean everybody() {
        return region == null && language == null && audience == null;
    }
}
