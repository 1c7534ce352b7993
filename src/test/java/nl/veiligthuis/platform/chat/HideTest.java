package nl.veiligthuis.platform.chat;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.veiligthuis.platform.journeys.Peer;
import nl.veiligthuis.platform.ops.TestDatabase;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(TestDatabase.class)
class HideTest extends ChatPages {

    @Test
    void while_the_page_is_covered_the_adviser_sees_it_and_can_send_nothing() {
        try (Talk talk = Talk.taken(service, adviser)) {
            talk.visitor.send(Map.of("type", "hide"));
            talk.adviser.await(frame -> frame.path("hidden").asBoolean(), "covered");
            talk.adviserSays(1, "Ben je er nog?");
            JsonNode refused = talk.adviser.await("error");
            assertEquals("hidden", refused.path("code").asText());
            assertEquals(
                    0,
                    sql.number(
                            "select count(*) from entry where conversation_id = cast(? as uuid) and kind = 'TEXT'",
                            talk.chat));

            talk.visitor.send(Map.of("type", "show"));
            talk.adviser.await(
                    frame -> frame.has("hidden") && !frame.path("hidden").asBoolean(), "uncovered");
            talk.adviserSays(1, "Fijn dat je er weer bent.");
            assertEquals(
                    "Fijn dat je er weer bent.",
                    talk.visitor
                            .await(frame -> frame.path("author").asText().equals("ADVISER"), "words")
                            .path("text")
                            .asText());
        }
    }

    @Test
    void a_page_that_is_opened_again_under_its_cover_shows_nothing_that_was_said() {
        try (Talk talk = Talk.taken(service, adviser)) {
            talk.visitorSays("Hij komt thuis");
            talk.visitor.await("stored");
            talk.visitor.send(Map.of("type", "hide"));
            talk.visitor.await(frame -> frame.path("hidden").asBoolean(), "covered");
            try (Peer reloaded = Peer.visitor(service.base(), "nl", talk.token, 0)) {
                assertEquals("token", reloaded.next().path("type").asText());
                assertTrue(reloaded.next().path("hidden").asBoolean());
                reloaded.send(Map.of("type", "show"));
                reloaded.await(frame -> frame.path("text").asText().equals("Hij komt thuis"), "what was said");
            }
        }
    }

    @Test
    void who_waits_under_a_cover_keeps_the_place_and_is_offered_to_nobody() {
        try (Talk talk = new Talk(service, adviser)) {
            talk.visitor.send(Map.of("type", "hide"));
            talk.adviser.await(
                    desk -> desk.has("waiting") && desk.path("waiting").isEmpty(), "nobody is offered");
            talk.visitor.send(Map.of("type", "show"));
            assertEquals(talk.chat, talk.waiting().path("conversation").asText());
        }
    }

    @Test
    void without_a_script_a_cover_says_nothing_of_a_chat_and_one_button_leads_back() {
        String token = service.startChat("nl", "Noor");
        Shown said = say("nl", token, UUID.randomUUID().toString(), "Hij komt thuis");
        String html = service.form()
                .formParam("token", said.hidden("token"))
                .post("/nl/chat/cover")
                .then()
                .statusCode(200)
                .extract()
                .asString();
        assertTrue(html.contains("<h1 tabindex=\"-1\">Linzensoep voor vier</h1>"), html);
        for (String trace : List.of("Hij komt thuis", "Veilig Thuis", "0800-2000", "112", "adviseur", "Verlaat")) {
            assertFalse(html.contains(trace), trace);
        }
        assertEquals(
                1,
                sql.number(
                        "select count(*) from advice_request where conversation_id = ? and hidden_at is not null",
                        sql.chat(token)));

        Shown back = shown(
                service.form()
                        .formParam("token", new Shown(html).hidden("token"))
                        .post("/nl/chat/view"),
                "nl");
        assertEquals(List.of("Hij komt thuis"), back.bubbles());
        assertEquals(
                0,
                sql.number(
                        "select count(*) from advice_request where conversation_id = ? and hidden_at is not null",
                        sql.chat(token)));
    }
}
