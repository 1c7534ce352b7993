package nl.veiligthuis.platform.roster;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** From a plan to the duties that take place. The same plan and holidays give the same duties, on every node. */
final class Expansion {

    private Expansion() {}

    /**
     * The duties of a plan that begin from one day until before another, in order.
     *
     * @param before at most some years later
     */
    static List<Weekly.Span> of(Plan plan, LocalDate from, LocalDate before, Holidays holidays) {
        return from.datesUntil(before)
                .filter(day -> plan.weekly().days().contains(day.getDayOfWeek()))
                .filter(day -> plan.weekly().runsOn(day, holidays.on(day, plan.scope())))
                .map(plan.weekly()::on)
                .flatMap(Optional::stream)
                .toList();
    }
}
