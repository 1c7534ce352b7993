package nl.veiligthuis.platform.statistics;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import javax.sql.DataSource;
import nl.veiligthuis.platform.journeys.Service;
import nl.veiligthuis.platform.journeys.Sql;
import nl.veiligthuis.platform.ops.TestDatabase;
import nl.veiligthuis.platform.web.DutchTime;
import nl.veiligthuis.platform.web.Table;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@WithTestResource(TestDatabase.class)
class StatisticsTest {

    private static final String PATH = "/console/statistics";
    private static final String MAY = "?from=2026-05-01&to=2026-05-31";

    @TestHTTPResource("/")
    URI address;

    @Inject
    DataSource source;

    Sql sql;
    Service service;

    @BeforeEach
    void a_month_was_counted() {
        sql = new Sql(source);
        service = new Service(address);
        May.counted(sql);
    }

    @Test
    void who_sees_the_whole_country_sees_all_regions_and_the_total() {
        for (String username : List.of("voorbeeld-landelijk", "voorbeeld-controle")) {
            List<CSVRecord> rows = csv(username, "region", MAY);
            assertEquals("40", figure(rows, "Utrecht"));
            assertEquals("72", figure(rows, "Totaal"));
            assertEquals("0", figure(rows, "Drenthe"));
            assertEquals("17", figure(csv(username, "ratings", MAY), "Ja"));
        }
    }

    @Test
    void a_coordinator_sees_their_own_region_alone_whatever_they_ask_for() {
        page("voorbeeld-coordinator", MAY)
                .statusCode(200)
                .body(not(containsString("name=\"region\"")), not(containsString("Amsterdam")));
        assertEquals("40", figure(csv("voorbeeld-coordinator", "hour", MAY), "Totaal"));
        assertEquals("40", figure(csv("voorbeeld-coordinator", "hour", MAY + "&region=VT20"), "Totaal"));
        page("voorbeeld-coordinator", MAY + "&region=VT01").statusCode(404);
        get("voorbeeld-coordinator", "/hour.csv" + MAY + "&region=VT01").statusCode(404);
        get("voorbeeld-coordinator", "/region.csv" + MAY).statusCode(404);
        get("voorbeeld-coordinator", "/ratings.csv" + MAY).statusCode(404);
    }

    @Test
    void nobody_else_sees_anything() {
        for (String path : List.of("", "/hour.csv")) {
            get("voorbeeld-1", path).statusCode(403);
            given().redirects().follow(false).get(PATH + path).then().statusCode(302);
        }
    }

    @Test
    void a_small_number_is_withheld_on_the_page_and_in_the_file_and_cannot_be_worked_out() {
        List<CSVRecord> rows = csv("voorbeeld-landelijk", "language", MAY);
        assertEquals("afgeschermd", figure(rows, "العربية"));
        assertEquals("0", figure(rows, "English"));
        assertTrue(rows.stream().filter(row -> row.get(1).equals("afgeschermd")).count() >= 2);
        String page = page("voorbeeld-landelijk", MAY).statusCode(200).extract().asString();
        String section = page.substring(
                page.indexOf("aria-labelledby=\"of-language\""), page.indexOf("aria-labelledby=\"of-audience\""));
        assertTrue(section.contains("afgeschermd"));
        assertFalse(section.contains(">3<"));
    }

    @Test
    void waits_are_told_as_half_and_nine_in_ten_and_not_of_few() {
        List<CSVRecord> day = csv("voorbeeld-coordinator", "waits", MAY);
        assertEquals("1,3", figure(day, "14–15 uur"));
        assertEquals("1,5", row(day, "Hele dag").get(2));
        assertEquals("", figure(day, "03–04 uur"));
        sql.change("update tally set number = 4 where measure = 'WAITED' and region = 'VT20'");
        assertEquals("afgeschermd", figure(csv("voorbeeld-coordinator", "waits", MAY), "14–15 uur"));
    }

    @Test
    void a_filter_counts_its_own_kind_alone() {
        assertEquals("9", figure(csv("voorbeeld-landelijk", "hour", MAY + "&region=none"), "Totaal"));
        assertEquals("9", figure(csv("voorbeeld-landelijk", "outcomes", MAY + "&region=none"), "Niets gekozen"));
        assertEquals("0", figure(csv("voorbeeld-landelijk", "hour", MAY + "&audience=PROFESSIONAL"), "Totaal"));
        page("voorbeeld-landelijk", MAY + "&region=VT20")
                .statusCode(200)
                .body(containsString("<option value=\"VT20\" selected>"), not(containsString("id=\"region-title\"")));
    }

