package nl.veiligthuis.platform.chat;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class TailTest {

    @Test
    void it_tells_what_comes_after_any_number_it_reaches() {
        Tail tail = Tail.at(4).with(entries(5, 7, "a"));
        assertEquals(List.of(5L, 6L, 7L), numbers(tail.after(4)));
        assertEquals(List.of(7L), numbers(tail.after(6)));
        assertEquals(List.of(), tail.after(7));
        assertTrue(tail.reaches(4) && tail.reaches(7));
        assertFalse(tail.reaches(3) || tail.reaches(8));
    }

    @Test
    void it_takes_what_follows_and_neither_what_it_has_nor_what_comes_after_a_gap() {
        Tail tail = Tail.at(4).with(entries(5, 6, "a"));
        assertEquals(tail, tail.with(entries(5, 6, "b")));
        assertEquals(tail, tail.with(entries(8, 9, "a")));
        assertEquals(
                List.of(5L, 6L, 7L, 8L), numbers(tail.with(entries(6, 8, "a")).entries()));
    }

    @Test
    void the_oldest_go_when_there_are_too_many() {
        Tail tail = Tail.at(0).with(entries(1, Tail.MOST + 2, "a"));
        assertEquals(Tail.MOST, tail.entries().size());
        assertEquals(2, tail.from());
        assertEquals(Tail.MOST + 2, tail.last());
    }

    @Test
    void the_oldest_go_when_their_words_take_too_much() {
        String quarter = "x".repeat(Tail.MOST_BYTES / 8);
        assertEquals(4, Tail.at(0).with(entries(1, 4, quarter)).entries().size());
        Tail tail = Tail.at(0).with(entries(1, 9, quarter));
        assertEquals(List.of(6L, 7L, 8L, 9L), numbers(tail.entries()));
        assertEquals(5, tail.from());
    }

    @Test
    void one_entry_that_takes_too_much_by_itself_is_not_held() {
        Tail tail = Tail.at(0).with(entries(1, 1, "x".repeat(Tail.MOST_BYTES)));
        assertEquals(Tail.at(1), tail);
    }

    static List<Entry> entries(long from, long to, String text) {
        return LongStream.rangeClosed(from, to)
                .mapToObj(seq -> entry(seq, text))
                .toList();
    }

    static Entry entry(long seq, String text) {
        return new Entry(seq, Author.VISITOR, EntryKind.TEXT, new UUID(0, seq), text, null, Instant.EPOCH);
    }

    static List<Long> numbers(List<Entry> entries) {
        return entries.stream().map(Entry::seq).toList();
    }
}
