package nl.veiligthuis.platform.chat;

import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.veiligthuis.platform.web.ContentFiles;
import nl.veiligthuis.platform.web.Language;

/** What somebody sees who looks over the shoulder: a text about something else, from {@code content/cover}. */
@Startup
@ApplicationScoped
class Cover {

    /**
     * The text in one language.
     *
     * @param heading its first line
     * @param paragraphs the lines after it
     */
    record Text(String heading, List<String> paragraphs) {}

    private final Map<Language, Text> texts = new HashMap<>();

    @Inject
    Cover(ContentFiles files) {
        Language.OFFERED.forEach(
                language -> texts.put(language, text(language, files.text("cover/" + language.tag() + ".txt"))));
    }

    Text in(Language language) {
        return texts.get(language);
    }

    private static Text text(Language language, String file) {
        List<String> lines = file.lines().filter(line -> !line.isBlank()).toList();
        if (lines.size() < 2) {
            throw new IllegalArgumentException(
                    "content/cover/" + language.tag() + ".txt needs a heading and at least one paragraph.");
        }
        return new Text(lines.getFirst(), lines.subList(1, lines.size()));
    }
}
