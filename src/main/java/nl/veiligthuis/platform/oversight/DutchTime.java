package nl.veiligthuis.platform.oversight;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** How times are written on these pages, alike in every language: by the clocks in the Netherlands. */
final class DutchTime {

    static final ZoneId ZONE = ZoneId.of("Europe/Amsterdam");

    private static final DateTimeFormatter SECOND = format("yyyy-MM-dd HH:mm:ss");
    private static final DateTimeFormatter MINUTE = format("yyyy-MM-dd HH:mm");

    private DutchTime() {}

    static String second(Instant at) {
        return SECOND.format(at);
    }

    static String minute(Instant at) {
        return MINUTE.format(at);
    }

    private static DateTimeFormatter format(String pattern) {
        return DateTimeFormatter.ofPattern(pattern, Locale.ROOT).withZone(ZONE);
    }
}
