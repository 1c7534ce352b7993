package nl.veiligthuis.platform.chat;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.RestAssured;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import nl.veiligthuis.platform.journeys.Narrow;
import nl.veiligthuis.platform.ops.TestDatabase;
import nl.veiligthuis.platform.privacy.Token;
import nl.veiligthuis.platform.web.Language;
import org.junit.jupiter.api.Test;

/** A flood from one address is slowed down; nobody behind it is shut out, and nothing typed is lost. */
@QuarkusTest
@WithTestResource(TestDatabase.class)
@TestProfile(Narrow.class)
class FloodTest extends ChatPages {

    /** Not the source of the other tests here: each start of theirs would be one of the flood. */
    private static final String SOURCE = "192.0.2.7";

    private static final String GUESSED = "appel boom citroen dak";

    /** Both floods in one test: of each, somebody is held for 20 seconds, and the one does not wait behind the other. */
    @Test
    void starts_and_guesses_wait_their_turn_and_keep_what_was_filled_in_while_pages_and_numbers_stay()
            throws Exception {
        start();
        start();
        guess();
        guess();
        List<Shown> shown = atOnce(List.of(this::start, this::start, this::guess, this::guess));
        List<Shown> starts = shown.subList(0, 2);
        List<Shown> guesses = shown.subList(2, 4);

        assertEquals("Noor", later(starts).hidden("called"));
        assertTrue(later(starts).html().contains("href=\"tel:0800-2000\""));
        assertEquals(1, with("data-token", starts));
        assertEquals(GUESSED, later(guesses).hidden("words"));
        assertEquals(1, with("return-error", guesses));
        RestAssured.given().get("/nl/hulplijnen").then().statusCode(200);
    }

    @Test
    void a_message_that_comes_too_fast_is_asked_for_again_and_taken_then() throws Exception {
        try (Talk talk = new Talk(service, adviser)) {
            for (int number = 0; number < Narrow.MESSAGES; number++) {
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

    private Shown start() {
        return shown(
                service.form()
                        .header("X-Forwarded-For", SOURCE)
                        .formParam("token", Token.random().reveal())
                        .formParam("called", "Noor")
                        .post("/nl/chat"),
                "nl");
    }

    private Shown guess() {
        return shown(
                service.form()
                        .header("X-Forwarded-For", SOURCE)
                        .formParam("words", GUESSED)
                        .post("/nl/chat/return"),
                "nl");
    }

    private static long with(String mark, List<Shown> pages) {
        return pages.stream().filter(page -> page.html().contains(mark)).count();
    }

    /** Of two who come after the burst one is held for 20 seconds; the other would wait longer, and is told so at once. */
    private static Shown later(List<Shown> pages) {
        return pages.stream()
                .filter(page -> page.text()
                        .contains("<h1>"
                                + Language.of("nl")
                                        .orElseThrow()
                                        .words(LaterMessages.class)
                                        .title() + "</h1>"))
                .findFirst()
                .orElseThrow(() -> new AssertionError("Nobody was asked to come back later."));
    }
}
