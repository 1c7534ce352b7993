package nl.veiligthuis.platform.statistics;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import nl.veiligthuis.platform.picture.Picture;
import nl.veiligthuis.platform.web.Csv;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ExportTest {

    @Test
    void a_table_becomes_lines_with_a_head() {
        assertEquals(
                Csv.BYTE_ORDER_MARK + "Regio,Aantal\r\n\"Gooi, Vecht\",12\r\nعربي,0\r\n",
                Export.csv(table("Regio", "Gooi, Vecht", "12", "عربي", "0")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1"})
    void a_spreadsheet_runs_no_cell(String formula) {
        String csv = Export.csv(table(formula, formula, formula, "a", "b"));
        assertEquals(3, csv.split("'" + java.util.regex.Pattern.quote(formula), -1).length - 1, csv);
    }

    private static Section table(String head, String name, String cell, String other, String last) {
        return new Section(
                Subject.REGION,
                "",
                "",
                List.of(head, "Aantal"),
                List.of(new Section.Row(name, List.of(cell)), new Section.Row(other, List.of(last))),
                new Picture(0, 0, List.of(), List.of()));
    }
}
