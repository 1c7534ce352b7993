package nl.veiligthuis.platform.privacy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** What is written of how long things are kept is what is so. */
class RetentionPageTest {

    private static final String PREFIX = "platform.retention.";
    private static final int CELLS = 8;

    /** A row of the table: kind, what, tables, how long unless set otherwise, what may be, setting, what does it, source. */
    private record Row(String standard, String bounds, String setting) {

        static Row of(List<String> cells) {
            return new Row(cells.get(3), cells.get(4), cells.get(5).replace("`", ""));
        }
    }

    @Test
    void the_page_tells_every_setting_with_its_standardand_its_bounds() throws IOException {
        List<Row> rows = rows(Path.of("docs", "retention.md"));
        assertEquals(
                Chosen.settings().stream().map(PREFIX::concat).collect(Collectors.toSet()),
                rows.stream().map(Row::setting).collect(Collectors.toSet()));
        for (Row row : rows) {
            String setting = row.setting().substring(PREFIX.length());
            Bounds.Bound bound = Bounds.ALL.stream()
                    .filter(one -> one.setting().equals(setting))
                    .findFirst()
                    .orElseThrow();
            assertTrue(row.standard().contains("`" + Chosen.byDefault(setting) + "`"), row::toString);
            assertEquals(
                    "`" + Bounds.written(bound.least()) + "` tot `" + Bounds.written(bound.most()) + "`", row.bounds());
        }
    }

    @Test
    void operators_are_told_every_setting_with_its_default() throws IOException {
        String told = Files.readString(Path.of("deployment", "README.md"));
        for (String setting : Chosen.settings()) {
            String row = "| `" + PREFIX + setting + "` | `" + Chosen.byDefault(setting) + "` |";
            assertTrue(told.contains(row), row);
        }
    }

    @Test
    void every_kind_of_the_report_stands_on_the_page() throws IOException {
        String page = Files.readString(Path.of("docs", "retention.md"));
        Set<String> missing = Arrays.stream(Kind.values())
                .map(Kind::name)
                .filter(kind -> !page.contains("`" + kind + "`"))
                .collect(Collectors.toCollection(TreeSet::new));
        assertEquals(Set.of(), missing);
    }

    private static List<Row> rows(Path page) throws IOException {
        return Files.readAllLines(page).stream()
                .filter(line -> line.startsWith("|") && line.contains("`" + PREFIX))
                .map(line -> Arrays.stream(line.substring(1).split("\\|"))
                        .map(String::strip)
                        .toList())
                .peek(cells -> assertEquals(CELLS, cells.size(), cells::toString))
                .map(Row::of)
                .toList();
    }
}
