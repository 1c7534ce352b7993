package nl.veiligthuis.platform.figure;

import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.veiligthuis.platform.web.Table;
import org.apache.commons.csv.CSVRecord;

/** Reads {@code content/data/figures.csv}. What is wrong is refused with the file and the line. */
final class FigureFile {

    static final String NAME = "data/figures.csv";

    private static final Set<String> COLUMNS =
            Set.of("series", "period", "group", "value", "precision", "unit", "status", "source", "fact");
    private static final String SLUG = "[a-z0-9-]{1,40}";
    private static final String NUMBER = "\\d{1,9}(\\.\\d{1,3})?";
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private enum Status {
        PUBLISHED,
        PROVISIONAL
    }

    private final Map<String, Unit> units = new LinkedHashMap<>();
    private final Map<String, List<Figure>> figures = new LinkedHashMap<>();

    private FigureFile() {}

    /**
     * The series in the order of the file.
     *
     * @throws IllegalStateException when something is wrong in it
     */
    static List<Series> read(String text) {
        FigureFile file = new FigureFile();
        rows(text).forEach(file::add);
        if (file.figures.isEmpty()) {
            throw new IllegalStateException("content/" + NAME + ": there is no figure in it");
        }
        return file.figures.keySet().stream().map(file::series).toList();
    }

    private static List<CSVRecord> rows(String text) {
        try {
            return Table.rows(text);
        } catch (UncheckedIOException | IllegalArgumentException unreadable) {
            throw new IllegalStateException("content/" + NAME + ": " + unreadable.getMessage(), unreadable);
        }
    }

    /** Each row is one line: a cell never holds a line's end. The first line is the head. */
    private void add(CSVRecord row) {
        try {
            if (!row.isConsistent() || !row.toMap().keySet().equals(COLUMNS)) {
                throw new IllegalArgumentException("the columns must be " + COLUMNS + ", each filled");
            }
            String slug = matching(row, "series", SLUG);
            Unit unit = Named.of(Unit.class, "unit", row.get("unit"));
            if (units.putIfAbsent(slug, unit) instanceof Unit first && first != unit) {
                throw new IllegalArgumentException("unit is another than before in " + slug);
            }
            add(slug, figure(row, unit));
        } catch (IllegalArgumentException wrong) {
            throw new IllegalStateException(
                    "content/" + NAME + ", line " + (row.getRecordNumber() + 1) + ": " + wrong.getMessage(), wrong);
        }
    }

    private void add(String slug, Figure figure) {
        List<Figure> series = figures.computeIfAbsent(slug, first -> new ArrayList<>());
        for (Figure before : series) {
            if (before.period().equals(figure.period()) && before.group().equals(figure.group())) {
                throw new IllegalArgumentException("the same period and group stand twice in " + slug);
            }
        }
        series.add(figure);
        Series sofar = series(slug);
        if (sofar.overTime() && sofar.groups().size() > Series.MOST_GROUPS_IN_A_PERIOD) {
            throw new IllegalArgumentException(
                    slug + " has several periods, so at most " + Series.MOST_GROUPS_IN_A_PERIOD + " groups");
        }
    }

    private static Figure figure(CSVRecord row, Unit unit) {
        BigDecimal value = new BigDecimal(matching(row, "value", NUMBER));
        if (unit == Unit.PERCENT && value.compareTo(HUNDRED) > 0) {
            throw new IllegalArgumentException("value is more than 100 percent");
        }
        matching(row, "fact", SLUG + SLUG);
        return new Figure(
                new Period(row.get("period")),
                Named.of(Group.class, "group", row.get("group")),
                value,
                Named.of(Precision.class, "precision", row.get("precision")),
                Named.of(Status.class, "status", row.get("status")) == Status.PROVISIONAL,
                matching(row, "source", ".{3,200}"));
    }

    private static String matching(CSVRecord row, String column, String pattern) {
        String cell = row.get(column);
        if (!cell.matches(pattern)) {
            throw new IllegalArgumentException(column + " is \"" + cell + "\"; it must look like " + pattern);
        }
        return cell;
    }

    private Series series(String slug) {
        return new Series(slug, units.get(slug), List.copyOf(figures.get(slug)));
    }
}
