package nl.veiligthuis.platform.edition;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.net.URI;
import nl.veiligthuis.platform.journeys.Peer;
import nl.veiligthuis.platform.journeys.Service;
import nl.veiligthuis.platform.ops.TestDatabase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The partners of a visitor's municipality at the adviser's hand. */
@QuarkusTest
@WithTestResource(TestDatabase.class)
class PartnersResourceTest {

    static String session;

    @TestHTTPResource("/")
    URI address;

    @ParameterizedTest
    @CsvSource({
        "nl, maandag t/m donderdag, vrijdag, Engels",
        "en, Monday to Thursday, Friday, English",
        "ar, من الاثنين إلى الخميس, الجمعة, الإنجليزية"
    })
    void an_adviser_gets_them_in_the_own_language(String own, String days, String day, String english) {
        get(own + "/ede")
                .statusCode(200)
                .header("Cache-Control", containsString("no-store"))
                .body("[0].name", equalTo("Buurtteam Ede"))
                .body("[0].what.tag", equalTo(own))
                .body("[0].example", equalTo(true))
                .body("[0].hours[0].days", equalTo(days))
                .body("[0].hours[0].times", equalTo("09:00–17:00"))
                .body("[0].hours[1].days", equalTo(day))
                .body("[0].languages", containsString(english));
    }

    @Test
    void who_is_there_day_and_night_is_open_now() {
        get("nl/amsterdam")
                .body("find { it.name.startsWith('Nachtopvang') }.open", equalTo("NOW"))
                .body("find { it.name.startsWith('Nachtopvang') }.hours.days", hasItem("Dag en nacht"))
                .body("find { it.name.startsWith('Nachtopvang') }.phone", equalTo("0800-2000"));
    }

    @Test
    void a_municipality_without_partners_has_an_empty_list() {
        get("nl/aalten").statusCode(200).body("", hasSize(0));
    }

    @ParameterizedTest
    @ValueSource(strings = {"nl/atlantis", "xx/ede", "nl/Ede", "nl"})
    void what_does_not_exist_is_not_found(String path) {
        get(path).statusCode(404);
    }

    @Test
    void whoever_is_not_signed_in_gets_none() {
        given().redirects()
                .follow(false)
                .get("/console/partners/nl/ede")
                .then()
                .statusCode(302)
                .body(not(containsString("Buurtteam")));
    }

    @Test
    void the_desk_tells_where_to_ask_for_them() {
        Service service = new Service(address);
        try (Peer adviser = service.adviserOnDuty("voorbeeld-1")) {
            String token = service.startChat("nl", "Kaart", "ede");
            JsonNode desk = adviser.await(
                    frame -> frame.path("waiting").findValuesAsText("called").contains("Kaart"), "a visitor from Ede");
            for (JsonNode chat : desk.path("waiting")) {
                if (chat.path("called").asText().equals("Kaart")) {
                    assertEquals("ede", chat.path("place").asText());
                    assertEquals("Ede", chat.path("municipality").asText());
                }
            }
            service.endChat(token);
        }
    }

    private ValidatableResponse get(String path) {
        if (session == null) {
            session = new Service(address).signIn("voorbeeld-1");
        }
        return given().cookie("console", session)
                .get("/console/partners/" + path)
                .then();
    }
}
