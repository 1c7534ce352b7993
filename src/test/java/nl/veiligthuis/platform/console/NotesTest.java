package nl.veiligthuis.platform.console;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import java.util.UUID;
import nl.veiligthuis.platform.journeys.Peer;
import org.junit.jupiter.api.Test;

@QuarkusTest
class NotesTest extends TwoDesks {

    private static final String SECRET = "Kanarie-notitie";

    @Test
    void a_note_never_reaches_the_visitor_by_page_or_by_socket() {
        try (Peer visitor = Peer.visitor(service.base(), "nl", token, 0)) {
            visitor.await("state");
            note(UUID.randomUUID(), SECRET);
            assertEquals(SECRET, one.await("noted").path("text").asText());
            say(one, 1, "Na de notitie");
            JsonNode next = visitor.await(
                    frame -> frame.toString().contains(SECRET)
                            || frame.path("text").asText().equals("Na de notitie"),
                    "entry");
            assertFalse(next.toString().contains(SECRET));
        }
        assertFalse(page().contains(SECRET));
    }

    @Test
    void a_note_sent_again_is_there_once() {
        UUID id = UUID.randomUUID();
        note(id, "Eén");
        one.await("noted");
        note(id, "Eén");
        note(UUID.randomUUID(), "Twee");
        assertEquals(2, one.await("noted").path("number").asLong());
        assertEquals(2, sql.number("select count(*) from note"));
    }

    @Test
    void who_does_not_hold_the_chat_can_write_none() {
        send(two, "note", Map.of("id", UUID.randomUUID(), "text", SECRET));
        assertEquals("ended", error(two));
        assertEquals(0, sql.number("select count(*) from note"));
    }

    @Test
    void an_empty_or_endless_note_gets_a_clear_message_with_its_id() {
        UUID id = UUID.randomUUID();
        note(id, " ");
        assertEquals("empty", error(one));
        note(id, "x".repeat(2_001));
        JsonNode refused = one.await("error");
        assertEquals("too-long", refused.path("code").asText());
        assertEquals(id.toString(), refused.path("id").asText());
        assertTrue(refused.path("message").asText().contains("2.000"), refused.toString());
    }

    @Test
    void notes_are_gone_with_the_chat() {
        note(UUID.randomUUID(), SECRET);
        one.await("noted");
        sql.change("delete from conversation where id = ?::uuid", chat);
        assertEquals(0, sql.number("select count(*) from note"));
    }

    private void note(UUID id, String text) {
        send(one, "note", Map.of("id", id, "text", text));
    }
}
