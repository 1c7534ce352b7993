package nl.veiligthuis.platform.console;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.UUID;
import nl.veiligthuis.platform.journeys.Peer;
import nl.veiligthuis.platform.phrase.PhraseCard;
import nl.veiligthuis.platform.phrase.PhraseCards;
import nl.veiligthuis.platform.seal.Sealer;
import nl.veiligthuis.platform.web.Language;
import org.junit.jupiter.api.Test;

@QuarkusTest
class HeldChatTest extends TwoDesks {

    @Inject
    PhraseCards phrases;

    @Test
    void a_picked_phrase_reaches_each_side_in_its_own_language() {
        PhraseCard card = phrases.all().getFirst();
        String dutch = card.in(Language.DUTCH);
        send(one, "pass-on", Map.of("epoch", 1, "adviser", idOf("voorbeeld-2"), "reason", "LANGUAGE"));
        two.await(frame -> named(frame.path("passing").path("offers"), chat) != null, "offer");
        send(two, "accept", Map.of());
        two.await(frame -> named(frame.path("own"), chat) != null, "own chat");
        open(two);
        phrase(two, card.id(), dutch);
        JsonNode entry = two.await(frame -> frame.path("text").asText().equals(dutch), "phrase");
        assertEquals(card.in(Language.ENGLISH), entry.path("own").asText());
        assertTrue(new Sealer(sql)
                .fromCard(UUID.fromString(chat), entry.path("seq").asLong(), "ADVISER"));
        try (Peer visitor = Peer.visitor(service.base(), "nl", token, 0)) {
            JsonNode read = visitor.await(frame -> frame.path("text").asText().equals(dutch), "phrase");
            assertTrue(read.path("own").isMissingNode(), read.toString());
        }
    }

    @Test
    void a_phrase_that_was_changed_is_free_text() {
        phrase(one, phrases.all().getFirst().id(), "Iets heel anders");
        one.await("stored");
        phrase(one, "no-such-card", "En nog iets");
        one.await("stored");
        for (long seq = 2; seq <= 3; seq++) {
            assertFalse(new Sealer(sql).fromCard(UUID.fromString(chat), seq, "ADVISER"));
        }
    }

    @Test
    void how_a_chat_ended_is_kept_and_written_down() {
        send(one, "end", Map.of("epoch", 1, "outcome", "REFERRED"));
        one.await(frame -> frame.path("kind").asText().equals("ENDED_BY_ADVISER"), "end");
        assertEquals(1, sql.number("select count(*) from advice_request where outcome = 'REFERRED'"));
        assertEquals(1, deeds("ENDED", "REFERRED"));
    }

    @Test
    void who_is_ended_for_abuse_reads_why_and_still_gets_the_numbers() {
        send(one, "end", Map.of("epoch", 1, "outcome", "ABUSE"));
        one.await(frame -> frame.path("kind").asText().equals("ENDED_FOR_ABUSE"), "end");
        String page = page();
        assertTrue(page.contains("omdat er dingen werden gezegd die niet kunnen"), page);
        assertTrue(page.contains("0800-2000"), page);
        assertEquals(1, deeds("ENDED_FOR_ABUSE", "ABUSE"));
    }

    @Test
    void an_outcome_that_does_not_exist_ends_nothing() {
        send(one, "end", Map.of("epoch", 1, "outcome", "WHATEVER"));
        assertEquals("malformed", error(one));
        assertEquals(1, sql.number("select count(*) from advice_request where state = 'TAKEN'"));
    }

    @Test
    void the_emergency_card_is_noted_for_a_chat_of_ones_own_only() {
        send(one, "emergency", Map.of());
        send(two, "emergency", Map.of());
        for (Peer adviser : new Peer[] {one, two}) {
            adviser.send(Map.of("type", "ping"));
            adviser.await("pong");
        }
        assertEquals(
                1,
                sql.number(
                        "select count(*) from audit where deed = 'EMERGENCY_CARD' and conversation_id = ?::uuid",
                        chat));
    }

    @Test
    void how_an_adviser_wants_to_be_alerted_is_kept() {
        one.send(Map.of("type", "alerts", "sound", true, "notice", false));
        one.await(frame -> frame.path("alerts").path("sound").asBoolean(), "alerts");
        assertEquals(1, sql.number("select count(*) from account where username = 'voorbeeld-1' and alert_sound"));
        one.send(Map.of("type", "alerts", "sound", false, "notice", false));
        one.await(
                frame -> frame.has("alerts")
                        && !frame.path("alerts").path("sound").asBoolean(),
                "alerts");
    }

    @Test
    void words_without_an_answer_are_told_with_their_time_until_they_have_one() {
        service.form()
                .formParam("token", token)
                .formParam("id", UUID.randomUUID())
                .formParam("text", "Ben je er?")
                .post("/nl/chat/messages");
        one.await(
                frame -> named(frame.path("own"), chat) != null
                        && named(frame.path("own"), chat).hasNonNull("unanswered"),
                "unanswered");
        say(one, 1, "Ja");
        one.await(
                frame -> named(frame.path("own"), chat) != null
                        && !named(frame.path("own"), chat).hasNonNull("unanswered"),
                "answered");
    }

    private void phrase(Peer adviser, String card, String text) {
        send(
                adviser,
                "say",
                Map.of("epoch", adviser == one ? 1 : 2, "id", UUID.randomUUID(), "text", text, "phrase", card));
    }

    private long deeds(String deed, String detail) {
        return sql.number(
                "select count(*) from audit where conversation_id = ?::uuid and deed = ? and detail = ?",
                chat,
                deed,
                detail);
    }
}
