package nl.veiligthuis.platform.routing;

/**
 * What a visitor asks for. All but the language may be unsaid.
 *
 * @param region CBS code, or null
 * @param language tag of the language to talk in
 * @param audience who asks, or null
 * @param danger whether they said that it is dangerous now
 */
public record Need(String region, String language, Audience audience, boolean danger) {

    /** Professionals have a lane of their own, so that they hold up nobody in need. */
    public enum Lane {
        PEOPLE,
        PROFESSIONALS
    }

    Lane lane() {
        return audience == Audience.PROFESSIONAL ? Lane.PROFESSIONALS : Lane.PEOPLE;
    }

    /** Who asks; somebody who did not say counts as asking for themselves. */
    Audience asked() {
        return audience == null ? Audience.MYSELF : audience;
    }
}
