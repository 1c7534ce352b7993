package nl.veiligthuis.platform.content;

import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.veiligthuis.platform.web.ContentFiles;
import nl.veiligthuis.platform.web.Language;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/**
 * The help lines that may be shown: rows of {@code help-lines.csv} whose {@code publish} is {@code yes}, with their words
 * from {@code help-lines.yaml}. A row without words in some language stops the start.
 */
@Startup
@ApplicationScoped
public class HelpLines {

    private static final CSVFormat FORMAT =
            CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get();

    private final Map<Language, List<HelpLine>> published = new HashMap<>();

    HelpLines(ContentFiles files) {
        List<CSVRecord> rows = publishable(files.text("data/help-lines.csv"));
        Map<String, Map<String, Map<String, String>>> words =
                new Yaml(new SafeConstructor(new LoaderOptions())).load(files.text("data/help-lines.yaml"));
        Language.OFFERED.forEach(language -> published.put(
                language, rows.stream().map(row -> line(row, language, words)).toList()));
    }

    /** The lines in a language, the most urgent first. */
    public List<HelpLine> in(Language language) {
        return published.get(language);
    }

    private static List<CSVRecord> publishable(String text) {
        try (CSVParser rows = CSVParser.parse(new StringReader(text), FORMAT)) {
            return rows.getRecords().stream()
                    .filter(row -> row.get("publish").equals("yes"))
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static HelpLine line(
            CSVRecord row, Language language, Map<String, Map<String, Map<String, String>>> words) {
        String id = row.get("id");
        Map<String, String> said = words.getOrDefault(id, Map.of()).get(language.tag());
        if (said == null || !said.keySet().containsAll(List.of("name", "for", "hours"))) {
            throw new IllegalStateException("content/data/help-lines.yaml: " + id + " needs name, for and hours in "
                    + language.tag() + " before it may be published.");
        }
        return new HelpLine(
                id,
                row.get("channels").startsWith("phone") ? row.get("phone").split(" ", 2)[0] : "",
                said.get("name"),
                said.get("for"),
                said.get("hours"),
                said.getOrDefault("note", ""));
    }
}
