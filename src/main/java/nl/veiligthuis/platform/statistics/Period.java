package nl.veiligthuis.platform.statistics;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.regex.Pattern;

/**
 * The days that are counted together.
 *
 * @param from inclusive
 * @param to inclusive, on or after it, at most two years later
 */
record Period(LocalDate from, LocalDate to) {

    static final int LONGEST_YEARS = 2;

    private static final Pattern DATE = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");

    /** Periods with a name. */
    enum Kind {
        LAST_7_DAYS,
        LAST_28_DAYS,
        THIS_MONTH,
        THIS_YEAR
    }

    /** What may be wrong with dates somebody typed. */
    enum Fault {
        FROM_UNREADABLE,
        TO_UNREADABLE,
        TURNED_ROUND,
        TOO_LONG
    }

    /** Dates that make no period. */
    static final class Wrong extends Exception {

        private static final long serialVersionUID = 1L;

        private final Fault fault;

        Wrong(Fault fault) {
            super(fault.name(), null, false, false);
            this.fault = fault;
        }

        Fault fault() {
            return fault;
        }
    }

    /** The period of a kind, up to and including today. */
    static Period upTo(LocalDate today, Kind kind) {
        LocalDate from =
                switch (kind) {
                    case LAST_7_DAYS -> today.minusDays(6);
                    case LAST_28_DAYS -> today.minusDays(27);
                    case THIS_MONTH -> today.withDayOfMonth(1);
                    case THIS_YEAR -> today.withDayOfYear(1);
                };
        return new Period(from, today);
    }

    /** The period between two dates as somebody typed them, {@code yyyy-mm-dd}. */
    static Period between(String from, String to) throws Wrong {
        LocalDate first = date(from, Fault.FROM_UNREADABLE);
        LocalDate last = date(to, Fault.TO_UNREADABLE);
        if (last.isBefore(first)) {
            throw new Wrong(Fault.TURNED_ROUND);
        }
        if (!last.isBefore(first.plusYears(LONGEST_YEARS))) {
            throw new Wrong(Fault.TOO_LONG);
        }
        return new Period(first, last);
    }

    private static LocalDate date(String typed, Fault otherwise) throws Wrong {
        try {
            if (DATE.matcher(typed).matches()) {
                return LocalDate.parse(typed);
            }
            throw new Wrong(otherwise);
        } catch (DateTimeParseException unreadable) {
            throw new Wrong(otherwise);
        }
    }
}
