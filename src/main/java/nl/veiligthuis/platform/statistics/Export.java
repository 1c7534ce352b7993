package nl.veiligthuis.platform.statistics;

import java.util.List;
import java.util.stream.Stream;
import nl.veiligthuis.platform.web.Csv;

/** Writes a table for a spreadsheet: the figures of the page, no others. */
final class Export {

    private Export() {}

    static String csv(Section section) {
        return Csv.of(
                Stream.concat(Stream.of(section.head()), section.rows().stream().map(Export::cells))
                        .toList());
    }

    private static List<String> cells(Section.Row row) {
        return Stream.concat(Stream.of(row.name()), row.cells().stream()).toList();
    }
}
