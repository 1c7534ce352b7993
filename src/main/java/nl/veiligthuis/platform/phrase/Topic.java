package nl.veiligthuis.platform.phrase;

import java.util.Map;
import nl.veiligthuis.platform.web.Language;

/**
 * What some cards have in common.
 *
 * @param id lower-case letters, digits and dashes; also the name of the file its cards stand in
 * @param names in every language offered
 */
public record Topic(String id, Map<Language, String> names) {

    public String in(Language language) {
        return names.get(language);
    }
}
