package nl.veiligthuis.platform.figure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.List;
import java.util.function.Function;
import nl.veiligthuis.platform.web.ContentFiles;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FigureFileTest {

    private static final String HEAD = "series,period,group,value,precision,unit,status,source,fact\n";
    private static final String GOOD = "a,2014,women,31,exact,persons,published,CBS,fact-1\n";
    private static final ContentFiles FILES = new ContentFiles();

    @Test
    void a_row_is_read_whole() {
        Series series = FigureFile.read(HEAD + "a,2025-H1,reports,66000,about,count,provisional,\"CBS, 2025\",fact-1\n")
                .getFirst();
        assertEquals("a", series.slug());
        assertEquals(Unit.COUNT, series.unit());
        assertEquals(
                List.of(new Figure(
                        new Period("2025-H1"),
                        Group.REPORTS,
                        BigDecimal.valueOf(66_000),
                        Precision.ABOUT,
                        true,
                        "CBS, 2025")),
                series.figures());
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "A,2014,men,31,exact,persons,published,CBS,fact-1           | series is \"A\"",
                "a,2O14,men,31,exact,persons,published,CBS,fact-1           | period is \"2O14\"",
                "a,2014,nobody,31,exact,persons,published,CBS,fact-1        | group is \"nobody\"",
                "a,2014,men,about 31,exact,persons,published,CBS,fact-1     | value is \"about 31\"",
                "a,2014,men,-1,exact,persons,published,CBS,fact-1           | value is \"-1\"",
                "a,2014,men,'31',exact,persons,published,CBS,fact-1         | value is",
                "b,2014,men,101,exact,percent,published,CBS,fact-1          | more than 100 percent",
                "a,2014,men,31,roughly,persons,published,CBS,fact-1         | precision is \"roughly\"",
                "a,2014,men,31,exact,miles,published,CBS,fact-1             | unit is \"miles\"",
                "a,2014,men,31,exact,percent,published,CBS,fact-1           | unit is another than before in a",
                "a,2014,men,31,exact,persons,final,CBS,fact-1               | status is \"final\"",
                "a,2014,men,31,exact,persons,published,,fact-1              | source is \"\"",
                "a,2014,men,31,exact,persons,published,CBS,                 | fact is \"\"",
                "a,2014,men,31,exact,persons,published,CBS                  | the columns must be",
                "a,2014,women,32,exact,persons,published,CBS,fact-2         | the same period and group stand twice",
            })
    void a_broken_row_is_refused_with_file_and_line(String row, String complaint) {
        String message = assertThrows(IllegalStateException.class, () -> FigureFile.read(HEAD + GOOD + row + "\n"))
                .getMessage();
        assertTrue(message.startsWith("content/data/figures.csv, line 3: "), message);
        assertTrue(message.contains(complaint), message);
    }

    @Test
    void a_third_group_over_time_is_refused_for_it_could_not_be_told_apart() {
        String rows =
                GOOD + GOOD.replace("2014", "2015") + GOOD.replace("women", "men") + GOOD.replace("women", "married");
        String message = assertThrows(IllegalStateException.class, () -> FigureFile.read(HEAD + rows))
                .getMessage();
        assertTrue(message.startsWith("content/data/figures.csv, line 5: "), message);
    }

    @Test
    void what_is_no_table_or_an_empty_one_is_refused_with_its_name() {
        for (String text : List.of("", HEAD, HEAD + GOOD + "\"a\"b,2014", "a,b\n1,2\n")) {
            String message = assertThrows(IllegalStateException.class, () -> FigureFile.read(text))
                    .getMessage();
            assertTrue(message.startsWith("content/data/figures.csv"), message);
        }
    }

    @Test
    void the_yearly_numbers_add_up_to_those_of_the_letter_to_parliament() {
        Series killed = FigureFile.read(FILES.text(FigureFile.NAME)).stream()
                .filter(series -> series.slug().equals("gedood"))
                .findFirst()
                .orElseThrow();
        Function<Group, BigDecimal> sum = group -> killed.figures().stream()
                .filter(figure ->
                        figure.group() == group && figure.period().written().compareTo("2023") <= 0)
                .map(Figure::value)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        assertEquals(BigDecimal.valueOf(412), sum.apply(Group.WOMEN));
        assertEquals(BigDecimal.valueOf(877), sum.apply(Group.MEN));
    }
}
