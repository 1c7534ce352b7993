package nl.veiligthuis.platform.roster;

import static java.time.DayOfWeek.MONDAY;
import static java.time.DayOfWeek.SATURDAY;
import static java.time.DayOfWeek.SUNDAY;
import static java.time.DayOfWeek.TUESDAY;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import nl.veiligthuis.platform.web.DutchTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExpansionTest {

    @ParameterizedTest
    @CsvSource({
        "2026-03-27, 2026-03-27T21:00:00Z, 8",
        "2026-03-28, 2026-03-28T21:00:00Z, 7",
        "2026-03-29, 2026-03-29T20:00:00Z, 8",
        "2026-10-23, 2026-10-23T20:00:00Z, 8",
        "2026-10-24, 2026-10-24T20:00:00Z, 9",
        "2026-10-25, 2026-10-25T21:00:00Z, 8",
    })
    void a_night_is_an_hour_shorter_in_spring_and_longer_in_autumn(LocalDate day, Instant start, long hours) {
        Weekly.Span night = spans("22:00", "06:00", day, day.plusDays(1)).getFirst();
        assertEquals(start, night.start());
        assertEquals(Duration.ofHours(hours), Duration.between(night.start(), night.end()));
    }

    @ParameterizedTest
    @CsvSource({"2026-03-23, 167", "2026-10-19, 169", "2026-06-01, 168"})
    void three_duties_a_day_cover_every_hour_of_a_week_without_a_gap(LocalDate monday, long hours) {
        List<Weekly.Span> week = List.of("00:30 02:30", "02:30 09:00", "09:00 17:00", "17:00 00:30").stream()
                .flatMap(times -> spans(times.split(" ")[0], times.split(" ")[1], monday, monday.plusDays(7)).stream())
                .sorted(Comparator.comparing(Weekly.Span::start))
                .toList();
        Duration total = Duration.ZERO;
        for (int index = 0; index < week.size(); index++) {
            Weekly.Span span = week.get(index);
            total = total.plus(Duration.between(span.start(), span.end()));
            if (index > 0) {
                assertEquals(week.get(index - 1).end(), span.start());
            }
        }
        assertEquals(Duration.ofHours(hours), total);
    }

    @Test
    void a_duty_within_the_hour_that_the_clocks_skip_does_not_take_place() {
        LocalDate spring = LocalDate.parse("2026-03-29");
        assertEquals(List.of(), spans("02:00", "03:00", spring, spring.plusDays(1)));
    }

    @Test
    void a_duty_within_the_hour_that_comes_twice_takes_both() {
        LocalDate autumn = LocalDate.parse("2026-10-25");
        Weekly.Span span = spans("02:00", "03:00", autumn, autumn.plusDays(1)).getFirst();
        assertEquals(Duration.ofHours(2), Duration.between(span.start(), span.end()));
    }

    @Test
    void the_same_time_at_both_ends_is_a_whole_day() {
        LocalDate day = LocalDate.parse("2026-06-01");
        Weekly.Span span = spans("08:00", "08:00", day, day.plusDays(1)).getFirst();
        assertEquals(Duration.ofHours(24), Duration.between(span.start(), span.end()));
    }

    @Test
    void it_begins_on_its_days_between_its_first_and_last_day() {
        Plan plan = Examples.plan(null, Set.of(MONDAY, TUESDAY), "09:00", "17:00", "2026-06-02", "2026-06-08");
        assertEquals(List.of("2026-06-02", "2026-06-08"), days(plan, Holidays.PUBLIC));
    }

    @Test
    void a_day_taken_out_is_left_out() {
        Plan plan = Examples.plan(null, Set.of(MONDAY), "09:00", "17:00", "2026-06-01", null);
        assertEquals(
                List.of("2026-06-01", "2026-06-15"), days(Examples.except(plan, false, "2026-06-08"), Holidays.PUBLIC));
    }

    @Test
    void it_does_not_begin_on_a_public_holiday_unless_it_says_so() {
        Plan plan = Examples.plan(null, Set.of(SATURDAY, SUNDAY, MONDAY), "09:00", "17:00", "2026-05-23", "2026-05-25");
        assertEquals(List.of("2026-05-23"), days(plan, Holidays.PUBLIC));
        assertEquals(3, days(Examples.except(plan, true), Holidays.PUBLIC).size());
    }

    @Test
    void a_day_that_a_region_added_is_a_holiday_of_that_region_alone() {
        Plan plan = Examples.plan(null, Set.of(MONDAY), "09:00", "17:00", "2026-06-01", "2026-06-08");
        LocalDate day = LocalDate.parse("2026-06-08");
        assertEquals(
                1,
                days(plan, new Holidays(List.of(new Holidays.Added(null, day, "Opleiding", "VT09"))))
                        .size());
        assertEquals(
                2,
                days(plan, new Holidays(List.of(new Holidays.Added(null, day, "Opleiding", "VT01"))))
                        .size());
        assertEquals(
                1,
                days(plan, new Holidays(List.of(new Holidays.Added(null, day, "Opleiding", null))))
                        .size());
    }

    @Test
    void a_plan_whose_every_day_is_taken_out_never_runs() {
        Plan plan = Examples.plan(null, Set.of(MONDAY), "09:00", "17:00", "2026-06-01", "2026-06-07");
        assertTrue(plan.weekly().everRuns());
        assertEquals(false, Examples.except(plan, true, "2026-06-01").weekly().everRuns());
    }

    private static List<String> days(Plan plan, Holidays holidays) {
        return Expansion.of(plan, LocalDate.parse("2026-05-18"), LocalDate.parse("2026-06-16"), holidays).stream()
                .map(span -> span.start().atZone(DutchTime.ZONE).toLocalDate().toString())
                .toList();
    }

    private static List<Weekly.Span> spans(String starts, String ends, LocalDate from, LocalDate before) {
        Plan plan = Examples.except(Examples.plan(null, Examples.EVERY_DAY, starts, ends, "2026-01-01", null), true);
        return Expansion.of(plan, from, before, Holidays.PUBLIC);
    }
}
