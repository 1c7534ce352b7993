package nl.veiligthuis.platform.roster;

import static java.time.DayOfWeek.FRIDAY;
import static java.time.DayOfWeek.MONDAY;
import static java.time.DayOfWeek.SUNDAY;
import static java.time.DayOfWeek.TUESDAY;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class OverlapsTest {

    private static final Plan MONDAYS =
            Examples.plan(Examples.ANNA, Set.of(MONDAY), "09:00", "17:00", "2026-06-01", null);

    @Test
    void one_adviser_twice_at_once_is_found_on_the_first_day_it_happens() {
        Plan other = Examples.plan(Examples.ANNA, Set.of(MONDAY, FRIDAY), "16:00", "20:00", "2026-06-10", null);
        assertEquals(day("2026-06-15"), between(MONDAYS, other));
        assertEquals(day("2026-06-15"), between(other, MONDAYS));
    }

    @Test
    void duties_that_join_do_not_overlap() {
        Plan other = Examples.plan(Examples.ANNA, Set.of(MONDAY), "17:00", "20:00", "2026-06-01", null);
        assertEquals(Optional.empty(), between(MONDAYS, other));
    }

    @Test
    void a_night_overlaps_the_morning_after_it() {
        Plan night = Examples.plan(Examples.ANNA, Set.of(SUNDAY), "22:00", "10:00", "2026-06-07", "2026-06-07");
        assertEquals(day("2026-06-07"), between(night, MONDAYS));
        assertEquals(day("2026-06-08"), between(MONDAYS, night));
    }

    @Test
    void two_advisers_and_two_times_somebody_never_overlap() {
        Plan ben = Examples.plan(Examples.BEN, Set.of(MONDAY), "09:00", "17:00", "2026-06-01", null);
        Plan somebody = Examples.plan(null, Set.of(MONDAY), "09:00", "17:00", "2026-06-01", null);
        assertEquals(Optional.empty(), between(MONDAYS, ben));
        assertEquals(Optional.empty(), between(somebody, somebody));
    }

    @Test
    void plans_that_do_not_run_side_by_side_do_not_overlap() {
        Plan before = Examples.plan(Examples.ANNA, Set.of(MONDAY), "09:00", "17:00", "2026-01-05", "2026-05-31");
        assertEquals(Optional.empty(), between(MONDAYS, before));
    }

    @Test
    void an_evening_taken_out_makes_room_for_another() {
        Plan once = Examples.plan(Examples.ANNA, Set.of(MONDAY), "12:00", "20:00", "2026-06-08", "2026-06-08");
        assertEquals(day("2026-06-08"), between(MONDAYS, once));
        assertEquals(Optional.empty(), between(Examples.except(MONDAYS, false, "2026-06-08"), once));
    }

    @Test
    void a_duty_for_a_holiday_does_not_overlap_the_regular_one_that_is_off() {
        Plan holiday = Examples.except(
                Examples.plan(Examples.ANNA, Set.of(TUESDAY, MONDAY), "10:00", "14:00", "2027-03-29", "2027-03-29"),
                true);
        assertEquals(Optional.empty(), between(MONDAYS, holiday));
        assertEquals(day("2027-03-29"), between(Examples.except(MONDAYS, true), holiday));
    }

    private static Optional<LocalDate> between(Plan one, Plan other) {
        return Overlaps.between(one, other, Holidays.PUBLIC);
    }

    private static Optional<LocalDate> day(String day) {
        return Optional.of(LocalDate.parse(day));
    }
}
