package nl.veiligthuis.platform.oversight;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.net.URI;
import java.util.EnumSet;
import java.util.List;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import nl.veiligthuis.platform.journeys.Service;
import nl.veiligthuis.platform.journeys.Sql;
import nl.veiligthuis.platform.ops.TestDatabase;
import nl.veiligthuis.platform.privacy.Kind;
import nl.veiligthuis.platform.web.Language;
import nl.veiligthuis.platform.web.Table;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(TestDatabase.class)
class DestroyedTest {

    private static final String PATH = "/console/audit/destroyed";

    @TestHTTPResource("/")
    URI address;

    @Inject
    DataSource source;

    Sql sql;
    String cookie;

    @BeforeEach
    void an_auditor_is_signed_in() {
        sql = new Sql(source);
        cookie = new Service(address).signIn("voorbeeld-controle");
    }

    @Test
    void an_auditor_sees_how_many_went_each_day_and_how_long_each_kind_is_kept() {
        sql.number("select destroyed('LINKS', 3)");
        sql.number("select destroyed('LAVENDER', 4)");
        get("").then()
                .statusCode(200)
                .header("Cache-Control", containsString("no-store"))
                .body(
                        containsString(today() + "</bdi></td><th scope=\"row\">Links om een wachtwoord te kiezen"),
                        containsString("LAVENDER</th><td><bdi dir=\"ltr\">"),
                        containsString("Gesprekken, na het einde</th><td>24 uur"),
                        containsString("Gegevens van gesloten accounts</th><td>30 dagen"),
                        containsString("afgeknipt door een beheerder</th><td>1826 dagen"));
        given().cookie("console", cookie).get("/console/audit").then().body(containsString("href=\"" + PATH + "\""));
    }

    @Test
    void a_day_adds_up_in_one_row_and_a_copy_has_it_too() {
        sql.number("select destroyed('RATINGS', 2)");
        long before = number("RATINGS");
        sql.number("select destroyed('RATINGS', 0)");
        sql.number("select destroyed('RATINGS', 5)");
        assertEquals(before + 5, number("RATINGS"));
    }

    @Test
    void every_kind_has_a_name_in_every_language() {
        for (Language language : Language.OFFERED) {
            DestroyedLabels labels = new DestroyedLabels(language);
            assertEquals(
                    Kind.values().length,
                    EnumSet.allOf(Kind.class).stream()
                            .map(labels::kind)
                            .filter(name -> !name.isBlank())
                            .collect(Collectors.toSet())
                            .size(),
                    language.tag());
        }
    }

    private long number(String kind) {
        Response csv = get("/destroyed.csv");
        csv.then().statusCode(200).header("Content-Disposition", equalTo("attachment; filename=\"destroyed.csv\""));
        List<CSVRecord> rows = Table.rows(csv.asString().substring(1));
        List<CSVRecord> found = rows.stream()
                .filter(row -> row.get("day").equals(today()) && row.get("kind").equals(kind))
                .toList();
        assertTrue(found.size() == 1, found::toString);
        return Long.parseLong(found.getFirst().get("number"));
    }

    private String today() {
        return sql.text("select to_char(now() at time zone 'Europe/Amsterdam', 'YYYY-MM-DD')");
    }

    private Response get(String rest) {
        return given().cookie("console", cookie).get(PATH + rest);
    }
}
