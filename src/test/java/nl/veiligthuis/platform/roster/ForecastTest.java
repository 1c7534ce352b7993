package nl.veiligthuis.platform.roster;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import nl.veiligthuis.platform.routing.Audience;
import nl.veiligthuis.platform.routing.Scope;
import nl.veiligthuis.platform.statistics.Arrivals;
import org.junit.jupiter.api.Test;

class ForecastTest {

    /** A Monday, half past nine by the clocks here. */
    private static final Instant NOW = Instant.parse("2026-06-01T07:30:00Z");

    private static final Optional<Duration> HALF_HOUR = Optional.of(Duration.ofMinutes(30));

    private static final List<Arrivals.Hourly> ARRIVALS = List.of(
            new Arrivals.Hourly(DayOfWeek.MONDAY, 10, "VT09", "nl", "MYSELF", 12),
            new Arrivals.Hourly(DayOfWeek.MONDAY, 10, "VT09", "ar", "", 4),
            new Arrivals.Hourly(DayOfWeek.MONDAY, 10, "", "nl", "", 5),
            new Arrivals.Hourly(DayOfWeek.TUESDAY, 10, "VT09", "nl", "", 99));

    private static final List<Schedule.Duty> DUTIES = List.of(
            duty("2026-06-01T06:00:00Z", "2026-06-01T10:00:00Z", "VT09"),
            duty("2026-06-01T08:30:00Z", "2026-06-01T10:00:00Z", "VT09"),
            duty("2026-06-01T06:00:00Z", "2026-06-01T10:00:00Z", "VT01"));

    @Test
    void an_hour_is_told_from_its_weekdays_arrivals_and_who_is_planned_for_all_of_it() {
        Forecast.Hour hour = first(HALF_HOUR, HALF_HOUR, "VT09");
        assertEquals("2026-06-01T10:00+02:00[Europe/Amsterdam]", hour.start().toString());
        assertEquals(16, hour.perHour().orElseThrow(), 1e-9);
        assertEquals(1, hour.advisers());
        assertEquals(
                Erlang.a(4, 16, HALF_HOUR.get(), HALF_HOUR.get()), hour.told().orElseThrow());
    }

    @Test
    void the_whole_country_counts_all() {
        Forecast.Hour hour = first(HALF_HOUR, HALF_HOUR, null);
        assertEquals(21, hour.perHour().orElseThrow(), 1e-9);
        assertEquals(2, hour.advisers());
    }

    @Test
    void while_no_patience_is_known_nobody_is_taken_to_leave() {
        assertEquals(
                Erlang.c(8, 21, HALF_HOUR.get()),
                first(HALF_HOUR, Optional.empty(), null).told().orElseThrow());
    }

    @Test
    void an_hour_without_expected_chats_and_a_past_that_tells_too_little_give_no_number() {
        assertTrue(forecast(HALF_HOUR, HALF_HOUR).known());
        assertFalse(forecast(Optional.empty(), HALF_HOUR).known());
        assertFalse(new Forecast(List.of(), new Arrivals.Service(HALF_HOUR, HALF_HOUR), 4, 8).known());
        assertEquals(Optional.empty(), first(Optional.empty(), HALF_HOUR, null).told());
        assertEquals(
                Optional.empty(),
                forecast(HALF_HOUR, HALF_HOUR)
                        .hours(null, DUTIES, NOW, 2)
                        .get(1)
                        .told());
    }

    @Test
    void an_hour_of_fewer_than_five_chats_is_not_told_of() {
        Arrivals.Service service = new Arrivals.Service(HALF_HOUR, HALF_HOUR);
        for (double perHour : new double[] {4 / 8.0, 5 / 8.0}) {
            List<Arrivals.Hourly> few =
                    List.of(new Arrivals.Hourly(DayOfWeek.MONDAY, 10, "VT09", "nl", "MYSELF", perHour));
            Forecast.Hour hour = new Forecast(few, service, 4, 8)
                    .hours("VT09", DUTIES, NOW, 1)
                    .getFirst();
            assertEquals(perHour * 8 >= 5, hour.perHour().isPresent());
            assertEquals(perHour * 8 >= 5, hour.told().isPresent());
        }
    }

    private static Forecast.Hour first(Optional<Duration> handling, Optional<Duration> patience, String region) {
        return forecast(handling, patience).hours(region, DUTIES, NOW, 1).getFirst();
    }

    private static Forecast forecast(Optional<Duration> handling, Optional<Duration> patience) {
        return new Forecast(ARRIVALS, new Arrivals.Service(handling, patience), 4, 8);
    }

    private static Schedule.Duty duty(String start, String end, String region) {
        return new Schedule.Duty(
                new Weekly.Span(Instant.parse(start), Instant.parse(end)),
                new Scope(Set.of(region), false, Set.of("nl"), Set.of(Audience.values()), 1));
    }
}
