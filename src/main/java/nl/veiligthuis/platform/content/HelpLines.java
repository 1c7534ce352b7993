package nl.veiligthuis.platform.content;

import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.veiligthuis.platform.web.ContentFiles;
import nl.veiligthuis.platform.web.Keys;
import nl.veiligthuis.platform.web.Language;
import nl.veiligthuis.platform.web.Table;
import org.apache.commons.csv.CSVRecord;

/**
 * The help lines that may be shown: rows of {@code help-lines.csv} whose {@code publish} is {@code yes}, with their words
 * from {@code help-lines.yaml}. A row without words in some language stops the start.
 */
@Startup
@ApplicationScoped
public class HelpLines {

    /** The line of Veilig Thuis. */
    static final String VEILIG_THUIS = "veilig-thuis";

    private final Map<Language, List<HelpLine>> published = new HashMap<>();

    /** Reads them; one that is wrong is refused with its file and key. */
    public HelpLines(ContentFiles files) {
        List<CSVRecord> rows = Table.rows(files.text("data/help-lines.csv")).stream()
                .filter(row -> row.get("publish").equals("yes"))
                .toList();
        Keys words = Keys.of("data/help-lines.yaml", files.text("data/help-lines.yaml"));
        Language.OFFERED.forEach(language -> published.put(language, lines(rows, words, language)));
    }

    /** The lines in a language, the most urgent first. */
    public List<HelpLine> in(Language language) {
        return published.get(language);
    }

    /**
     * A line the software relies on.
     *
     * @throws IllegalStateException when it is not there to be shown
     */
    HelpLine get(Language language, String id) {
        return in(language).stream()
                .filter(line -> line.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(
                        "content/data/help-lines.csv: " + id + " is missing or not published: put it back."));
    }

    private static List<HelpLine> lines(List<CSVRecord> rows, Keys words, Language language) {
        return rows.stream()
                .map(row -> line(row, words.keys(row.get("id")).inEachLanguage().keys(language.tag())))
                .toList();
    }

    private static HelpLine line(CSVRecord row, Keys said) {
        said.only(List.of("name", "for", "hours", "note"));
        return new HelpLine(
                row.get("id"),
                row.get("channels").startsWith("phone") ? row.get("phone").split(" ", 2)[0] : "",
                said.text("name"),
                said.text("for"),
                said.text("hours"),
                said.has("note") ? said.text("note") : "");
    }
}
