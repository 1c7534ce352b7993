package nl.veiligthuis.platform.chat;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import nl.veiligthuis.platform.privacy.Token;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The chat without a script, from its start to its end. */
@QuarkusTest
class ChatPagesTest extends ChatPages {

    @ParameterizedTest
    @ValueSource(strings = {"nl", "en", "ar"})
    void a_visitor_starts_says_looks_and_ends(String language) {
        ChatMessages words = words(language);
        Shown door = shown(given().get("/" + language + "/chat"), language);
        String token = door.hidden("token");

        Shown begun = shown(service.form().formParam("token", token).post("/" + language + "/chat"), language);
        assertNotEquals(token, begun.hidden("token"));
        assertTrue(begun.text().contains(words.waiting()));
        assertEquals(List.of(), begun.bubbles());

        Shown said = say(language, token, begun.hidden("id"), "Goedenavond");
        assertEquals(List.of("Goedenavond"), said.bubbles());
        assertEquals("", said.draft());
        assertTrue(said.text().contains("<span class=\"who\">" + words.you() + "</span>"));
        assertTrue(said.text().contains("<p class=\"mark\">" + words.stored() + "</p>"));
        assertNotEquals(begun.hidden("id"), said.hidden("id"));

        Shown looked = shown(service.form().formParam("token", token).post("/" + language + "/chat/view"), language);
        assertEquals(List.of("Goedenavond"), looked.bubbles());

        Shown ended = shown(service.form().formParam("token", token).post("/" + language + "/chat/closure"), language);
        assertEquals(List.of(), ended.bubbles());
        assertTrue(ended.text().contains(words.ended_text()));
        assertFalse(ended.text().contains("action=\"/" + language + "/chat/messages\""));
    }

    @Test
    void what_the_adviser_does_is_on_the_page() {
        String called = "Noor " + UUID.randomUUID().toString().substring(0, 8);
        String token = service.startChat("nl", called);
        say("nl", token, UUID.randomUUID().toString(), "Is daar iemand?");
        String conversation = adviser.await(
                        frame ->
                                frame.path("waiting").findValuesAsText("called").contains(called),
                        "waiting")
                .path("waiting")
                .valueStream()
                .filter(chat -> chat.path("called").asText().equals(called))
                .findFirst()
                .orElseThrow()
                .path("conversation")
                .asText();
        adviser.send(Map.of("type", "claim", "conversation", conversation));
        adviser.await("claimed");
        adviser.send(Map.of("type", "open", "conversation", conversation, "after", 0));
        adviser.send(Map.of(
                "type",
                "say",
                "conversation",
                conversation,
                "epoch",
                1,
                "id",
                UUID.randomUUID(),
                "text",
                "Ja, ik lees mee."));
        adviser.await(frame -> frame.path("text").asText().equals("Ja, ik lees mee."), "own words");
        adviser.send(Map.of("type", "seen", "conversation", conversation, "seq", 1));
        adviser.send(Map.of("type", "end", "epoch", 1, "conversation", conversation));
        adviser.await(frame -> frame.path("kind").asText().equals("ENDED_BY_ADVISER"), "the end");

        Shown page = shown(service.form().formParam("token", token).post("/nl/chat/view"), "nl");
        assertEquals(List.of("Is daar iemand?", "Ja, ik lees mee."), page.bubbles());
        assertTrue(page.text().contains("<span class=\"who\">" + words("nl").adviser() + "</span>"));
        assertTrue(page.text().contains("<p class=\"mark\">" + words("nl").seen() + "</p>"));
        assertEquals(List.of(words("nl").joined(), words("nl").ended_by_adviser()), page.events());
        assertFalse(page.text().contains("Voorbeeld Een"));
    }

    @Test
    void more_messages_than_the_database_gives_at_once_are_all_on_the_page() {
        String token = service.startChat("nl", "Noor");
        IntStream.rangeClosed(1, 101)
                .forEach(number -> say("nl", token, UUID.randomUUID().toString(), "bericht " + number));
        Shown page = shown(service.form().formParam("token", token).post("/nl/chat/view"), "nl");
        assertEquals(
                IntStream.rangeClosed(1, 101)
                        .mapToObj(number -> "bericht " + number)
                        .toList(),
                page.bubbles());
    }

    @ParameterizedTest
    @ValueSource(strings = {"nl", "en", "ar"})
    void a_message_after_the_end_is_refused_and_kept_to_be_copied(String language) {
        String token = service.startChat(language, "Noor");
        service.endChat(token);
        Shown refused = say(language, token, UUID.randomUUID().toString(), "Te <laat> & \"weg\"");
        assertEquals(words(language).error_ended(), refused.error());
        assertEquals("Te <laat> & \"weg\"", refused.draft());
        assertEquals(List.of(), refused.bubbles());
    }

