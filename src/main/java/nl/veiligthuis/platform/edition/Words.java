package nl.veiligthuis.platform.edition;

import java.util.Map;
import java.util.Optional;
import nl.veiligthuis.platform.web.Language;

/** A text in the languages it was written in. */
public record Words(Map<Language, String> written) {

    /**
     * A text and its language.
     *
     * @param tag of the language
     * @param direction in which it is read
     */
    public record Said(String text, String tag, String direction) {}

    /** The text for a reader: in their language, else in the nearest one it is written in. Empty when there is none at all. */
    Optional<Said> in(Language reader) {
        return reader.nearest().stream()
                .filter(written::containsKey)
                .findFirst()
                .map(language -> new Said(written.get(language), language.tag(), language.direction()));
    }
}
