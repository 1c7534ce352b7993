package nl.veiligthuis.platform.ops;

import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(TestDatabase.class)
class ChatHealthTest {

    private static final Duration MIGRATION = Duration.ofSeconds(20);

    @Test
    void the_chat_is_up_once_the_database_answers_and_is_migrated() throws InterruptedException {
        Instant patience = Instant.now().plus(MIGRATION);
        Response health = given().get("/q/health/group/chat");
        while (health.statusCode() != 200 && Instant.now().isBefore(patience)) {
            Thread.sleep(200);
            health = given().get("/q/health/group/chat");
        }
        assertEquals(200, health.statusCode(), health.asString());
        assertEquals("answers", health.path("checks[0].data.database"));
        assertEquals("up to date", health.path("checks[0].data.schema"));
    }
}
