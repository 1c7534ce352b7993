package nl.veiligthuis.platform.edition;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.veiligthuis.platform.web.ContentFiles;
import nl.veiligthuis.platform.web.Table;

/**
 * When somebody last made sure of a partner.
 *
 * @param file in which the partner stands
 * @param partner their name
 */
public record PartnerCheck(String file, String partner, LocalDate checked) {

    /**
     * Those of all partners that are shipped, by file.
     *
     * @throws EditionFault with the first thing that is wrong in a file
     */
    public static List<PartnerCheck> all(ContentFiles files) {
        Map<String, String> municipalities = Table.rows(files.text("data/municipalities.csv")).stream()
                .collect(Collectors.toMap(row -> row.get("slug"), row -> row.get("display_name")));
        return new TreeMap<>(files.texts("editions", ".yaml"))
                .entrySet().stream()
                        .flatMap(file -> in(
                                "content/editions/" + file.getKey(),
                                municipalities.getOrDefault(file.getKey().replaceFirst("\\.yaml$", ""), ""),
                                file.getValue()))
                        .toList();
    }

    private static Stream<PartnerCheck> in(String file, String municipality, String text) {
        return new EditionFile(file, municipality)
                .read(text).partners().stream()
                        .map(partner -> new PartnerCheck(file, partner.name(), partner.checked()));
    }
}
