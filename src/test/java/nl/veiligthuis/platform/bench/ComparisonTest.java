package nl.veiligthuis.platform.bench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

class ComparisonTest {

    @Test
    void three_times_as_much_is_reached_at_three_and_missed_below() {
        assertTrue(rate(300).met());
        assertFalse(rate(299).met());
    }

    @Test
    void twice_the_memory_is_kept_to_at_two_and_missed_above() {
        assertTrue(memory(200).met());
        assertFalse(memory(201).met());
    }

    @Test
    void the_middle_one_of_three_goes_by_the_ratio() {
        assertEquals(
                250, Comparison.median(List.of(rate(900), rate(100), rate(250))).ours());
    }

    private static Comparison rate(double ours) {
        return new Comparison("rate", "/s", ours, "floor", 100, Comparison.Aim.atLeast(3));
    }

    private static Comparison memory(double ours) {
        return new Comparison("memory", "KiB", ours, "floor", 100, Comparison.Aim.atMost(2));
    }
}
