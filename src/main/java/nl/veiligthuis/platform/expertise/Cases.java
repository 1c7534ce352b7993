package nl.veiligthuis.platform.expertise;

import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import nl.veiligthuis.platform.content.PageLibrary;
import nl.veiligthuis.platform.web.ContentFiles;
import nl.veiligthuis.platform.web.Language;

/** The cases in all their languages, read once at start from {@code content/cases}; a fault stops the start. */
@Startup
@ApplicationScoped
public class Cases {

    private static final String FOLDER = "cases";

    private final Translations<CaseSet> sets;

    @Inject
    Cases(ContentFiles files, PageLibrary library) {
        this(files.texts(FOLDER, ".yaml"), page -> library.find(Language.DUTCH, page)
                .isPresent());
    }

    /**
     * Reads cases from texts, by their path below {@code content/cases}.
     *
     * @param pages whether there is a page with an address
     * @throws IllegalArgumentException with the file and the key of what is missing, unknown, or another in a translation
     */
    Cases(Map<String, String> texts, Predicate<String> pages) {
        sets = Translations.read(FOLDER, texts, List.of(), (language, keys) -> CasesFile.read(language, keys, pages));
    }

    /** The cases in a reader's language, or in the nearest one they are written in. */
    CaseSet in(Language reader) {
        return sets.nearest(reader);
    }

    List<Language> languages() {
        return sets.languages();
    }
}
