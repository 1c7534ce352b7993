package nl.veiligthuis.platform.seal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import nl.veiligthuis.platform.chat.LostMessages;
import nl.veiligthuis.platform.journeys.Peer;
import nl.veiligthuis.platform.web.Language;
import org.apache.commons.text.StringEscapeUtils;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is written stands sealed for its place, and what can no longer be read is told calmly. */
@QuarkusTest
class SealedWordsTest extends SealedChat {

    @Test
    void who_writes_reads_it_and_the_database_does_not_hold_it() {
        assertTrue(page("nl").contains(SAID));
        assertEquals(CALLED, sealer.called(chat));
        for (String typed : new String[] {SAID, CALLED}) {
            assertEquals(
                    0,
                    sql.number(
                            "select count(*) from conversation c left join entry e on e.conversation_id = c.id"
                                    + " where position(convert_to(?, 'UTF8') in e.sealed) > 0"
                                    + " or position(convert_to(?, 'UTF8') in c.about) > 0",
                            typed,
                            typed));
        }
    }

    @Test
    void words_that_were_put_into_another_row_cannot_be_read() {
        say("nl", "Twee");
        String swap = "update entry e set sealed = o.sealed from entry o"
                + " where o.conversation_id = e.conversation_id and o.seq = 3 - e.seq and e.conversation_id = ?";
        assertEquals(2, sql.change(swap, chat));
        assertLost("nl", 2);
        assertEquals(2, sql.change(swap, chat));
        assertLost("nl", 0);
    }

    @Test
    void words_of_another_conversation_cannot_be_read_in_this_one() {
        UUID other = sql.chat(service.startChat("nl", "Sam"));
        sql.change("update entry set conversation_id = ? where conversation_id = ?", other, chat);
        sql.change(
                "insert into entry (conversation_id, seq, author, kind, sender_id, sealed)"
                        + " select ?, seq, author, kind, sender_id, sealed from entry where conversation_id = ?",
                chat,
                other);
        assertLost("nl", 0);
        sql.change(
                "update conversation c set data_key = o.data_key, key_start = o.key_start from conversation o"
                        + " where c.id = ? and o.id = ?",
                chat,
                other);
        keys.forget(chat);
        assertLost("nl", 1);
    }

    @Test
    void words_that_were_put_into_the_other_ones_mouth_cannot_be_read() {
        sql.change("update entry set author = 'ADVISER' where conversation_id = ?", chat);
        assertLost("nl", 1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"nl", "en", "ar"})
    void without_its_key_a_chat_says_so_and_takes_nothing_more(String language) {
        loseKey();
        assertLost(language, 1);
        String answer = StringEscapeUtils.unescapeHtml4(say(language, "Is daar iemand?"));
        assertTrue(answer.contains(words(language).refused()), answer);
        assertTrue(answer.contains("Is daar iemand?"), "the text is given back");
        assertEquals(1, entries());
    }

    @Test
    void without_its_key_a_chat_says_so_on_an_open_page_and_on_the_desk() {
        adviser.send(Map.of("type", "claim", "conversation", chat));
        adviser.await("claimed");
        loseKey();
        adviser.send(Map.of("type", "open", "conversation", chat, "after", 0));
        assertLost(adviser);
        adviser.send(Map.of(
                "type", "say", "conversation", chat, "epoch", 1, "id", UUID.randomUUID(), "text", "Goedenavond"));
        JsonNode refused = adviser.await("error");
        assertEquals("lost", refused.path("code").asText());
        assertEquals(words("nl").refused_adviser(), refused.path("message").asText());
        try (Peer visitor = Peer.visitor(service.base(), "nl", token, 0)) {
            assertLost(visitor);
            visitor.send(Map.of("type", "say", "id", UUID.randomUUID(), "text", "Hallo?"));
            assertEquals("lost", visitor.await("error").path("code").asText());
        }
        assertEquals(1, entries());
    }

    @Test
    void a_retry_is_known_again_by_its_words_though_they_never_look_the_same() {
        UUID id = UUID.randomUUID();
        try (Peer visitor = Peer.visitor(service.base(), "nl", token, 1)) {
            visitor.send(Map.of("type", "say", "id", id, "text", "Nog iets"));
            assertEquals(2, visitor.await("stored").path("seq").asLong());
            visitor.send(Map.of("type", "say", "id", id, "text", "Nog iets"));
            assertEquals(2, visitor.await("stored").path("seq").asLong());
            visitor.send(Map.of("type", "say", "id", id, "text", "Iets anders"));
            assertEquals("conflict", visitor.await("error").path("code").asText());
        }
        assertEquals(2, entries());
    }

    /** As if the key of its period had been lost: there is none of 1970. A desk that was just being read may know it for a moment. */
    private void loseKey() {
        sql.change("update conversation set key_start = 3600, about = null where id = ?", chat);
        for (int look = 0; look < 10; look++) {
            keys.forget(chat);
            done(() -> Uni.createFrom().voidItem().onItem().delayIt().by(Duration.ofMillis(20)));
        }
        assertTrue(done(() -> keys.of(chat)).lost());
    }

    private void assertLost(String language, int times) {
        String page = StringEscapeUtils.unescapeHtml4(page(language));
        assertEquals(times, page.split("<p class=\"lost\">" + words(language).words() + "</p>", -1).length - 1, page);
        assertEquals(times == 0, page.contains(SAID), page);
    }

    private static void assertLost(Peer reader) {
        JsonNode entry = reader.await(frame -> frame.path("kind").asText().equals("TEXT"), "the words");
        assertTrue(entry.path("lost").asBoolean());
        assertEquals(words("nl").words(), entry.path("text").asText());
        assertFalse(entry.toString().contains(SAID));
    }

    private static LostMessages words(String language) {
        return Language.of(language).orElseThrow().words(LostMessages.class);
    }
}
