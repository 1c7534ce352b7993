package nl.veiligthuis.platform.roster;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Plans that were read from a file, or everything that is wrong with it.
 *
 * @param plans empty when there are problems
 */
public record RosterFile(List<Placed> plans, List<Problem> problems) {

    /** Plans a file may hold. */
    static final int MOST = 2_000;

    public RosterFile {
        problems = List.copyOf(problems);
        plans = problems.isEmpty() ? List.copyOf(plans) : List.of();
    }

    /**
     * A plan and where it stands.
     *
     * @param line from 1
     */
    public record Placed(int line, Plan plan) {}

    /**
     * Reads a table or a calendar, whichever it is.
     *
     * @param defaults for what an event of a calendar does not say
     */
    static RosterFile read(String text, Allowed allowed, Defaults defaults) {
        if (text.isBlank()) {
            return wrong(new Problem(0, "", Problem.Kind.EMPTY, ""));
        }
        return calendar(text) ? CalendarRoster.read(text, allowed, defaults) : CsvRoster.read(text, allowed);
    }

    static boolean calendar(String text) {
        return text.strip().toUpperCase(Locale.ROOT).startsWith("BEGIN:");
    }

    static RosterFile wrong(Problem problem) {
        return new RosterFile(List.of(), List.of(problem));
    }

    /** Collects what is read line by line. */
    static final class Builder {

        private final List<Placed> plans = new ArrayList<>();
        private final List<Problem> problems = new ArrayList<>();

        void add(int line, PlanText.Reading reading) {
            problems.addAll(reading.problems());
            if (reading.plan() != null) {
                plans.add(new Placed(line, reading.plan()));
            }
        }

        void wrong(int line, String part, Problem.Kind kind, String value) {
            problems.add(new Problem(line, part, kind, value));
        }

        RosterFile build() {
            if (plans.isEmpty() && problems.isEmpty()) {
                wrong(0, "", Problem.Kind.EMPTY, "");
            }
            return new RosterFile(plans, problems);
        }
    }
}
