package nl.veiligthuis.platform.faults;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class FiguresTest {

    @Test
    void a_percentile_is_one_of_the_times_that_were_measured() {
        Figures hundred = Figures.of(LongStream.rangeClosed(1, 100).boxed().toList());
        assertEquals(Duration.ofNanos(50), hundred.percentile(50));
        assertEquals(Duration.ofNanos(95), hundred.percentile(95));
        assertEquals(Duration.ofNanos(100), hundred.max());
        assertEquals(Duration.ofNanos(20), Figures.of(List.of(20L, 10L)).percentile(95));
    }

    @Test
    void without_times_there_is_none() {
        assertEquals(Duration.ZERO, Figures.of(List.of()).percentile(95));
    }
}
