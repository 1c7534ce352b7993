package nl.veiligthuis.platform.chat;

import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import nl.veiligthuis.platform.web.DutchTime;
import nl.veiligthuis.platform.web.Language;

/**
 * When somebody will be there, by the roster and the clocks of the Netherlands.
 *
 * @param day such as "donderdag 26 november"
 * @param time such as "09:00"
 */
record Opens(String day, String time) {

    /** Null when nothing is planned. */
    static Opens of(Optional<Instant> moment, Language language) {
        return moment.map(planned -> of(planned.atZone(DutchTime.ZONE), language))
                .orElse(null);
    }

    private static Opens of(ZonedDateTime planned, Language language) {
        return new Opens(
                DateTimeFormatter.ofPattern(day(language), language.locale()).format(planned),
                DateTimeFormatter.ofPattern("HH:mm", language.locale()).format(planned));
    }

    /** The order of weekday, day and month, within a sentence. */
    private static String day(Language language) {
        return switch (language.tag()) {
            case "es" -> "EEEE d 'de' MMMM";
            case "tr" -> "d MMMM EEEE";
            default -> "EEEE d MMMM";
        };
    }
}
