package nl.veiligthuis.platform.bench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class RateSearchTest {

    private final List<Integer> tried = new ArrayList<>();

    @Test
    void comes_close_to_the_highest_rate_that_holds() {
        assertClose(12_345, search(12_345).from(100));
    }

    @Test
    void goes_down_when_the_first_rate_is_too_high() {
        assertClose(70, search(70).from(4_000));
    }

    @Test
    void says_that_nothing_held() {
        assertEquals(0, search(3).from(400));
    }

    @Test
    void never_names_a_rate_that_was_not_tried() {
        int found = search(777).from(10);
        assertTrue(tried.contains(found));
    }

    @Test
    void ends_when_every_rate_holds() {
        assertTrue(search(Integer.MAX_VALUE).from(400) > 500_000);
    }

    private RateSearch search(int highest) {
        return new RateSearch(
                rate -> {
                    tried.add(rate);
                    return rate <= highest;
                },
                0.05);
    }

    private static void assertClose(int highest, int found) {
        assertTrue(found <= highest && found >= highest * 0.94, () -> found + " for " + highest);
    }
}
