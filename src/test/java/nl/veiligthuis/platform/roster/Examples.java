package nl.veiligthuis.platform.roster;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.veiligthuis.platform.routing.Audience;
import nl.veiligthuis.platform.routing.Scope;

/** Plans to try things with. */
final class Examples {

    static final Colleague ANNA = new Colleague(new UUID(0, 1), "anna", "Anna, de eerste; of \\ laatste");
    static final Colleague BEN = new Colleague(new UUID(0, 2), "ben", "بن");
    static final Allowed ALL = new Allowed(Map.of("anna", ANNA, "ben", BEN), Set.of("VT01", "VT05", "VT09"), true);
    static final Set<DayOfWeek> EVERY_DAY = Set.of(DayOfWeek.values());
    static final Scope HAAGLANDEN = new Scope(Set.of("VT09"), false, Set.of("nl", "en"), Set.of(Audience.MYSELF), 1);
    static final Scope EVERYWHERE =
            new Scope(Set.of("VT01", "VT05"), true, Set.of("nl", "en", "ar"), Set.of(Audience.values()), 1);

    private Examples() {}

    static Plan plan(Colleague adviser, Set<DayOfWeek> days, String starts, String ends, String from, String until) {
        return new Plan(null, adviser, weekly(days, starts, ends, from, until), HAAGLANDEN);
    }

    static Weekly weekly(Set<DayOfWeek> days, String starts, String ends, String from, String until) {
        return new Weekly(
                days,
                LocalTime.parse(starts),
                LocalTime.parse(ends),
                LocalDate.parse(from),
                until == null ? null : LocalDate.parse(until),
                false,
                Set.of());
    }

    static Plan except(Plan plan, boolean onHolidays, String... days) {
        Weekly weekly = plan.weekly();
        Set<LocalDate> except = Arrays.stream(days).map(LocalDate::parse).collect(Collectors.toSet());
        return new Plan(
                plan.id(),
                plan.adviser(),
                new Weekly(
                        weekly.days(),
                        weekly.starts(),
                        weekly.ends(),
                        weekly.from(),
                        weekly.until(),
                        onHolidays,
                        except),
                plan.scope());
    }
}
