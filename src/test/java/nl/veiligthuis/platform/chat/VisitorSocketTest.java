package nl.veiligthuis.platform.chat;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URI;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import nl.veiligthuis.platform.journeys.Peer;
import nl.veiligthuis.platform.journeys.Service;
import nl.veiligthuis.platform.ops.TestDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@WithTestResource(TestDatabase.class)
class VisitorSocketTest {

    @TestHTTPResource("/")
    URI address;

    Service service;
    Peer adviser;
    String token;
    Peer visitor;

    @BeforeEach
    void a_visitor_has_started_a_chat() {
        service = new Service(address);
        adviser = service.adviserOnDuty("voorbeeld-1");
        token = service.startChat("nl", "Noor");
        visitor = Peer.visitor(service.base(), "nl", token, 0);
    }

    @AfterEach
    void all_hang_up() {
        visitor.close();
        adviser.close();
    }

    @Test
    void a_message_is_acknowledged_with_its_number_and_comes_back_as_an_entry() {
        UUID id = say("Goedenavond");
        Map<String, JsonNode> frames = visitor.awaitAll("stored", "entry");
        assertEquals(1, frames.get("stored").path("seq").asLong());
        JsonNode entry = frames.get("entry");
        assertEquals(1, entry.path("seq").asLong());
        assertEquals(id.toString(), entry.path("id").asText());
        assertEquals("Goedenavond", entry.path("text").asText());
    }

    @Test
    void a_retry_is_acknowledged_again_with_the_stored_number_and_stored_once() {
        UUID id = say("Eerste");
        visitor.await("stored");
        say(id, "Eerste");
        assertEquals(1, visitor.await("stored").path("seq").asLong());
        say("Tweede");
        assertEquals(2, visitor.await("stored").path("seq").asLong());
    }

    @Test
    void the_same_id_with_other_words_is_refused_and_changes_nothing() {
        UUID id = say("Eerste");
        visitor.await("stored");
        say(id, "Iets anders");
        JsonNode refused = visitor.await("error");
        assertEquals("conflict", refused.path("code").asText());
        assertEquals(id.toString(), refused.path("id").asText());
    }

    @Test
    void a_burst_is_stored_in_the_order_it_was_sent_without_a_gap() {
        IntStream.rangeClosed(1, 40).forEach(number -> say("bericht " + number));
        for (int number = 1; number <= 40; number++) {
            JsonNode entry = visitor.await("entry");
            assertEquals(number, entry.path("seq").asInt());
            assertEquals("bericht " + number, entry.path("text").asText());
        }
    }

    @Test
    void a_page_that_comes_back_gets_what_it_missed_and_nothing_twice() {
        IntStream.rangeClosed(1, 5).forEach(number -> say("bericht " + number));
        visitor.await(
                frame -> frame.path("seq").asLong() == 5
                        && frame.path("type").asText().equals("entry"),
                "fifth");
        visitor.abort();
        try (Peer again = Peer.visitor(service.base(), "nl", token, 3)) {
            assertEquals(4, again.await("entry").path("seq").asLong());
            assertEquals(5, again.await("entry").path("seq").asLong());
            assertEquals("WAITING", again.await("state").path("phase").asText());
        }
    }

    @Test
    void a_number_from_the_future_hides_nothing_that_comes_later() {
        visitor.abort();
        try (Peer again = Peer.visitor(service.base(), "nl", token, 9_000)) {
            again.await("state");
            again.send(Map.of("type", "say", "id", UUID.randomUUID(), "text", "Ben ik er nog?"));
            assertEquals("Ben ik er nog?", again.await("entry").path("text").asText());
        }
    }

