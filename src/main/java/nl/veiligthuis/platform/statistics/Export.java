package nl.veiligthuis.platform.statistics;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/** Writes a table for a spreadsheet: the figures of the page, no others. */
final class Export {

    /** Without it, the commonest spreadsheet takes UTF-8 for something else. */
    static final String BYTE_ORDER_MARK = "\ufeff";

    /** What makes a spreadsheet run a cell (CSV injection, OWASP). */
    private static final String STARTS_FORMULA = "=+-@\t\r\n";

    private Export() {}

    static String csv(Section section) {
        StringWriter text = new StringWriter().append(BYTE_ORDER_MARK);
        try (CSVPrinter rows = new CSVPrinter(text, CSVFormat.RFC4180)) {
            rows.printRecord(safe(section.head().stream()));
            for (Section.Row row : section.rows()) {
                rows.printRecord(safe(Stream.concat(Stream.of(row.name()), row.cells().stream())));
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return text.toString();
    }

    private static List<String> safe(Stream<String> cells) {
        return cells.map(Export::safe).toList();
    }

    private static String safe(String cell) {
        return !cell.isEmpty() && STARTS_FORMULA.indexOf(cell.charAt(0)) >= 0 ? "'" + cell : cell;
    }
}
