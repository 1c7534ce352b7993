package nl.veiligthuis.platform.edition;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A part of a day at which a partner is reached.
 *
 * @param from minutes after midnight
 * @param to minutes after that same midnight, not part of it; more than a day's when it ends on the next day
 */
record Span(int from, int to) {

    static final int DAY = 24 * 60;
    static final Span WHOLE_DAY = new Span(0, DAY);

    private static final Pattern WRITTEN = Pattern.compile("([01]\\d|2[0-3]):([0-5]\\d)-([01]\\d|2[0-4]):([0-5]\\d)");

    /** What is written as {@code 09:00-17:00}; {@code 20:00-02:00} ends on the next day. Empty for anything else. */
    static Optional<Span> of(String written) {
        Matcher parts = WRITTEN.matcher(written);
        if (!parts.matches()) {
            return Optional.empty();
        }
        int from = minutes(parts.group(1), parts.group(2));
        int to = minutes(parts.group(3), parts.group(4));
        return from == to || to > DAY ? Optional.empty() : Optional.of(new Span(from, to > from ? to : to + DAY));
    }

    boolean holds(int minute) {
        return from <= minute && minute < to;
    }

    /** As people read it, such as {@code 09:00–17:00}. */
    String shown() {
        return shown(from) + "–" + shown(to > DAY ? to - DAY : to);
    }

    private static String shown(int minutes) {
        return "%02d:%02d".formatted(minutes / 60, minutes % 60);
    }

    private static int minutes(String hours, String minutes) {
        return Integer.parseInt(hours) * 60 + Integer.parseInt(minutes);
    }
}
