package nl.veiligthuis.platform.search;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import nl.veiligthuis.platform.content.PageLibrary;
import nl.veiligthuis.platform.content.Shipped;
import nl.veiligthuis.platform.region.ShippedPlaces;
import nl.veiligthuis.platform.web.ContentFiles;
import nl.veiligthuis.platform.web.Language;

/**
 * A question people ask.
 *
 * @param slug of the page that answers it
 */
record Asked(Language reader, String question, String slug) {

    static List<Asked> all() {
        try (Stream<String> lines = Files.lines(Path.of("src/test/resources/search/questions.tsv"))) {
            return lines.filter(line -> !line.startsWith("#"))
                    .map(line -> line.split("\t"))
                    .map(cells -> new Asked(Language.of(cells[0]).orElseThrow(), cells[1], cells[2]))
                    .toList();
        } catch (IOException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }

    /** The search over all that is shipped, without a running application. */
    static Search search() {
        PageLibrary pages = Shipped.pages();
        return new Search(
                List.of(new PageFindables(pages)),
                new UrgentWords(new ContentFiles(), Shipped.helpLines(), pages),
                new NamedPlaces(ShippedPlaces.places(), ShippedPlaces.municipalities()));
    }
}
