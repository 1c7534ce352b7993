package nl.veiligthuis.platform.console;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.veiligthuis.platform.journeys.Peer;
import org.junit.jupiter.api.Test;

@QuarkusTest
class PassOnTest extends TwoDesks {

    @Test
    void who_is_offered_a_chat_by_name_takes_it_over_with_all_that_was_said_and_the_visitor_is_told() {
        say(one, 1, "Goedenavond");
        one.await("stored");
        send(one, "note", Map.of("id", UUID.randomUUID(), "text", "Vraagt naar opvang"));
        one.await("noted");
        offer(Map.of("adviser", idOf("voorbeeld-2"), "reason", "LANGUAGE"));
        JsonNode offer = offered(two);
        assertEquals("Voorbeeld Een", offer.path("from").asText());
        assertEquals("LANGUAGE", offer.path("reason").asText());
        assertTrue(offer.path("byName").asBoolean());

        say(one, 1, "Ik praat intussen door");
        one.await("stored");
        send(two, "accept", Map.of());
        JsonNode own = two.await(frame -> named(frame.path("own"), chat) != null, "own chat");
        assertEquals("LANGUAGE", named(own.path("own"), chat).path("passedOn").asText());
        open(two);
        assertEquals("Vraagt naar opvang", two.await("noted").path("text").asText());
        assertEquals("ACCEPTED", sent(one, "ACCEPTED").path("standing").asText());

        say(one, 1, "Te laat");
        one.await(frame -> frame.path("code").asText().equals("ended"), "refusal");
        say(two, 2, "Ik neem het over");
        two.await("stored");
        String page = page();
        assertTrue(page.contains("Een andere adviseur heeft het gesprek overgenomen"), page);
        assertTrue(page.contains("Ik praat intussen door") && page.contains("Ik neem het over"), page);
        assertFalse(page.contains("Te laat") || page.contains("opvang"), page);
    }

    @Test
    void what_is_declined_stays_where_it_is_and_can_be_offered_anew() {
        offer(Map.of("adviser", idOf("voorbeeld-2"), "reason", "OTHER"));
        offered(two);
        send(two, "decline", Map.of());
        sent(one, "DECLINED");
        say(one, 1, "Ik blijf bij je");
        one.await("stored");
        offer(Map.of("reason", "SHIFT_ENDS"));
        assertFalse(offered(two).path("byName").asBoolean());
    }

    @Test
    void what_nobody_answers_in_time_stays_where_it_is() {
        offer(Map.of("reason", "SHIFT_ENDS"));
        offered(two);
        sql.change("update transfer set until = clock_timestamp()");
        sent(one, "LAPSED");
        send(two, "accept", Map.of());
        assertEquals("offer-gone", error(two));
        say(one, 1, "Ik blijf bij je");
        one.await("stored");
    }

    @Test
    void a_chat_is_passed_on_to_nobody_with_a_clear_message_and_stays() {
        two.close();
        sql.change("update duty set lease_until = clock_timestamp() where adviser_id = ?::uuid", idOf("voorbeeld-2"));
        for (Map<String, String> goal : List.of(
                Map.of("reason", "OTHER"),
                Map.of("reason", "REGION", "region", "VT01"),
                Map.of("reason", "REGION", "region", "VT99"),
                Map.of("reason", "OTHER", "adviser", idOf("voorbeeld-2")),
                Map.of("reason", "OTHER", "adviser", idOf("voorbeeld-1")),
                Map.of("reason", "OTHER", "adviser", UUID.randomUUID().toString()))) {
            offer(goal);
            JsonNode refused = one.await("error");
            assertEquals("nobody-there", refused.path("code").asText(), goal.toString());
            assertTrue(refused.path("message").asText().contains("Het gesprek blijft bij jou"), refused.toString());
        }
        say(one, 1, "Ik ben er nog");
        one.await("stored");
        assertEquals(0, sql.number("select count(*) from transfer"));
    }

    @Test
    void an_offer_for_a_region_reaches_who_serves_it_and_nobody_else() {
        serve(two, "VT20");
        offer(Map.of("reason", "REGION", "region", "VT01"));
        assertEquals("nobody-there", error(one));
        offer(Map.of("reason", "REGION", "region", "VT20"));
        offered(two);
        try (Peer three = service.adviserOnDuty("voorbeeld-3")) {
            send(three, "accept", Map.of());
            assertEquals("offer-gone", error(three));
        }
    }

