package nl.veiligthuis.platform.roster;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Finds the adviser who would be in two places at once. */
final class Overlaps {

    /**
     * Days looked at where two plans run side by side. Both repeat every week, so what overlaps does so in the first of
     * them, save for holidays and days taken out, of which there are fewer than this.
     */
    private static final int DAYS = 800;

    private Overlaps() {}

    /** The first day on which a duty of one plan overlaps a duty of the other; empty when none does. */
    static Optional<LocalDate> between(Plan one, Plan other, Holidays holidays) {
        if (!one.sameAdviser(other) || !one.weekly().meets(other.weekly())) {
            return Optional.empty();
        }
        LocalDate first = later(one.weekly().from(), other.weekly().from()).minusDays(1);
        LocalDate last = Stream.of(one.weekly().until(), other.weekly().until(), first.plusDays(DAYS))
                .filter(day -> day != null)
                .min(Comparator.naturalOrder())
                .map(day -> day.plusDays(1))
                .orElseThrow();
        return first.isAfter(last)
                ? Optional.empty()
                : first.datesUntil(last.plusDays(1))
                        .filter(day -> overlap(one, other, day, holidays))
                        .findFirst();
    }

    private static boolean overlap(Plan one, Plan other, LocalDate day, Holidays holidays) {
        List<Weekly.Span> mine = spans(one, day, day, holidays);
        return !mine.isEmpty()
                && spans(other, day.minusDays(1), day.plusDays(1), holidays).stream()
                        .anyMatch(mine.getFirst()::overlaps);
    }

    private static List<Weekly.Span> spans(Plan plan, LocalDate from, LocalDate to, Holidays holidays) {
        return Expansion.of(plan, from, to.plusDays(1), holidays);
    }

    private static LocalDate later(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }
}
