package nl.veiligthuis.platform.chat;

import static nl.veiligthuis.platform.chat.TailTest.entries;
import static nl.veiligthuis.platform.chat.TailTest.entry;
import static nl.veiligthuis.platform.chat.TailTest.numbers;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import nl.veiligthuis.platform.routing.AdviceRequest.State;
import org.junit.jupiter.api.Test;

class LiveConversationTest {

    private static final UUID CHAT = UUID.randomUUID();
    private static final UUID ADVISER = UUID.randomUUID();
    private static final UUID COLLEAGUE = UUID.randomUUID();
    private static final Onlooker HOLDER = Onlooker.adviser(ADVISER);

    private final List<Feed> woken = new ArrayList<>();
    private final LiveConversation live = new LiveConversation(CHAT, woken::add);
    private final Feed feed = new Feed(null, 0);

    @Test
    void words_that_follow_are_told_from_memory_without_a_look() {
        warmed(4);
        assertFalse(said(5, 1, false));
        assertFalse(said(6, 1, false));
        assertEquals(List.of(5L, 6L), seen(HOLDER, 4));
        assertEquals(List.of(6L), seen(Onlooker.VISITOR, 5));
        assertEquals(3, woken.size());
    }

    @Test
    void who_is_further_behind_than_it_reaches_is_not_answered() {
        warmed(4);
        said(5, 1, false);
        assertFalse(live.memory().answers(HOLDER, 3));
        assertFalse(live.memory().answers(HOLDER, 6));
    }

    @Test
    void words_after_a_gap_are_read_with_what_is_in_it() {
        warmed(4);
        assertTrue(said(6, 1, false));
        assertEquals(List.of(), seen(HOLDER, 4));
        live.begin();
        Standing now = talking(1, ADVISER, 6);
        assertEquals(2, live.lag(now));
        live.found(now, entries(5, 6, "a"));
        assertEquals(List.of(5L, 6L), seen(HOLDER, 4));
        assertFalse(said(6, 1, false), "what is there already");
    }

    @Test
    void words_of_another_hold_or_under_a_cover_are_not_taken_over_before_a_look() {
        warmed(4);
        assertTrue(said(5, 2, false));
        assertTrue(said(5, 1, true));
        assertEquals(List.of(), seen(HOLDER, 4));
        find(talking(2, COLLEAGUE, 5), entries(5, 5, "to another"));
        assertNull(live.memory().view(HOLDER, 4));
        assertEquals(List.of(5L), seen(Onlooker.adviser(COLLEAGUE), 4));
    }

    @Test
    void what_is_said_during_a_look_is_not_lost_by_it() {
        warmed(4);
        live.begin();
        said(5, 1, false);
        live.found(talking(1, ADVISER, 4), List.of());
        assertEquals(List.of(5L), seen(HOLDER, 4));
        assertFalse(said(6, 1, false));
    }

    @Test
    void nothing_is_left_of_words_a_database_lost_that_was_set_back() {
        warmed(4);
        said(5, 1, false);
        find(talking(1, ADVISER, 3), List.of());
        assertEquals(List.of(), seen(HOLDER, 3));
        assertFalse(said(4, 1, false));
        assertEquals(List.of(4L), seen(HOLDER, 3));
    }

    @Test
    void entries_that_could_not_be_read_leave_a_tail_that_no_one_behind_is_answered_from() {
        warmed(4);
        find(talking(1, ADVISER, 6), List.of());
        assertFalse(live.memory().answers(HOLDER, 4));
        assertTrue(live.memory().answers(HOLDER, 6));
    }

    @Test
    void a_reader_is_served_only_after_a_look_that_began_when_they_were_there() {
        live.join(feed);
        live.begin();
        Feed later = new Feed(null, 0);
        live.join(later);
        live.found(talking(1, ADVISER, 4), List.of());
        assertEquals(List.of(feed), woken);
        find(talking(1, ADVISER, 4), List.of());
        assertTrue(woken.contains(later));
    }

    @Test
    void what_is_asked_while_it_reads_makes_it_read_once_more() {
        live.join(feed);
        assertTrue(live.begin());
        assertFalse(live.begin());
        assertTrue(live.found(talking(1, ADVISER, 4), List.of()));
        assertTrue(live.begin());
        assertFalse(live.found(talking(1, ADVISER, 4), List.of()));
    }

