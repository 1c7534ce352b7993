package nl.veiligthuis.platform.figure;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.text.DecimalFormatSymbols;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import nl.veiligthuis.platform.content.PageLibrary;
import nl.veiligthuis.platform.ops.TestDatabase;
import nl.veiligthuis.platform.web.ContentFiles;
import nl.veiligthuis.platform.web.Csv;
import nl.veiligthuis.platform.web.Language;
import nl.veiligthuis.platform.web.Table;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@WithTestResource(TestDatabase.class)
class FiguresTest {

    private static final Pattern CELL = Pattern.compile("<td>([^<]*)</td>");
    private static final Pattern TEXT = Pattern.compile("<text[^>]*>([^<]*)</text>");

    /** Read by itself, not by the code under test. */
    private static final List<CSVRecord> ROWS = Table.rows(new ContentFiles().text("data/figures.csv"));

    private static final String ONE = "series,period,group,value,precision,unit,status,source,fact\n"
            + "a,2014,women,31,exact,persons,published,CBS,fact-1\n";

    @Inject
    PageLibrary pages;

    static Stream<Arguments> series() {
        return ROWS.stream().map(row -> row.get("series")).distinct().flatMap(slug -> Language.OFFERED.stream()
                .map(language -> Arguments.of(language.tag(), slug)));
    }

    @ParameterizedTest(name = "/{0}/cijfers/{1}")
    @MethodSource("series")
    void picture_table_and_file_hold_the_numbers_of_the_source_and_name_it(String language, String slug) {
        List<CSVRecord> rows = rows(slug);
        List<String> values =
                rows.stream().map(row -> row.get("value")).sorted().toList();
        String html = page(language, "cijfers/" + slug);
        assertEquals(values, numbers(CELL, html), "table");
        List<String> drawn = numbers(TEXT, html);
        values.forEach(value -> assertTrue(drawn.contains(value), () -> value + " is not in the picture: " + drawn));
        assertTrue(html.contains("role=\"img\" aria-labelledby=\"" + slug + "-title " + slug + "-desc\""));
        assertTrue(html.contains("<desc id=\"" + slug + "-desc\">"));
        rows.forEach(row -> assertTrue(html.contains(">" + row.get("source") + "</bdi></li>"), row.get("source")));

        List<CSVRecord> file = file("/" + language + "/cijfers/" + slug + ".csv");
        assertEquals(
                rows.stream()
                        .map(row -> row.get("period") + " " + row.get("value"))
                        .toList(),
                file.stream().map(row -> row.get(0) + " " + row.get(2)).toList());
        assertEquals(
                rows.stream().map(row -> row.get("source")).toList(),
                file.stream().map(row -> row.get(6)).toList());
    }

    @ParameterizedTest
    @ValueSource(strings = {"nl", "en", "ar"})
    void all_of_them_are_shown_together_and_each_leads_to_its_page(String language) {
        String html = page(language, "cijfers");
        series().map(arguments -> (String) arguments.get()[1]).distinct().forEach(slug -> {
            assertTrue(html.contains("<svg class=\"picture\""));
            assertTrue(html.contains("id=\"" + slug + "-title\""), slug);
            assertTrue(html.contains("href=\"/" + language + "/cijfers/" + slug + "\""), slug);
        });
        assertTrue(html.contains("<a href=\"/" + language + "/cijfers\">"), "the menu leads here");
    }

    @Test
    void rounded_averaged_and_provisional_numbers_say_so() {
        assertTrue(page("nl", "cijfers/meldingen").contains("<td>ongeveer 64.000</td>"));
        assertTrue(page("nl", "cijfers/door-wie").contains("<td>bijna 75%</td>"));
        assertTrue(page("en", "cijfers/door-partner").contains("<td>average 22</td>"));
        assertTrue(page("ar", "cijfers/door-wie").contains("<td>قرابة \u200e75%</td>"));
        String killed = page("nl", "cijfers/gedood");
        assertTrue(killed.contains("<th scope=\"row\">2023*</th>"));
        assertTrue(killed.contains("<th scope=\"row\">2022</th>"));
        assertTrue(killed.contains("* Voorlopig cijfer"));
        assertFalse(page("nl", "cijfers/thuis").contains("* Voorlopig cijfer"));
    }

    @Test
    void a_file_is_in_its_readers_language_and_works_in_an_edition() {
        String national = given().get("/nl/cijfers/meldingen.csv").asString();
        assertTrue(national.startsWith(Csv.BYTE_ORDER_MARK
                + "Periode,Groep,Getal,Eenheid,Hoe precies,Status,Bron\r\n2019-H1,Meldingen,64960,"));
        assertTrue(national.contains("2025-H1,Adviezen,85000,Aantal in een half jaar,ongeveer,voorlopig,"));
        assertEquals(national, given().get("/nl/in/ede/cijfers/meldingen.csv").asString());
        assertTrue(page("nl", "in/ede/cijfers/meldingen").contains("href=\"/nl/in/ede/cijfers/meldingen.csv\""));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"onbekend", "onbekend.csv", "gedood.json", "gedood.csv.csv", "gedood/2014", "%3Cscript%3E.csv"})
    void an_unknown_series_is_a_page_that_helps_on(String path) {
        given().urlEncodingEnabled(false)
                .get("/nl/cijfers/" + path)
                .then()
                .statusCode(404)
                .contentType(containsString("text/html"))
                .body(containsString("tel:0800-2000"));
    }

    @Test
    void a_series_without_words_is_refused_by_its_name() {
        ContentFiles files = new ContentFiles() {
            @Override
            public String text(String path) {
                return path.equals(FigureFile.NAME) ? ONE : super.text(path);
            }
        };
        String message = assertThrows(IllegalStateException.class, () -> new SeriesLibrary(files, pages))
                .getMessage();
        assertTrue(message.contains("cijfers/a") && message.contains("cijfers/gedood"), message);
    }

    private static List<CSVRecord> rows(String slug) {
        return ROWS.stream().filter(row -> row.get("series").equals(slug)).toList();
    }

    private static String page(String language, String path) {
        return given().get("/" + language + "/" + path)
                .then()
                .statusCode(200)
                .extract()
                .asString();
    }

    private static List<CSVRecord> file(String path) {
        String text = given().get(path)
                .then()
                .statusCode(200)
                .contentType(containsString("text/csv"))
                .header("Content-Disposition", containsString("attachment; filename=\""))
                .extract()
                .asString();
        return Table.rows(text.substring(Csv.BYTE_ORDER_MARK.length()));
    }

    /** What is a number in words such as "about 64,000" or "bijna 75%", as the file writes it. */
    private static List<String> numbers(Pattern where, String html) {
        String tag = html.replaceFirst("(?s).*?<html lang=\"([a-z-]+)\".*", "$1");
        boolean comma =
                DecimalFormatSymbols.getInstance(Language.of(tag).orElseThrow().numbers())
                                .getDecimalSeparator()
                        == ',';
        return where.matcher(html)
                .results()
                .map((MatchResult found) -> found.group(1).replaceAll("[^0-9.,]", ""))
                .map(number -> comma ? number.replace(".", "").replace(',', '.') : number.replace(",", ""))
                .filter(number -> !number.isEmpty())
                .sorted()
                .toList();
    }
}
