package nl.veiligthuis.platform.chat;

import nl.veiligthuis.platform.privacy.Token;
import nl.veiligthuis.platform.routing.Audience;
import nl.veiligthuis.platform.routing.Need;
import nl.veiligthuis.platform.web.Language;

/**
 * What a visitor starts a chat with. Everything but the token and the language was optional and may be null.
 *
 * @param token made before the start, so that sending the form twice starts one chat
 * @param municipality slug
 * @param regionCode CBS code of that municipality's Veilig Thuis region
 * @param danger whether it is dangerous now
 * @param along what they take from a self-check; never null
 */
public record Opening(
        Token token,
        Language language,
        String called,
        Audience audience,
        String municipality,
        String regionCode,
        boolean danger,
        HandedOver along) {

    Introduction introduction() {
        return new Introduction(called, along);
    }

    Need need() {
        return new Need(regionCode, language.tag(), audience, danger);
    }

    /** Characters in what somebody wants to be called. */
    public static final int LONGEST_NAME = 40;
}
