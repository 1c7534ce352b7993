package nl.veiligthuis.platform.chat;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.RestAssured;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.veiligthuis.platform.journeys.Browser;
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

    /** Refused starts within a minute that are a flood, and some more. */
    private static final int MANY = 24;

    private static final String GUESSED = "appel boom citroen dak";

    /** Both floods in one test: of each, somebody is held for 20 seconds, and the one does not wait behind the other. */
    @Test
    void starts_and_guesses_wait_their_turn_and_keep_what_was_filled_in_while_pages_and_numbers_stay()
            throws Exception {
        start();
        start();
        guess();
        guess();
        List<List<Shown>> all = atOnce(List.of(
                () -> List.of(start()),
                () -> List.of(start()),
                () -> List.of(guess()),
                () -> List.of(guess()),
                this::flood));
        List<Shown> shown = all.stream().limit(4).map(List::getFirst).toList();
        List<Shown> starts = shown.subList(0, 2);
        List<Shown> guesses = shown.subList(2, 4);

        assertEquals("Noor", later(starts).hidden("called"));
        assertTrue(later(starts).html().contains("href=\"tel:0800-2000\""));
        assertEquals(1, with("data-token", starts));
        assertEquals(GUESSED, later(guesses).hidden("words"));
        assertEquals(1, with("return-words-error", guesses));
        RestAssured.given().get("/nl/hulplijnen").then().statusCode(200);
        underPressure(all.getLast());
    }

    /** Of the first and the last who were refused, one who solved the puzzle, and one who brings the same solution again. */
    private static void underPressure(List<Shown> flood) {
        assertFalse(flood.get(0).html().contains("data-puzzle"), "without pressure nobody is asked");
        String asked = flood.get(1).html();
        int puzzle = asked.indexOf("data-puzzle");
        assertTrue(
                asked.lastIndexOf("href=\"tel:0800-2000\"", puzzle) > asked.indexOf("<h1>"), "the number comes first");
        assertTrue(asked.indexOf(">", puzzle) > asked.indexOf(" hidden", puzzle), "without a script it is not seen");
        assertTrue(flood.get(2).html().contains("data-token"), flood.get(2).html());
        assertTrue(flood.get(3).html().contains("data-puzzle"), "once is once");
        assertEquals("Noor", flood.get(3).hidden("called"));
        assertFalse(flood.get(3).html().contains("name=\"work\""), "a solution that is worth nothing is not kept");
    }

    /** One start is held for 20 seconds; beside it the others are refused at once, until so many are that it is a flood. */
    private List<Shown> flood() {
        pause();
        List<Shown> refused = Stream.generate(this::start).limit(MANY).toList();
        String puzzle = refused.getLast().puzzle();
        String work = puzzle + "." + solved(puzzle);
        List<Shown> shown = List.of(refused.getFirst(), refused.getLast(), start(work), start(work));
        aBrowserSolvesIt();
        return shown;
    }

    /** A browser of its own, since it may be asked by nobody but the thread that opened it. */
    private void aBrowserSolvesIt() {
        try (Browser browser = Browser.open();
                BrowserContext phone = browser.phone("nl")) {
            phone.setExtraHTTPHeaders(Map.of("X-Forwarded-For", SOURCE));
            Page page = phone.newPage();
            page.navigate(address.resolve("/nl/chat").toString());
            page.fill("#called", "Noor");
            page.click("#start form button");
            Locator puzzle = page.locator("[data-puzzle]");
            assertThat(puzzle).isVisible();
            assertThat(puzzle.locator("[role=status]")).hasText(puzzle.getAttribute("data-ready"));
            page.click("main form button");
            assertThat(page.locator("#live-text")).isVisible();
        }
    }

    private static void pause() {
        try {
            TimeUnit.SECONDS.sleep(1);
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
    }

    private static int solved(String puzzle) {
        String[] parts = puzzle.split("\\.");
        return IntStream.range(0, 20_000)
                .filter(number ->
                        sha256(parts[0] + "." + parts[1] + "." + number).equals(parts[2]))
                .findFirst()
                .orElseThrow();
    }

    private static String sha256(String text) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
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
        return start("");
    }

    private Shown start(String work) {
        return shown(
                service.form()
                        .header("X-Forwarded-For", SOURCE)
                        .formParam("work", work)
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