    @Test
    void only_who_holds_the_chat_or_reads_along_is_told_anything() {
        warmed(4);
        assertNull(live.memory().view(Onlooker.adviser(COLLEAGUE), 4));
        find(standing(State.TAKEN, 1, ADVISER, Set.of(COLLEAGUE), 4, false, false), List.of());
        assertEquals(1, live.memory().view(Onlooker.adviser(COLLEAGUE), 4).readers());
        find(null, List.of());
        assertTrue(live.memory().answers(HOLDER, 4));
        assertNull(live.memory().view(HOLDER, 4));
        assertNull(live.memory().view(Onlooker.VISITOR, 4));
    }

    @Test
    void under_a_cover_the_visitor_is_told_nothing_that_was_said_however_far_behind() {
        warmed(4);
        find(standing(State.TAKEN, 1, ADVISER, Set.of(), 4, true, false), List.of());
        said(5, 1, true);
        assertTrue(live.memory().answers(Onlooker.VISITOR, 0));
        assertEquals(List.of(), seen(Onlooker.VISITOR, 0));
        assertEquals(List.of(5L), seen(HOLDER, 4));
    }

    @Test
    void no_word_stays_of_a_chat_that_is_over() {
        warmed(4);
        said(5, 1, false);
        Standing over = standing(State.CLOSED, 1, ADVISER, Set.of(), 6, false, true);
        live.begin();
        assertEquals(0, live.lag(over));
        live.found(over, List.of());
        assertEquals(Tail.at(6), live.memory().tail());
        assertTrue(live.memory().answers(Onlooker.VISITOR, 5));
        assertFalse(live.memory().answers(HOLDER, 5), "the last entry is to be read from the database");
    }

    @Test
    void no_word_stays_when_it_cannot_be_known_who_may_read_it() {
        warmed(4);
        said(5, 1, false);
        live.begin();
        live.failed();
        assertEquals(Tail.at(5), live.memory().tail());
        assertTrue(live.begin());
    }

    @Test
    void no_word_stays_after_the_last_reader() {
        warmed(4);
        Feed other = new Feed(null, 0);
        live.join(other);
        said(5, 1, false);
        live.begin();
        assertFalse(live.leave(feed));
        assertTrue(live.leave(other));
        assertSame(Memory.UNKNOWN, live.memory());
        assertFalse(live.found(talking(1, ADVISER, 6), entries(6, 6, "late")));
        assertSame(Memory.UNKNOWN, live.memory());
    }

    @Test
    void what_was_seen_only_grows_until_a_look_knows_better() {
        warmed(4);
        live.seen(Author.VISITOR, 3);
        live.seen(Author.VISITOR, 2);
        live.seen(Author.ADVISER, 99);
        assertEquals(3, live.memory().view(HOLDER, 4).seen());
        assertEquals(4, live.memory().view(Onlooker.VISITOR, 4).seen());
        find(talking(1, ADVISER, 4), List.of());
        assertEquals(0, live.memory().view(HOLDER, 4).seen());
    }

    private void warmed(long last) {
        live.join(feed);
        find(talking(1, ADVISER, last), List.of());
    }

    private void find(Standing now, List<Entry> entries) {
        live.begin();
        live.found(now, entries);
    }

    /** Whether it must be read. */
    private boolean said(long seq, int epoch, boolean hidden) {
        return live.said(new Committed(CHAT, entry(seq, "a"), epoch, hidden));
    }

    private List<Long> seen(Onlooker who, long after) {
        assertTrue(live.memory().answers(who, after));
        return numbers(live.memory().view(who, after).entries());
    }

    private static Standing talking(int epoch, UUID adviser, long lastSeq) {
        return standing(State.TAKEN, epoch, adviser, Set.of(), lastSeq, false, false);
    }

    private static Standing standing(
            State state, int epoch, UUID adviser, Set<UUID> readers, long lastSeq, boolean hidden, boolean wiped) {
        return new Standing(state, "nl", epoch, adviser, true, true, hidden, null, readers, 0, lastSeq, 0, 0, wiped);
    }
}
