package nl.veiligthuis.platform.ops;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.OptionalInt;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class LogRepeatsTest {

    private static final OptionalInt TOLD = OptionalInt.of(0);
    private static final OptionalInt LEFT_OUT = OptionalInt.empty();

    private final AtomicLong nanos = new AtomicLong(Long.MAX_VALUE - 1);
    private final LogRepeats repeats = new LogRepeats(nanos::get);

    @Test
    void the_same_is_told_five_times_in_ten_seconds() {
        for (int said = 0; said < LogRepeats.TOLD; said++) {
            assertEquals(TOLD, repeats.count("gone"));
        }
        assertEquals(LEFT_OUT, repeats.count("gone"));
        nanos.addAndGet(LogRepeats.WINDOW.toNanos() - 1);
        assertEquals(LEFT_OUT, repeats.count("gone"));
    }

    @Test
    void afterwards_the_next_says_how_many_were_left_out() {
        say("gone", LogRepeats.TOLD + 400);
        nanos.addAndGet(LogRepeats.WINDOW.toNanos());
        assertEquals(OptionalInt.of(400), repeats.count("gone"));
        assertEquals(TOLD, repeats.count("gone"), "said once");
    }

    @Test
    void each_text_counts_for_itself() {
        say("gone", LogRepeats.TOLD + 1);
        assertEquals(TOLD, repeats.count("back"));
    }

    @Test
    void so_many_texts_are_remembered_and_no_more() {
        say("first", LogRepeats.TOLD + 1);
        for (int other = 0; other < LogRepeats.TEXTS - 1; other++) {
            repeats.count("other " + other);
        }
        assertEquals(LEFT_OUT, repeats.count("first"));
        for (int other = 0; other < LogRepeats.TEXTS; other++) {
            repeats.count("another " + other);
        }
        assertEquals(TOLD, repeats.count("first"));
    }

    private void say(String text, int times) {
        for (int said = 0; said < times; said++) {
            repeats.count(text);
        }
    }
}
