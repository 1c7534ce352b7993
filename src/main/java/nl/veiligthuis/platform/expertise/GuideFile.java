package nl.veiligthuis.platform.expertise;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import nl.veiligthuis.platform.expertise.Guide.Outcome;
import nl.veiligthuis.platform.expertise.Guide.Question;
import nl.veiligthuis.platform.expertise.Guide.Step;
import nl.veiligthuis.platform.web.Keys;
import nl.veiligthuis.platform.web.Language;

/** Reads the guide in one language. */
final class GuideFile {

    /** Ids become ids of the page, so that no two may be the same. */
    private final Set<String> ids = new HashSet<>();

    private GuideFile() {}

    /**
     * Reads a guide.
     *
     * @throws IllegalArgumentException with file and key, when something is missing, unknown, of a wrong kind or there twice
     */
    static Guide read(Language language, Keys keys) {
        keys.exactly(List.of("intro", "steps", "outcomes"));
        GuideFile file = new GuideFile();
        return new Guide(
                language,
                keys.paragraphs("intro"),
                keys.list("steps").stream().map(file::step).toList(),
                keys.list("outcomes").stream().map(file::outcome).toList());
    }

    private Step step(Keys keys) {
        keys.exactly(List.of("id", "title", "what", "questions", "reminder"));
        return new Step(
                id(keys),
                keys.text("title"),
                keys.paragraphs("what"),
                keys.list("questions").stream().map(this::question).toList(),
                keys.text("reminder"));
    }

    private Question question(Keys keys) {
        keys.exactly(List.of("id", "text", "hint"));
        return new Question(id(keys), keys.text("text"), keys.text("hint"));
    }

    private Outcome outcome(Keys keys) {
        keys.exactly(List.of("id", "title", "text"));
        return new Outcome(id(keys), keys.text("title"), keys.paragraphs("text"));
    }

    private String id(Keys keys) {
        String id = keys.id("id", keys.text("id"));
        if (!ids.add(id)) {
            throw keys.wrong("id", "is " + id + ", which stands elsewhere too");
        }
        return id;
    }
}