    @Test
    void ending_twice_ends_once() {
        String token = service.startChat("nl", "Noor");
        service.endChat(token);
        shown(service.form().formParam("token", token).post("/nl/chat/closure"), "nl");
        assertEquals(
                1,
                sql.number(
                        "select count(*) from entry where conversation_id = ? and kind like 'ENDED%'",
                        sql.chat(token)));
    }

    @ParameterizedTest
    @CsvSource({
        "nl, /chat/view", "en, /chat/view", "ar, /chat/view",
        "nl, /chat/messages", "en, /chat/messages", "ar, /chat/messages",
        "nl, /chat/closure", "en, /chat/closure", "ar, /chat/closure",
    })
    void a_token_that_opens_nothing_gets_a_page_that_says_so(String language, String path) {
        for (String token : List.of(Token.random().reveal(), "geen-token", "", "' or 1=1; --", "<script>")) {
            Shown gone = shown(
                    service.form()
                            .formParam("token", token)
                            .formParam("text", "hallo")
                            .post("/" + language + path),
                    language);
            assertTrue(gone.text().contains("<p>" + words(language).error_gone() + "</p>"), token);
            assertFalse(gone.body().contains("<script>"));
        }
        Shown gone = shown(service.form().post("/" + language + path), language);
        assertTrue(gone.text().contains("<p>" + words(language).error_gone() + "</p>"));
    }

    @Test
    void another_visitors_token_shows_that_chat_and_never_this_one() {
        String mine = service.startChat("nl", "Noor");
        String other = service.startChat("nl", "Sam");
        say("nl", mine, UUID.randomUUID().toString(), "Alleen van Noor");
        Shown page = shown(service.form().formParam("token", other).post("/nl/chat/view"), "nl");
        assertEquals(List.of(), page.bubbles());
        assertFalse(page.html().contains("Alleen van Noor"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<script>alert(1)</script>",
                "</p></li><img src=x onerror=alert(1)>",
                "</textarea><script>alert(1)</script>",
                "\" onfocus=\"alert(1)",
                "{site:name}",
                "&lt;b&gt;"
            })
    void markup_in_a_message_is_text_in_the_bubble_and_in_the_field(String markup) {
        String token = service.startChat("nl", "Noor");
        String id = UUID.randomUUID().toString();
        Shown said = say("nl", token, id, markup);
        assertEquals(List.of(markup), said.bubbles());
        assertFalse(said.body().contains("<script>") || said.body().contains("<img"));
        Shown refused = say("nl", token, id, markup + "!");
        assertEquals(markup + "!", refused.draft());
        assertFalse(refused.body().contains("<script>") || refused.body().contains("<img"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/nl/chat", "/nl/chat/messages", "/nl/chat/view", "/nl/chat/closure"})
    void a_form_on_a_page_of_another_site_changes_nothing(String path) {
        String token = service.startChat("nl", "Noor");
        long chats = conversations();
        for (String[] header : new String[][] {
            {"Sec-Fetch-Site", "cross-site"},
            {"Sec-Fetch-Site", "same-site"},
            {"Sec-Fetch-Site", "none"},
            {"Origin", "https://elders.example"},
            {"Origin", "geen adres %%"},
        }) {
            given().header(header[0], header[1])
                    .formParam("token", path.equals("/nl/chat") ? Token.random().reveal() : token)
                    .formParam("id", UUID.randomUUID().toString())
                    .formParam("text", "Niet van Noor")
                    .post(path)
                    .then()
                    .statusCode(403)
                    .header("Content-Security-Policy", containsString("default-src 'none'"))
                    .header("Set-Cookie", nullValue())
                    .body(not(containsString(token)));
        }
        assertEquals(chats, conversations());
        Shown page = shown(service.form().formParam("token", token).post("/nl/chat/view"), "nl");
        assertEquals(List.of(), page.bubbles());
        assertTrue(page.text().contains(words("nl").waiting()));
    }

    @Test
    void a_token_in_an_address_opens_nothing() {
        String token = service.startChat("nl", "Noor");
        say("nl", token, UUID.randomUUID().toString(), "Alleen van Noor");
        for (String path : List.of("/nl/chat?token=", "/nl/chat/view?token=", "/nl/chat/")) {
            given().get(path + token).then().body(not(containsString("Alleen van Noor")));
        }
        service.form()
                .queryParam("token", token)
                .post("/nl/chat/view")
                .then()
                .body(not(containsString("Alleen van Noor")));
    }
}
