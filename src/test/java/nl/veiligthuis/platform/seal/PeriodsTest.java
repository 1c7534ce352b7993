package nl.veiligthuis.platform.seal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PeriodsTest {

    private static final long END = Instant.parse("2026-11-30T22:59:59Z").getEpochSecond();
    private static final long HOUR = Duration.ofHours(1).toSeconds();

    @Test
    void with_the_longest_retention_a_period_is_an_hour() {
        Periods periods = new Periods(Duration.ofHours(24));
        assertEquals(HOUR, periods.length());
        assertEquals(Instant.parse("2026-11-30T22:00:00Z").getEpochSecond(), periods.startOf(END));
    }

    @ParameterizedTest
    @ValueSource(strings = {"PT24H", "PT12H", "PT5H", "PT1H", "PT30M"})
    void the_key_of_the_end_dies_no_later_than_the_retention_allows_and_not_much_sooner(String kept) {
        Duration retention = Duration.parse(kept);
        Periods periods = new Periods(retention);
        for (long end : new long[] {END, END + 1, END + 1_234}) {
            long key = periods.startOf(end);
            long minute = 60;
            long dead = end + retention.toSeconds() - minute;
            assertTrue(key <= periods.lastDue(dead), "a minute before the retention is over it is due");
            long alive = end + retention.toSeconds() - periods.length() - 2 * minute;
            assertTrue(key > periods.lastDue(alive) || alive <= end, "a period and two minutes before that it is not");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"PT24H", "PT1H", "PT30M", "PT1M"})
    void a_chat_that_goes_on_is_wrapped_anew_long_before_its_key_dies(String kept) {
        Periods periods = new Periods(Duration.parse(kept));
        long key = periods.startOf(END);
        long now = key;
        while (key > periods.lastAging(now)) {
            now += 60;
        }
        assertTrue(key > periods.lastDue(now + 5 * 60), "for five minutes the job may fail");
        assertTrue(periods.startOf(now) > key, "and there is a younger key by then");
    }
}
