package nl.veiligthuis.platform.content;

import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;
import nl.veiligthuis.platform.web.ContentFiles;

/** Files written by a test, in place of those that are shipped. */
final class Written extends ContentFiles {

    private final Map<String, String> files = new TreeMap<>();

    Written with(String path, String text) {
        files.put(path, text);
        return this;
    }

    /** A page whose title and text are its language and address. */
    Written withPage(String language, String slug) {
        return withPage(language, slug, LocalDate.of(2026, 11, 23));
    }

    Written withPage(String language, String slug, LocalDate reviewed) {
        return with(language + "/" + slug + ".md", """
                ---
                title: "%1$s %2$s"
                summary: "Een samenvatting."
                audience: [everyone]
                sources: ["Een bron"]
                reviewed: %3$s
                status: draft
                ---
                Verder naar [de chat](chat).
                """.formatted(language, slug, reviewed));
    }

    @Override
    public String text(String path) {
        return files.get(path);
    }

    @Override
    public Map<String, String> texts(String folder, String ending) {
        Map<String, String> texts = new TreeMap<>();
        files.forEach((path, text) -> {
            if (path.startsWith(folder + "/") && path.endsWith(ending)) {
                texts.put(path.substring(folder.length() + 1), text);
            }
        });
        return texts;
    }
}
