package nl.veiligthuis.platform.phrase;

import java.util.Map;
import nl.veiligthuis.platform.web.Language;

/**
 * A sentence or question that says the same in every language.
 *
 * @param id lower-case letters, digits and dashes; never given to other words, since conversations refer to it
 * @param topic id of its {@link Topic}
 * @param words in every language offered, 1 to {@value #LONGEST} characters
 */
public record PhraseCard(String id, String topic, Map<Language, String> words) {

    /** Characters a visitor gets to read at once. */
    public static final int LONGEST = 500;

    public String in(Language language) {
        return words.get(language);
    }
}