    @Test
    void who_does_not_hold_a_chat_can_neither_offer_it_nor_answer_for_another() {
        send(two, "pass-on", Map.of("epoch", 1, "reason", "OTHER"));
        assertEquals("nobody-there", error(two));
        send(two, "accept", Map.of());
        assertEquals("offer-gone", error(two));
        offer(Map.of("adviser", idOf("voorbeeld-2"), "reason", "OTHER"));
        offered(two);
        try (Peer three = service.adviserOnDuty("voorbeeld-3")) {
            send(three, "accept", Map.of());
            assertEquals("offer-gone", error(three));
            send(three, "decline", Map.of());
            send(three, "withdraw", Map.of());
            three.send(Map.of("type", "ping"));
            three.await("pong");
        }
        send(two, "accept", Map.of());
        two.await(frame -> named(frame.path("own"), chat) != null, "own chat");
    }

    @Test
    void who_has_no_room_left_cannot_take_over() {
        two.send(Map.of("type", "serve", "scope", scope("VT20", 1)));
        String other = service.startChat("nl", "Een ander");
        String second = sql.chat(other).toString();
        two.await(frame -> named(frame.path("waiting"), second) != null, "waiting");
        two.send(Map.of("type", "claim", "conversation", second));
        assertTrue(two.await("claimed").path("won").asBoolean());
        offer(Map.of("adviser", idOf("voorbeeld-2"), "reason", "OTHER"));
        offered(two);
        send(two, "accept", Map.of());
        assertEquals("offer-gone", error(two));
        say(one, 1, "Ik ben er nog");
        one.await("stored");
    }

    @Test
    void an_offer_that_was_taken_back_cannot_be_accepted() {
        offer(Map.of("adviser", idOf("voorbeeld-2"), "reason", "OTHER"));
        offered(two);
        send(one, "withdraw", Map.of());
        two.await(
                frame -> frame.path("type").asText().equals("desk")
                        && named(frame.path("passing").path("offers"), chat) == null,
                "no offer");
        send(two, "accept", Map.of());
        assertEquals("offer-gone", error(two));
    }

    @Test
    void every_step_is_written_down_and_none_of_the_words() {
        offer(Map.of("adviser", idOf("voorbeeld-2"), "reason", "EXPERTISE"));
        offered(two);
        send(two, "accept", Map.of());
        two.await(frame -> named(frame.path("own"), chat) != null, "own chat");
        for (String deed : List.of("CLAIMED", "TRANSFER_OFFERED", "TRANSFER_ACCEPTED")) {
            assertEquals(
                    1,
                    sql.number("select count(*) from audit where conversation_id = ?::uuid and deed = ?", chat, deed));
        }
    }

    private void offer(Map<String, ?> goal) {
        Map<String, Object> frame = new HashMap<>(goal);
        frame.put("epoch", 1);
        send(one, "pass-on", frame);
    }

    private JsonNode offered(Peer adviser) {
        JsonNode desk = adviser.await(frame -> named(frame.path("passing").path("offers"), chat) != null, "offer");
        return named(desk.path("passing").path("offers"), chat);
    }

    private JsonNode sent(Peer adviser, String standing) {
        JsonNode desk = adviser.await(frame -> standing.equals(standing(frame)), "offer " + standing);
        return named(desk.path("passing").path("sent"), chat);
    }

    private String standing(JsonNode frame) {
        JsonNode item = named(frame.path("passing").path("sent"), chat);
        return item == null ? null : item.path("standing").asText();
    }

    private static void serve(Peer adviser, String region) {
        adviser.send(Map.of("type", "serve", "scope", scope(region, 4)));
        adviser.await(
                frame -> frame.path("scope").path("regions").path(0).asText().equals(region), "duty for a region");
    }

    private static Map<String, ?> scope(String region, int capacity) {
        return Map.of(
                "regions", List.of(region),
                "pool", true,
                "languages", List.of("nl"),
                "audiences", List.of("MYSELF", "BYSTANDER", "PROFESSIONAL"),
                "capacity", capacity);
    }
}
