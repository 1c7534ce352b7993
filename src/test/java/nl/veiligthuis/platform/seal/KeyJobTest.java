package nl.veiligthuis.platform.seal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import java.util.Arrays;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Keys are wrapped anew in time, and die in time. */
@QuarkusTest
class KeyJobTest extends SealedChat {

    private static final long HOUR = 3_600;
    private static final long DAY = 24 * HOUR;

    @Test
    void at_its_end_a_chat_is_wrapped_under_the_key_of_that_hour_and_the_old_wrap_is_gone() {
        sealer.age(chat, 5 * HOUR);
        byte[] before = wrapped();
        long old = sealer.start(chat);
        service.endChat(token);
        long end =
                sql.number("select cast(extract(epoch from ended_at) as bigint) from conversation where id = ?", chat);
        assertEquals(end / HOUR * HOUR, sealer.start(chat));
        assertTrue(old < sealer.start(chat));
        assertFalse(Arrays.equals(before, wrapped()));
        assertReadable();
    }

    @Test
    void a_chat_that_ended_without_anybody_there_is_wrapped_by_the_job() {
        sealer.age(chat, 5 * HOUR);
        long end = now() - HOUR;
        sql.change("update conversation set ended_at = to_timestamp(?) where id = ?", end, chat);
        assertEquals(1, look(now()).rewrapped());
        assertEquals(end / HOUR * HOUR, sealer.start(chat));
        assertReadable();
        assertEquals(0, look(now()).rewrapped());
    }

    @Test
    void a_chat_that_goes_on_is_wrapped_anew_when_half_the_life_of_its_key_is_over() {
        sealer.age(chat, 11 * HOUR);
        assertEquals(0, look(now()).rewrapped());
        sealer.age(chat, 2 * HOUR);
        assertEquals(1, look(now()).rewrapped());
        assertTrue(now() - sealer.start(chat) < 2 * HOUR);
        assertReadable();
        keys.forget(chat);
        assertTrue(page("nl").contains(SAID));
    }

    @Test
    void a_key_dies_24_hours_after_its_first_second_at_the_latest_and_the_words_with_it() {
        adviser.send(Map.of("type", "claim", "conversation", chat));
        adviser.await("claimed");
        adviser.send(Map.of("type", "end", "conversation", chat, "epoch", 1, "outcome", "ADVICE"));
        adviser.await(frame -> frame.path("own").isEmpty() && frame.has("own"), "an empty desk");
        long start = sealer.start(chat);
        look(start + DAY - 3 * 60);
        keys.forget(chat);
        assertTrue(page("nl").contains(SAID), "three minutes before, it can be read");
        assertTrue(look(start + DAY - 60).destroyed() > 0);
        assertFalse(Sealer.keystore().starts().contains(start));
        assertNull(wrapped());
        assertFalse(page("nl").contains(SAID));
        assertEquals(1, entries(), "the rows are for the retention job");
    }

    @Test
    void what_another_node_did_at_the_same_time_is_found_done() {
        service.endChat(token);
        long later = sealer.start(chat) + DAY;
        look(later);
        assertEquals(0, look(later).destroyed());
    }

    @Test
    void the_age_of_the_oldest_key_that_is_left_is_told() {
        long oldest = Sealer.keystore().starts().stream().min(Long::compare).orElseThrow();
        assertEquals(now() - oldest, look(now()).oldest().toSeconds(), 5);
        assertTrue(
                look(now() + DAY).oldest().toSeconds() < HOUR, "the chat goes on under a new one, all others are gone");
    }

    @Test
    void a_key_that_is_missing_is_counted_and_holds_up_nothing() {
        long missing = sealer.start(chat) - 13 * HOUR + 1;
        sql.change("update conversation set key_start = ? where id = ?", missing, chat);
        KeyJob.Run run = look(now());
        assertEquals(1, run.lost());
        assertEquals(0, run.rewrapped());
    }

    private void assertReadable() {
        assertEquals(CALLED, sealer.called(chat));
    }

    private byte[] wrapped() {
        return sql.bytes("select data_key from conversation where id = ?", chat);
    }
}
