package nl.veiligthuis.platform.console;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.veiligthuis.platform.journeys.Peer;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ReadingAlongTest extends TwoDesks {

    private static final String SECRET = "Kanarie-fluister";
    private static final String ONLY_US = "Dit gesprek lezen nu: jij en je adviseur.";
    private static final String ONE_MORE = "Dit gesprek lezen nu: jij, je adviseur en een collega van Veilig Thuis.";

    @Test
    void the_visitor_is_told_who_reads_from_the_moment_a_colleague_does_until_they_stop() {
        try (Peer visitor = Peer.visitor(service.base(), "nl", token, 0)) {
            assertEquals(
                    0,
                    visitor.await(frame -> frame.has("readers"), "state")
                            .path("readers")
                            .asInt());
            invite("voorbeeld-2");
            invited(two);
            assertTrue(page().contains(ONLY_US), "who was only asked reads nothing");
            join(two);
            assertEquals(
                    "READER_JOINED",
                    visitor.await(frame -> frame.path("kind").asText().startsWith("READER"), "entry")
                            .path("kind")
                            .asText());
            visitor.await(frame -> frame.path("readers").asInt() == 1, "one reader");
            String page = page();
            assertTrue(page.contains(ONE_MORE) && page.contains("Een collega van je adviseur leest nu mee"), page);
            send(two, "stop", Map.of());
            visitor.await(frame -> frame.path("kind").asText().equals("READER_LEFT"), "entry");
            assertTrue(page().contains(ONLY_US));
        }
    }

    @Test
    void who_reads_along_reads_everything_and_whispers_what_the_visitor_never_sees() {
        say(one, 1, "Goedenavond");
        one.await("stored");
        invite("voorbeeld-2");
        invited(two);
        JsonNode desk = join(two);
        assertEquals("Voorbeeld Een", along(desk, "chats").path("by").asText());
        open(two);
        two.await(frame -> frame.path("text").asText().equals("Goedenavond"), "the words");
        send(two, "note", Map.of("id", UUID.randomUUID(), "text", SECRET));
        JsonNode whisper = one.await("noted");
        assertEquals(SECRET, whisper.path("text").asText());
        assertEquals("Example Two", whisper.path("by").asText());
        assertFalse(page().contains(SECRET));
    }

    @Test
    void who_reads_along_can_do_nothing_in_the_adviser_s_place() {
        invite("voorbeeld-2");
        invited(two);
        join(two);
        open(two);
        two.await("state");
        try (Peer visitor = Peer.visitor(service.base(), "nl", token, 0)) {
            visitor.await("state");
            say(two, 1, SECRET);
            assertEquals("ended", error(two));
            send(two, "writing", Map.of());
            send(two, "end", Map.of("epoch", 1, "outcome", "ADVICE"));
            assertEquals("gone", error(two));
            send(two, "pass-on", Map.of("epoch", 1, "reason", "OTHER"));
            assertEquals("nobody-there", error(two));
            send(two, "invite", Map.of("epoch", 1, "reader", idOf("voorbeeld-3")));
            assertEquals("not-invited", error(two));
            send(two, "seen", Map.of("seq", 1));
            say(one, 1, "Van je adviseur");
            JsonNode next = visitor.await(
                    frame -> frame.path("type").asText().equals("writing")
                            || frame.path("text").asText().equals("Van je adviseur"),
                    "the adviser's words");
            assertEquals("entry", next.path("type").asText());
        }
        assertEquals(0, sql.number("select adviser_seen from conversation where id = ?::uuid", chat));
        assertFalse(page().contains(SECRET));
    }

    @Test
    void nobody_reads_along_who_was_not_asked() {
        open(two);
        assertEquals("gone", error(two));
        send(two, "join", Map.of());
        assertEquals("invitation-gone", error(two));
        invite("voorbeeld-2");
        invited(two);
        try (Peer three = service.adviserOnDuty("voorbeeld-3")) {
            send(three, "join", Map.of());
            assertEquals("invitation-gone", error(three));
            send(three, "stop", Map.of("reader", idOf("voorbeeld-2")));
            three.send(Map.of("type", "ping"));
            three.await("pong");
        }
        open(two);
        assertEquals("gone", error(two), "asked, but not reading yet");
        join(two);
    }

    @Test
    void an_invitation_lapses() {
        invite("voorbeeld-2");
        invited(two);
        sql.change("update reader set until = clock_timestamp()");
        send(two, "join", Map.of());
        assertEquals("invitation-gone", error(two));
    }

    @Test
    void reading_along_ends_when_the_adviser_says_so_and_when_the_chat_changes_hands_or_ends() {
        invite("voorbeeld-2");
        invited(two);
        join(two);
        open(two);
        two.await("state");
        send(one, "stop", Map.of("reader", idOf("voorbeeld-2")));
        assertEquals("gone", error(two));
        assertTrue(page().contains(ONLY_US));

        invite("voorbeeld-2");
        invited(two);
        join(two);
        open(two);
        two.await("state");
        sql.change("update advice_request set epoch = epoch + 1 where conversation_id = ?::uuid", chat);
        assertEquals("gone", error(two));
        assertTrue(page().contains(ONLY_US));
    }

    @Test
    void a_coordinator_of_the_region_is_asked_while_their_console_is_open_and_takes_no_chats() {
        sql.change("update advice_request set region_code = 'VT20' where conversation_id = ?::uuid", chat);
        sql.change("update account set roles = 'coordinator' where username = 'voorbeeld-coordinator'");
        try (Peer coordinator = service.console("voorbeeld-coordinator");
                Peer elsewhere = service.console("voorbeeld-coordinator-2")) {
            coordinator.await("desk");
            coordinator.send(Map.of("type", "duty", "on", true));
            assertEquals("not-yours", error(coordinator));
            elsewhere.await("desk");
            elsewhere.send(Map.of("type", "ping"));
            elsewhere.await("pong");
            one.await(
                    frame -> frame.path("along").path("coordinators").findValuesAsText("reader").stream()
                            .anyMatch(idOf("voorbeeld-coordinator")::equals),
                    "the coordinator of the region");
            invite("voorbeeld-coordinator-2");
            assertEquals("not-invited", error(one), "of another region");
            invite("voorbeeld-coordinator");
            invited(coordinator);
            join(coordinator);
            open(coordinator);
            coordinator.await("state");
        } finally {
            sql.change("update account set roles = 'coordinator,adviser' where username = 'voorbeeld-coordinator'");
        }
    }

    @Test
    void at_most_three_are_asked_for_one_chat() {
        try (Peer three = service.adviserOnDuty("voorbeeld-3");
                Peer four = service.adviserOnDuty("voorbeeld-4");
                Peer five = service.adviserOnDuty("voorbeeld-5")) {
            for (String name : List.of("voorbeeld-2", "voorbeeld-3", "voorbeeld-4")) {
                invite(name);
            }
            invited(two);
            invited(three);
            invited(four);
            invite("voorbeeld-5");
            assertEquals("not-invited", error(one));
            send(four, "stop", Map.of());
            one.await(frame -> frame.path("along").path("readers").size() == 2, "one declined");
            invite("voorbeeld-5");
            invited(five);
        }
    }

    @Test
    void every_step_is_written_down() {
        invite("voorbeeld-2");
        invited(two);
        join(two);
        send(two, "stop", Map.of());
        two.await(
                frame -> frame.has("along") && frame.path("along").path("chats").isEmpty(),
                "no chat that is read along");
        for (String deed : List.of("INVITED", "READER_JOINED", "READER_LEFT")) {
            assertEquals(
                    1,
                    sql.number("select count(*) from audit where conversation_id = ?::uuid and deed = ?", chat, deed));
        }
    }

    private void invite(String username) {
        send(one, "invite", Map.of("epoch", 1, "reader", idOf(username)));
    }

    private void invited(Peer reader) {
        reader.await(frame -> along(frame, "invitations") != null, "invitation");
    }

    private JsonNode join(Peer reader) {
        send(reader, "join", Map.of());
        return reader.await(frame -> along(frame, "chats") != null, "a chat that is read along");
    }

    private JsonNode along(JsonNode desk, String list) {
        return named(desk.path("along").path(list), chat);
    }
}
