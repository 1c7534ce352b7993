package nl.veiligthuis.platform.statistics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HistogramTest {

    private static final double[] PARTS = {0.01, 0.25, 0.5, 0.9, 0.99, 1};

    @ParameterizedTest
    @CsvSource({"-3, 0", "0, 0", "14, 0", "15, 15", "59, 45", "60, 60", "3599, 2700", "86399, 28800", "999999, 28800"})
    void a_time_falls_into_the_class_that_begins_at_or_below_it(long seconds, int lower) {
        assertEquals(lower, Buckets.of(seconds));
    }

    @Test
    void a_class_that_does_not_exist_is_refused() {
        assertThrows(IllegalArgumentException.class, () -> Buckets.end(7));
        assertThrows(IllegalArgumentException.class, () -> Buckets.end(86_400));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
    void a_percentile_is_right_to_the_width_of_its_class(long seed) {
        Random random = new Random(seed);
        long[] sample = LongStream.generate(() -> (long) (-Math.log(1 - random.nextDouble()) * 600))
                .limit(1 + random.nextInt(400))
                .sorted()
                .toArray();
        Histogram histogram = counted(sample);
        for (double part : PARTS) {
            long exact = sample[(int) Math.ceil(part * sample.length) - 1];
            long told = histogram.percentile(part).orElseThrow().toSeconds();
            int lower = Buckets.of(exact);
            assertTrue(lower <= told && told <= Buckets.end(lower), part + ": " + exact + " told as " + told);
        }
    }

    @Test
    void within_a_class_times_lie_evenly() {
        Histogram ten = new Histogram(Map.of(300, 10L));
        assertEquals(Optional.of(Duration.ofSeconds(360)), ten.percentile(0.5));
        assertEquals(Optional.of(Duration.ofSeconds(408)), ten.percentile(0.9));
    }

    @Test
    void classes_without_anybody_are_passed_over() {
        Histogram gap = new Histogram(Map.of(0, 5L, 15, 0L, 600, 5L));
        assertEquals(Optional.of(Duration.ofSeconds(15)), gap.percentile(0.5));
        assertEquals(Optional.of(Duration.ofSeconds(600 + 300 * 4 / 5)), gap.percentile(0.9));
    }

    @Test
    void of_nothing_nothing_is_told() {
        assertEquals(Optional.empty(), new Histogram(Map.of()).percentile(0.5));
        assertEquals(0, new Histogram(Map.of()).total());
    }

    @Test
    void a_sum_takes_the_middle_of_each_class() {
        assertEquals(Duration.ofSeconds(52 + 53 + 75), new Histogram(Map.of(45, 2L, 60, 1L)).sum());
    }

    @Test
    void a_part_of_the_classes_is_counted_by_their_lower_edges() {
        Histogram some = new Histogram(Map.of(0, 1L, 60, 2L, 300, 4L));
        assertEquals(3, some.between(0, 300));
        assertEquals(6, some.between(60, 86_400));
    }

    private static Histogram counted(long... seconds) {
        Map<Integer, Long> counts = new HashMap<>();
        LongStream.of(seconds).forEach(time -> counts.merge(Buckets.of(time), 1L, Long::sum));
        return new Histogram(counts);
    }
}
