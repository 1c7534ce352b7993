package nl.veiligthuis.platform.routing;

import java.util.Set;
import nl.veiligthuis.platform.web.Language;

/**
 * What a duty serves.
 *
 * @param regions CBS codes; may be empty
 * @param pool the national pool too
 * @param languages tags
 * @param audiences who may ask
 * @param capacity chats at once, at least 1
 */
public record Scope(Set<String> regions, boolean pool, Set<String> languages, Set<Audience> audiences, int capacity) {

    public Scope {
        regions = Set.copyOf(regions);
        languages = Set.copyOf(languages);
        audiences = Set.copyOf(audiences);
    }

    /** Whether it is for those who read the language with this tag; who reads plain Dutch talks Dutch. */
    boolean serves(String language) {
        return languages.contains(Language.spoken(language));
    }
}
