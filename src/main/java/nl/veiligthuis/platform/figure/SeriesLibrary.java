package nl.veiligthuis.platform.figure;

import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import nl.veiligthuis.platform.content.Page;
import nl.veiligthuis.platform.content.PageLibrary;
import nl.veiligthuis.platform.web.ContentFiles;
import nl.veiligthuis.platform.web.Language;

/** All series, read once at start. A series without words, or words without a series, stop the start. */
@Startup
@ApplicationScoped
public class SeriesLibrary {

    static final String FOLDER = "cijfers";

    private final List<Series> all;

    SeriesLibrary(ContentFiles files, PageLibrary pages) {
        all = FigureFile.read(files.text(FigureFile.NAME));
        Set<String> numbers = all.stream().map(SeriesLibrary::page).collect(Collectors.toSet());
        Set<String> words =
                pages.in(Language.DUTCH, FOLDER).stream().map(Page::slug).collect(Collectors.toSet());
        if (!numbers.equals(words)) {
            throw new IllegalStateException("Each series of content/" + FigureFile.NAME + " needs a page in content/nl/"
                    + FOLDER + " and the other way round; alone are " + alone(numbers, words));
        }
    }

    Optional<Series> find(String slug) {
        return all.stream().filter(series -> series.slug().equals(slug)).findFirst();
    }

    List<Series> all() {
        return all;
    }

    /** The page with the words of a series. */
    static String page(Series series) {
        return FOLDER + "/" + series.slug();
    }

    private static Set<String> alone(Set<String> some, Set<String> others) {
        Set<String> all = new HashSet<>(some);
        all.addAll(others);
        all.removeIf(slug -> some.contains(slug) && others.contains(slug));
        return all;
    }
}
