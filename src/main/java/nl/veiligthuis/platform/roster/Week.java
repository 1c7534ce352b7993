package nl.veiligthuis.platform.roster;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import nl.veiligthuis.platform.web.DutchTime;

/**
 * A week of the roster, hour by hour.
 *
 * @param rows one for each hour by the clock, from midnight
 */
public record Week(LocalDate monday, List<Row> rows) {

    /** An hour of each day, Monday first. */
    public record Row(int hour, List<Cell> cells) {}

    /**
     * An hour of a day.
     *
     * @param exists false when the clocks skip it
     * @param plans that are on for any part of it
     */
    public record Cell(boolean exists, List<Plan> plans) {}

    private record Shift(Plan plan, Weekly.Span span) {}

    static Week of(LocalDate day, List<Plan> plans, Holidays holidays) {
        LocalDate monday = day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        List<Shift> shifts = plans.stream()
                .flatMap(plan -> Expansion.of(plan, monday.minusDays(1), monday.plusDays(7), holidays).stream()
                        .map(span -> new Shift(plan, span)))
                .toList();
        return new Week(
                monday,
                IntStream.range(0, 24)
                        .mapToObj(hour -> new Row(hour, row(monday, hour, shifts)))
                        .toList());
    }

    public List<LocalDate> days() {
        return monday.datesUntil(monday.plusDays(7)).toList();
    }

    /** The Monday before. */
    public LocalDate previous() {
        return monday.minusWeeks(1);
    }

    /** The Monday after. */
    public LocalDate next() {
        return monday.plusWeeks(1);
    }

    private static List<Cell> row(LocalDate monday, int hour, List<Shift> shifts) {
        return monday.datesUntil(monday.plusDays(7))
                .map(day -> cell(day, hour, shifts))
                .toList();
    }

    private static Cell cell(LocalDate day, int hour, List<Shift> shifts) {
        Instant start = day.atTime(hour, 0).atZone(DutchTime.ZONE).toInstant();
        Instant end = hour == 23
                ? day.plusDays(1).atStartOfDay(DutchTime.ZONE).toInstant()
                : day.atTime(hour + 1, 0).atZone(DutchTime.ZONE).toInstant();
        if (!start.isBefore(end)) {
            return new Cell(false, List.of());
        }
        Weekly.Span time = new Weekly.Span(start, end);
        return new Cell(
                true,
                shifts.stream()
                        .filter(shift -> shift.span().overlaps(time))
                        .map(Shift::plan)
                        .distinct()
                        .toList());
    }

    /** The day a text names; empty when it names none. */
    static Optional<LocalDate> day(String text) {
        return text == null ? Optional.empty() : PlanText.date(text);
    }
}
