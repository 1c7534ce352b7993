package nl.veiligthuis.platform.web;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/** Writes a table for a spreadsheet. */
public final class Csv {

    public static final String MEDIA_TYPE = "text/csv;charset=UTF-8;header=present";

    /** Without it, the commonest spreadsheet takes UTF-8 for something else. */
    public static final String BYTE_ORDER_MARK = "\ufeff";

    /** What makes a spreadsheet run a cell (CSV injection, OWASP). */
    private static final String STARTS_FORMULA = "=+-@\t\r\n";

    private Csv() {}

    /** @param rows the first of them the head */
    public static String of(List<List<String>> rows) {
        StringWriter text = new StringWriter().append(BYTE_ORDER_MARK);
        try (CSVPrinter table = new CSVPrinter(text, CSVFormat.RFC4180)) {
            for (List<String> row : rows) {
                table.printRecord(row.stream().map(Csv::safe).toList());
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return text.toString();
    }

    private static String safe(String cell) {
        return !cell.isEmpty() && STARTS_FORMULA.indexOf(cell.charAt(0)) >= 0 ? "'" + cell : cell;
    }
}
