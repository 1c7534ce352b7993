package nl.veiligthuis.platform.selfcheck;

import java.util.HashSet;
import java.util.Set;
import java.util.regex.Pattern;
import nl.veiligthuis.platform.web.ContentFiles;
import nl.veiligthuis.platform.web.Language;

/**
 * Where a next step may lead: nobody who needs help may be sent to a page that is not there.
 *
 * @param pages addresses after the language
 */
record Destinations(Set<String> pages) {

    private static final Pattern CALL = Pattern.compile("tel:[0-9-]{3,}");
    private static final String PAGE = ".md";

    /** What no file is written for and is a page all the same. */
    private static final Set<String> FEATURES = Set.of("chat", "hulp-zoeken");

    /** Every page there is in Dutch, which is in every language then: in that one or in another. */
    static Destinations of(ContentFiles files) {
        Set<String> pages = new HashSet<>(FEATURES);
        files.texts(Language.DUTCH.tag(), PAGE)
                .keySet()
                .forEach(file -> pages.add(file.substring(0, file.length() - PAGE.length())));
        return new Destinations(Set.copyOf(pages));
    }

    /** Whether a step is a telephone number or leads to a page that exists. */
    boolean reach(String step) {
        return CALL.matcher(step).matches() || pages.contains(step);
    }
}
