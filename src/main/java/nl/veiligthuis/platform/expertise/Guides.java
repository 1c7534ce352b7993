package nl.veiligthuis.platform.expertise;

import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import nl.veiligthuis.platform.web.ContentFiles;
import nl.veiligthuis.platform.web.Keys;
import nl.veiligthuis.platform.web.Language;

/** The guide in all its languages and its rules, read once at start from {@code content/meldcode}; a fault stops the start. */
@Startup
@ApplicationScoped
public class Guides {

    private static final String FOLDER = "meldcode";

    private final Translations<Guide> guides;
    private final Weighing weighing;

    @Inject
    Guides(ContentFiles files) {
        this(files.texts(FOLDER, ".yaml"));
    }

    /**
     * Reads the guide from texts, by their path below {@code content/meldcode}.
     *
     * @throws IllegalArgumentException with the file and the key of what is missing, unknown, or another in a translation
     */
    Guides(Map<String, String> texts) {
        guides = Translations.read(FOLDER, texts, List.of(WeighingFile.NAME), GuideFile::read);
        weighing = WeighingFile.read(Keys.in(FOLDER, WeighingFile.NAME, texts), guides.nearest(Language.DUTCH));
    }

    /** The guide in a reader's language, or in the nearest one it is written in. */
    Guide guide(Language reader) {
        return guides.nearest(reader);
    }

    List<Language> languages() {
        return guides.languages();
    }

    Weighing weighing() {
        return weighing;
    }
}
