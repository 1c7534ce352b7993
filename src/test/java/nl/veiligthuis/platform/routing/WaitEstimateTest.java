package nl.veiligthuis.platform.routing;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WaitEstimateTest {

    private static final Duration HALF_AN_HOUR = Duration.ofMinutes(30);

    @ParameterizedTest
    @CsvSource({
        // place, taken, from, to; by hand: minutes = 30 p / taken, spread = sqrt(1/p + 1/taken)
        "1, 5, 0, 13", // 6 x (1 -+ 1.095)
        "1, 30, 0, 3", // 1 x (1 -+ 1.017)
        "4, 9, 5, 22", // 13.33 x (1 -+ 0.601)
        "9, 9, 15, 45", // 30 x (1 -+ 0.471)
        "10, 20, 9, 21", // 15 x (1 -+ 0.387)
    })
    void a_range_follows_from_the_place_and_the_pace(int place, int taken, int from, int to) {
        assertEquals(Optional.of(new WaitEstimate(from, to)), WaitEstimate.of(place, taken, HALF_AN_HOUR));
    }

    @Test
    void too_little_or_too_far_is_not_known() {
        assertEquals(Optional.empty(), WaitEstimate.of(1, 4, HALF_AN_HOUR));
        assertEquals(Optional.empty(), WaitEstimate.of(0, 30, HALF_AN_HOUR));
        assertEquals(Optional.empty(), WaitEstimate.of(20, 6, HALF_AN_HOUR));
    }
}
