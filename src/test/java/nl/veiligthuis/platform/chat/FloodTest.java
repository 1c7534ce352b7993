package nl.veiligthuis.platform.chat;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.RestAssured;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import nl.veiligthuis.platform.ops.TestDatabase;
import nl.veiligthuis.platform.privacy.Token;
import org.junit.jupiter.api.Test;

/** A flood from one address is slowed down; nobody behind it is shut out, and nothing typed is lost. */
@QuarkusTest
@WithTestResource(TestDatabase.class)
@TestProfile(FloodTest.Narrow.class)
class FloodTest extends ChatPages {

    /** Limits that a test reaches with a few requests. */
    public static class Narrow implements QuarkusTestProfile {

        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of(
                    "platform.limits.chats-per-source", "2",
                    "platform.limits.return-tries-per-source", "2",
                    "platform.limits.messages-per-chat", "3");
        }
    }

    @Test
    void a_flood_of_starts_waits_its_turn_and_keeps_what_was_filled_in_while_pages_and_numbers_stay() throws Exception {
        start("Noor");
        start("Noor");
        List<Shown> two = atOnce(2, () -> start("Noor"));
        Shown later = later(two);
        assertEquals("Noor", later.hidden("called"));
        assertTrue(later.html().contains("href=\"tel:0800-2000\""));
        assertEquals(
                1,
                two.stream().filter(page -> page.html().contains("data-token")).count());
        RestAssured.given().get("/nl/hulplijnen").then().statusCode(200);
    }

    @Test
    void guessed_words_wait_their_turn() throws Exception {
        returnBy("appel boom citroen dak");
        returnBy("appel boom citroen dak");
        List<Shown> two = atOnce(2, () -> returnBy("appel boom citroen dak"));
        assertEquals("appel boom citroen dak", later(two).hidden("words"));
        assertEquals(
                1,
                two.stream()
                        .filter(page -> page.html().contains("return-error"))
                        .count());
    }

    @Test
    void a_message_that_comes_too_fast_is_asked_for_again_and_taken_then() throws Exception {
        try (Talk talk = new Talk(service, adviser)) {
            for (int number = 0; number < 3; number++) {
                talk.visitorSays("bericht " + number);
                talk.visitor.await("stored");
            }
            Map<String, Object> fourth = Map.of("type", "say", "id", UUID.randomUUID(), "text", "bericht 3");
            talk.visitor.send(fourth);
            assertEquals("slow", talk.visitor.await("error").path("code").asText());
            TimeUnit.SECONDS.sleep(4);
            talk.visitor.send(fourth);
            assertEquals(4, talk.visitor.await("stored").path("seq").asLong());
        }
    }

    private Shown start(String called) {
        return shown(
                service.form()
                        .formParam("token", Token.random().reveal())
                        .formParam("called", called)
                        .post("/nl/chat"),
                "nl");
    }

    private Shown returnBy(String words) {
        return shown(service.form().formParam("words", words).post("/nl/chat/return"), "nl");
    }

    /** Of two who come after the burst one is held for 20 seconds; the other would wait longer, and is told so at once. */
    private static Shown later(List<Shown> pages) {
        return pages.stream()
                .filter(page -> page.text().contains("<h1>" + words("nl").later_title() + "</h1>"))
                .findFirst()
                .orElseThrow(() -> new AssertionError("Nobody was asked to come back later."));
    }
}
