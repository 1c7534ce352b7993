package nl.veiligthuis.platform.web;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** A table of {@code content/data}, its first line the names of the columns. */
public final class Table {

    private static final CSVFormat FORMAT =
            CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get();

    private Table() {}

    /**
     * Its rows.
     *
     * @param text of the file
     */
    public static List<CSVRecord> rows(String text) {
        try (CSVParser rows = CSVParser.parse(new StringReader(text), FORMAT)) {
            return rows.getRecords();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
