package nl.veiligthuis.platform.ops;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The service from its start on without a database: nothing listens where it should be. */
@QuarkusTest
@TestProfile(DatabaseDownTest.NobodyThere.class)
class DatabaseDownTest {

    public static final class NobodyThere implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            String address = "postgresql://127.0.0.1:1/nobody";
            return Map.of(
                    DatabaseSettings.REACTIVE_URL,
                    address,
                    DatabaseSettings.JDBC_URL,
                    "jdbc:" + address,
                    "quarkus.flyway.migrate-at-start",
                    "false");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/q/health/live", "/q/health/ready", "/q/health/started", "/q/health"})
    void the_node_stays_in_service(String path) {
        given().get(path).then().statusCode(200).body("status", equalTo("UP"));
    }

    @Test
    void the_health_of_the_chat_says_what_is_wrong_and_not_where() {
        given().get("/q/health/group/chat")
                .then()
                .statusCode(503)
                .body("status", equalTo("DOWN"))
                .body("checks[0].data.database", equalTo("does not answer"))
                .body("checks[0].data.schema", equalTo("not up to date"))
                .body(not(containsString("127.0.0.1")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"nl", "en", "ar"})
    void pages_and_the_finder_are_served(String language) {
        for (String slug : new String[] {"", "is-dit-liefde", "hulp-zoeken", "chat"}) {
            given().get("/" + language + "/" + slug)
                    .then()
                    .statusCode(200)
                    .body(containsString("tel:112"))
                    .body(containsString("tel:0800-2000"));
        }
        given().header("Sec-Fetch-Site", "same-origin")
                .contentType("application/x-www-form-urlencoded; charset=UTF-8")
                .formParam("where", "Leiden")
                .post("/" + language + "/hulp-zoeken")
                .then()
                .statusCode(200)
                .body(containsString("Veilig Thuis Hollands-Midden"));
    }

    @Test
    void a_chat_that_cannot_start_ends_in_a_page_with_the_numbers() {
        given().header("Sec-Fetch-Site", "same-origin")
                .contentType("application/x-www-form-urlencoded; charset=UTF-8")
                .formParam("called", "Noor")
                .post("/nl/chat")
                .then()
                .statusCode(500)
                .body(containsString("tel:0800-2000"))
                .body(not(containsString("Noor")));
    }
}
