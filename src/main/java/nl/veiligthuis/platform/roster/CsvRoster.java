package nl.veiligthuis.platform.roster;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import nl.veiligthuis.platform.roster.Problem.Kind;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVPrinter;
import org.apache.commons.csv.CSVRecord;

/**
 * A roster as a table (RFC 4180), its first row the names of {@link PlanText#FIELDS} in any order. It is written with
 * commas; semicolons, which a spreadsheet in Dutch writes, are read as well.
 */
final class CsvRoster {

    private static final Set<String> OPTIONAL = Set.of("adviser", "until", "regions", "pool", "holidays", "except");
    private static final CSVFormat FORMAT =
            CSVFormat.RFC4180.builder().setTrim(true).get();

    private CsvRoster() {}

    static String write(List<Plan> plans) {
        StringBuilder text = new StringBuilder();
        try (CSVPrinter table = new CSVPrinter(text, FORMAT)) {
            table.printRecord(PlanText.FIELDS);
            for (Plan plan : plans) {
                Map<String, String> fields = PlanText.write(plan);
                table.printRecord(PlanText.FIELDS.stream().map(fields::get));
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return text.toString();
    }

    static RosterFile read(String text, Allowed allowed) {
        String plain = text.startsWith("\uFEFF") ? text.substring(1) : text;
        String first = plain.lines().findFirst().orElse("");
        char delimiter = first.contains(";") && !first.contains(",") ? ';' : ',';
        CSVFormat format = FORMAT.builder().setDelimiter(delimiter).get();
        RosterFile.Builder file = new RosterFile.Builder();
        try (CSVParser rows = CSVParser.parse(new StringReader(plain), format)) {
            List<String> columns = List.of();
            for (CSVRecord row : rows) {
                if (row.getRecordNumber() == 1) {
                    columns = columns(row);
                    if (!check(columns, file)) {
                        return file.build();
                    }
                } else if (row.getRecordNumber() - 1 > RosterFile.MOST) {
                    return RosterFile.wrong(
                            new Problem(line(row), "", Kind.TOO_MANY, Integer.toString(RosterFile.MOST)));
                } else if (!blank(row)) {
                    read(row, columns, allowed, file);
                }
            }
        } catch (IOException | UncheckedIOException malformed) {
            file.wrong(0, "", Kind.UNREADABLE, "");
        }
        return file.build();
    }

    private static void read(CSVRecord row, List<String> columns, Allowed allowed, RosterFile.Builder file) {
        if (row.size() != columns.size()) {
            file.wrong(line(row), "", Kind.CELLS, row.size() + " / " + columns.size());
            return;
        }
        Map<String, String> fields = new LinkedHashMap<>();
        columns.forEach(column -> fields.put(column, row.get(fields.size())));
        file.add(line(row), PlanText.read(fields, allowed, line(row)));
    }

    private static List<String> columns(CSVRecord row) {
        return row.stream().map(name -> name.toLowerCase(Locale.ROOT)).toList();
    }

    private static boolean check(List<String> columns, RosterFile.Builder file) {
        Set<String> seen = new HashSet<>();
        boolean right = true;
        for (String column : columns) {
            if (!PlanText.FIELDS.contains(column)) {
                file.wrong(1, column, Kind.COLUMN_UNKNOWN, String.join(", ", PlanText.FIELDS));
                right = false;
            } else if (!seen.add(column)) {
                file.wrong(1, column, Kind.COLUMN_TWICE, "");
                right = false;
            }
        }
        for (String needed : PlanText.FIELDS) {
            if (!OPTIONAL.contains(needed) && !columns.contains(needed)) {
                file.wrong(1, needed, Kind.COLUMN_MISSING, "");
                right = false;
            }
        }
        return right;
    }

    private static boolean blank(CSVRecord row) {
        return row.stream().allMatch(String::isBlank);
    }

    /** The row as a spreadsheet counts it, the names being row 1. */
    private static int line(CSVRecord row) {
        return (int) row.getRecordNumber();
    }
}
