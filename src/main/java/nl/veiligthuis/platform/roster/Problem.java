package nl.veiligthuis.platform.roster;

/**
 * What is wrong with a roster, and where.
 *
 * @param line of the file, or row of the table, from 1; 0 when it is about a form or the whole
 * @param part the column, property or field; empty when it is about a whole line
 * @param value what stood there, shortened; or the other place of two that overlap
 */
public record Problem(int line, String part, Kind kind, String value) {

    private static final int SHOWN = 120;

    public Problem {
        value = value.length() > SHOWN ? value.substring(0, SHOWN) + "…" : value;
    }

    /** The kinds, each with words of its own in the labels. */
    public enum Kind {
        MISSING,
        WEEKDAY,
        TIME,
        DATE,
        ADVISER,
        REGION,
        POOL,
        LANGUAGE,
        AUDIENCE,
        YES_OR_NO,
        UNTIL_BEFORE_FROM,
        SERVES_NOBODY,
        NEVER_RUNS,
        OVERLAP,
        EMPTY,
        TOO_MANY,
        UNREADABLE,
        COLUMN_UNKNOWN,
        COLUMN_MISSING,
        COLUMN_TWICE,
        CELLS,
        NO_CALENDAR,
        ALL_DAY,
        TOO_LONG,
        RULE,
        ZONE,
        UNSUPPORTED
    }
}