    @Test
    void days_before_and_after_are_not_counted() {
        assertEquals("72", figure(csv("voorbeeld-landelijk", "hour", "?from=2026-05-04&to=2026-05-04"), "Totaal"));
        assertEquals("0", figure(csv("voorbeeld-landelijk", "hour", "?from=2026-05-05&to=2026-05-31"), "Totaal"));
        assertEquals("0", figure(csv("voorbeeld-landelijk", "hour", "?from=2026-05-01&to=2026-05-03"), "Totaal"));
    }

    @ParameterizedTest
    @CsvSource({
        "2026-05-32, 2026-05-31, De datum bij “Van” klopt niet",
        "2026-05-01, gisteren, De datum bij “Tot en met” klopt niet",
        "2026-05-02, 2026-05-01, ligt voor de datum",
        "2020-05-02, 2026-05-01, langer dan twee jaar"
    })
    void wrong_dates_give_a_message_and_what_was_typed_stays(String from, String to, String message) {
        String query = "?from=" + from + "&to=" + to + "&language=ar";
        page("voorbeeld-landelijk", query)
                .statusCode(400)
                .body(allOf(
                        containsString(message),
                        containsString("value=\"" + from + "\""),
                        containsString("value=\"" + to + "\""),
                        containsString("<option value=\"ar\" selected>"),
                        not(containsString("<svg"))));
        get("voorbeeld-landelijk", "/hour.csv" + query).statusCode(400).header("Content-Type", startsWith("text/html"));
    }

    @Test
    void what_is_typed_as_a_date_is_no_markup() {
        page("voorbeeld-landelijk", "?from=%22%3E%3Cscript%3E&to=x")
                .statusCode(400)
                .body(containsString("&quot;&gt;&lt;script&gt;"), not(containsString("\"><script>")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"&region=VT99", "&language=xx", "&audience=EVERYBODY"})
    void what_cannot_be_chosen_is_not_found(String odd) {
        page("voorbeeld-landelijk", MAY + odd).statusCode(404);
    }

    @Test
    void a_file_is_one_to_keep_with_a_head_and_for_no_cache() {
        String csv = get("voorbeeld-landelijk", "/hour.csv" + MAY)
                .statusCode(200)
                .header("Content-Type", startsWith("text/csv"))
                .header("Content-Disposition", equalTo("attachment; filename=\"hour-2026-05-01-2026-05-31.csv\""))
                .header("Cache-Control", containsString("no-store"))
                .extract()
                .asString();
        assertTrue(csv.startsWith("\ufeffUur,Aantal,Deel\r\n"), csv);
        get("voorbeeld-landelijk", "/people.csv" + MAY).statusCode(404);
    }

    @Test
    void odd_values_in_the_numbers_are_neither_markup_nor_formulas() {
        May.add(sql, "VT20", "<b>&\"", "ASKED", "", 50);
        May.add(sql, "VT20", "=1+1", "ASKED", "", 50);
        page("voorbeeld-landelijk", MAY)
                .statusCode(200)
                .body(containsString("&lt;b&gt;&amp;&quot;</text>"), not(containsString("<b>&")));
        get("voorbeeld-landelijk", "/language.csv" + MAY).statusCode(200).body(containsString("'=1+1"));
    }

    @Test
    void without_a_choice_the_last_28_days_are_shown() {
        LocalDate today = LocalDate.now(DutchTime.ZONE);
        page("voorbeeld-landelijk", "")
                .statusCode(200)
                .body(
                        containsString("value=\"" + today.minusDays(27) + "\""),
                        containsString("value=\"" + today + "\""));
    }

    @Test
    void no_picture_carries_a_style_of_its_own() {
        page("voorbeeld-landelijk", MAY)
                .statusCode(200)
                .body(
                        containsString("<svg class=\"picture\""),
                        not(containsString("style=")),
                        not(containsString("<style")));
    }

    private ValidatableResponse page(String username, String query) {
        return get(username, query);
    }

    private ValidatableResponse get(String username, String rest) {
        return given().urlEncodingEnabled(false)
                .cookie("console", service.signIn(username))
                .get(PATH + rest)
                .then();
    }

    private List<CSVRecord> csv(String username, String table, String query) {
        String csv = get(username, "/" + table + ".csv" + query)
                .statusCode(200)
                .extract()
                .asString();
        return Table.rows(csv.substring(1));
    }

    private static String figure(List<CSVRecord> rows, String name) {
        return row(rows, name).get(1);
    }

    private static CSVRecord row(List<CSVRecord> rows, String name) {
        return rows.stream()
                .filter(row -> row.get(0).equals(name))
                .findFirst()
                .orElseThrow(() -> new AssertionError("No row " + name + " in " + rows));
    }
}
