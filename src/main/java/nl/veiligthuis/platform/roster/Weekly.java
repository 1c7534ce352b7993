package nl.veiligthuis.platform.roster;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Optional;
import java.util.Set;
import nl.veiligthuis.platform.web.DutchTime;

/**
 * When a plan runs: on days of the week, by the clocks of the Netherlands. A duty that stands once is one whose first and
 * last day are the same.
 *
 * @param days of the week on which it begins, at least one
 * @param ends on the next day when it is not after {@code starts}; a duty lasts at most a day
 * @param until the last day on which it begins; null when no end is planned
 * @param onHolidays whether it runs on holidays too
 * @param except days on which it does not begin
 */
public record Weekly(
        Set<DayOfWeek> days,
        LocalTime starts,
        LocalTime ends,
        LocalDate from,
        LocalDate until,
        boolean onHolidays,
        Set<LocalDate> except) {

    private static final int DAY = 24 * 60;

    public Weekly {
        days = Set.copyOf(days);
        except = Set.copyOf(except);
    }

    /**
     * A duty that takes place.
     *
     * @param end after {@code start}
     */
    public record Span(Instant start, Instant end) {

        public boolean overlaps(Span other) {
            return start.isBefore(other.end) && other.start.isBefore(end);
        }

        public boolean covers(Instant from, Instant to) {
            return !start.isAfter(from) && !end.isBefore(to);
        }
    }

    /** Whether it begins on a day, which may be a holiday. */
    public boolean runsOn(LocalDate day, boolean holiday) {
        return days.contains(day.getDayOfWeek())
                && !day.isBefore(from)
                && (until == null || !day.isAfter(until))
                && (onHolidays || !holiday)
                && !except.contains(day);
    }

    /**
     * The time it takes when it begins on a day. A time that the clocks skip is an hour later, one they show twice is the
     * first of both; so duties that join by the clock join in fact. Empty when the clocks skip all of it.
     */
    public Optional<Span> on(LocalDate day) {
        LocalDate last = overnight() ? day.plusDays(1) : day;
        Span span = new Span(instant(day.atTime(starts)), instant(last.atTime(ends)));
        return span.start().isBefore(span.end()) ? Optional.of(span) : Optional.empty();
    }

    /** Whether, in some week, it takes place at a time of the week at which the other does too. */
    public boolean meets(Weekly other) {
        return days.stream().anyMatch(day -> other.days.stream().anyMatch(its -> meets(day, other, its)));
    }

    /** A duty lasts at most a day, so it meets those that begin on its day, the day before or the day after. */
    private boolean meets(DayOfWeek day, Weekly other, DayOfWeek its) {
        int apart = Math.floorMod(its.getValue() - day.getValue() + 1, 7) - 1;
        int start = minutes(starts);
        int itsStart = apart * DAY + minutes(other.starts);
        return apart <= 1 && start < itsStart + other.length() && itsStart < start + length();
    }

    private int length() {
        return minutes(ends) - minutes(starts) + (overnight() ? DAY : 0);
    }

    private static int minutes(LocalTime time) {
        return time.toSecondOfDay() / 60;
    }

    public boolean overnight() {
        return !ends.isAfter(starts);
    }

    /** Whether it ever begins, holidays apart. Not to be asked when it ends before it begins. */
    public boolean everRuns() {
        return until == null || from.datesUntil(until.plusDays(1)).anyMatch(day -> runsOn(day, false));
    }

    private static Instant instant(LocalDateTime local) {
        return local.atZone(DutchTime.ZONE).toInstant();
    }
}