    @Test
    void more_than_a_page_of_entries_arrives_whole() {
        IntStream.rangeClosed(1, 130).forEach(number -> {
            say("bericht " + number);
            visitor.await("stored");
        });
        visitor.abort();
        try (Peer again = Peer.visitor(service.base(), "nl", token, 0)) {
            for (int number = 1; number <= 130; number++) {
                assertEquals(number, again.await("entry").path("seq").asInt());
            }
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{",
                "",
                "null",
                "[]",
                "\"say\"",
                "{\"type\":\"shout\"}",
                "{\"text\":\"zonder soort\"}",
                "{\"type\":\"say\",\"id\":\"geen-id\",\"text\":\"x\"}",
                "{\"type\":\"say\",\"text\":\"geen id\"}",
                "{\"type\":\"say\",\"id\":\"6a9d2b0e-9a40-4f3f-9d4e-30a1e4f1a111\",\"text\":\"x\",\"extra\":1}",
                "{\"type\":\"seen\",\"seq\":\"veel\"}",
                "{\"type\":\"seen\",\"seq\":1.5}",
                "{\"type\":\"ping\"} {\"type\":\"ping\"}",
                "{\"type\":\"ping\",\"a\":{\"b\":{\"c\":{\"d\":{\"e\":{}}}}}}",
                "{\"type\":\"resume\",\"token\":\"nog een keer\",\"after\":0}",
            })
    void a_malformed_frame_is_answered_in_the_visitors_language_and_the_line_stays(String frame) {
        visitor.sendText(frame);
        JsonNode refused = visitor.await("error");
        assertEquals("malformed", refused.path("code").asText());
        assertTrue(refused.path("message").asText().contains("Laad de pagina opnieuw"), refused::toString);
        assertFalse(refused.toString().contains("Exception"));
        say("Nog steeds hier");
        visitor.await("stored");
    }

    @Test
    void an_empty_message_is_refused_with_a_reason() {
        say(" \n\t ");
        assertEquals("empty", visitor.await("error").path("code").asText());
    }

    @Test
    void four_thousand_characters_are_taken_and_one_more_is_not() {
        say("é".repeat(4_000));
        visitor.await("stored");
        say("é".repeat(4_001));
        assertEquals("too-long", visitor.await("error").path("code").asText());
    }

    @Test
    void an_oversized_frame_is_refused_and_the_line_stays() {
        say("x".repeat(20_000));
        assertEquals("too-large", visitor.await("error").path("code").asText());
        say("kort");
        visitor.await("stored");
    }

    @Test
    void a_thousand_frames_at_once_close_the_line_and_lose_nothing_that_was_acknowledged() throws Exception {
        assertThrows(Exception.class, () -> {
            for (int number = 0; number < 1_000_000 && visitor.open(); number++) {
                visitor.sendText("{\"type\":\"ping\"}");
            }
            throw new IllegalStateException("closed");
        });
        assertEquals(1008, visitor.awaitClose());
        try (Peer again = Peer.visitor(service.base(), "nl", token, 0)) {
            assertEquals("WAITING", again.await("state").path("phase").asText());
        }
    }

    @Test
    void before_the_token_nothing_can_be_said() {
        try (Peer stranger = Peer.connect(
                service.base(),
                "/nl/chat/socket",
                Map.of("Origin", service.base().toString()))) {
            stranger.send(Map.of("type", "say", "id", UUID.randomUUID(), "text", "hallo"));
            assertEquals("not-resumed", stranger.await("error").path("code").asText());
        }
    }

    @Test
    void a_token_that_opens_nothing_is_told_so_in_the_visitors_language() {
        try (Peer stranger = Peer.visitor(service.base(), "ar", "AAAAAAAAAAAAAAAAAAAAAA", 0)) {
            JsonNode refused = stranger.await("error");
            assertEquals("gone", refused.path("code").asText());
            assertTrue(refused.path("message").asText().contains("0800-2000"));
            assertTrue(refused.path("message").asText().contains("محادثة"));
        }
    }

    @Test
    void another_visitors_token_opens_that_chat_and_never_this_one() {
        String other = service.startChat("nl", "Sam");
        say("Alleen voor Noor");
        visitor.await("stored");
        try (Peer sam = Peer.visitor(service.base(), "nl", other, 0)) {
            sam.await("state");
            sam.send(Map.of("type", "say", "id", UUID.randomUUID(), "text", "Alleen voor Sam"));
            assertEquals("Alleen voor Sam", sam.await("entry").path("text").asText());
        }
    }

    @Test
    void after_the_end_a_message_is_refused_and_nothing_that_was_said_can_be_read() {
        say("Laatste");
        visitor.await("stored");
        visitor.send(Map.of("type", "end"));
        visitor.await(frame -> frame.path("phase").asText().equals("ENDED"), "the end");
        say("Te laat");
        assertEquals("ended", visitor.await("error").path("code").asText());
        try (Peer again = Peer.visitor(service.base(), "nl", token, 0)) {
            assertEquals("token", again.next().path("type").asText());
            assertEquals("ENDED", again.next().path("phase").asText());
        }
    }

    @Test
    void a_page_of_another_site_cannot_open_a_socket() {
        assertThrows(
                Exception.class,
                () -> Peer.connect(service.base(), "/nl/chat/socket", Map.of("Origin", "https://elders.example")));
        assertThrows(Exception.class, () -> Peer.connect(service.base(), "/nl/chat/socket", Map.of()));
    }

    private UUID say(String text) {
        return say(UUID.randomUUID(), text);
    }

    private UUID say(UUID id, String text) {
        visitor.send(Map.of("type", "say", "id", id, "text", text));
        return id;
    }
}
