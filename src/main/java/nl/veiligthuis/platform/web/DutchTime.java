package nl.veiligthuis.platform.web;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** The clocks in the Netherlands, and how times by them are written where they are alike in every language. */
public final class DutchTime {

    public static final ZoneId ZONE = ZoneId.of("Europe/Amsterdam");

    private static final DateTimeFormatter SECOND = format("yyyy-MM-dd HH:mm:ss");
    private static final DateTimeFormatter MINUTE = format("yyyy-MM-dd HH:mm");

    private DutchTime() {}

    public static String second(Instant at) {
        return SECOND.format(at);
    }

    public static String minute(Instant at) {
        return MINUTE.format(at);
    }

    private static DateTimeFormatter format(String pattern) {
        return DateTimeFormatter.ofPattern(pattern, Locale.ROOT).withZone(ZONE);
    }
}
