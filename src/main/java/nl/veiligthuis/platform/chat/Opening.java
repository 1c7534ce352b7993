package nl.veiligthuis.platform.chat;

import java.util.List;
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
 * @param signals ids of what they take along from a self-check; none, mostly
 */
public record Opening(
        Token token,
        Language language,
        String called,
        Audience audience,
        String municipality,
        String regionCode,
        boolean danger,
        List<String> signals) {

    About about() {
        return new About(called, signals);
    }

    Need need() {
        return new Need(regionCode, language.tag(), audience, danger);
    }

    /** Characters in what somebody wants to be called. */
    public static final int LONGEST_NAME = 40;
}
