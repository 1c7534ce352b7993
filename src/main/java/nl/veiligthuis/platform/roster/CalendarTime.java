package nl.veiligthuis.platform.roster;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.util.Optional;
import java.util.Set;
import nl.veiligthuis.platform.web.DutchTime;

/**
 * A moment of a calendar (RFC 5545, section 3.3.5), by the clocks of the Netherlands.
 *
 * @param local to the minute
 * @param followsTheClocksHere whether it moves along with summer time here, as what repeats has to
 */
record CalendarTime(LocalDateTime local, boolean followsTheClocksHere) {

    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss").withResolverStyle(ResolverStyle.STRICT);

    /** Names that Windows gives to zones with the clocks of the Netherlands. */
    private static final Set<String> WINDOWS =
            Set.of("W. Europe Standard Time", "Central European Standard Time", "Romance Standard Time");

    /**
     * A moment that was read.
     *
     * @param time null when there is a problem
     * @param problem null when there is none
     */
    record Reading(CalendarTime time, Problem.Kind problem) {}

    /**
     * Reads a moment.
     *
     * @param zone its parameter TZID; null when it has none
     */
    static Reading read(String value, String zone) {
        if (value.matches("\\d{8}")) {
            return new Reading(null, Problem.Kind.ALL_DAY);
        }
        boolean universal = value.endsWith("Z");
        Optional<LocalDateTime> moment = moment(universal ? value.substring(0, value.length() - 1) : value);
        if (moment.isEmpty() || moment.get().getSecond() != 0) {
            return new Reading(null, Problem.Kind.TIME);
        }
        return universal
                ? new Reading(here(moment.get(), ZoneOffset.UTC), null)
                : zone(zone)
                        .map(found -> new Reading(here(moment.get(), found), null))
                        .orElse(new Reading(null, Problem.Kind.ZONE));
    }

    /** The day of a moment, or a day; empty when it cannot be read. */
    static Optional<LocalDate> day(String value, String zone) {
        return value.matches("\\d{8}")
                ? moment(value + "T000000").map(LocalDateTime::toLocalDate)
                : Optional.ofNullable(read(value, zone).time())
                        .map(time -> time.local().toLocalDate());
    }

    private static CalendarTime here(LocalDateTime moment, ZoneId zone) {
        boolean follows = zone.getRules()
                        .getTransitionRules()
                        .equals(DutchTime.ZONE.getRules().getTransitionRules())
                && zone.getRules()
                        .getStandardOffset(moment.toInstant(ZoneOffset.UTC))
                        .equals(ZoneOffset.ofHours(1));
        return follows
                ? new CalendarTime(moment, true)
                : new CalendarTime(
                        moment.atZone(zone).withZoneSameInstant(DutchTime.ZONE).toLocalDateTime(), false);
    }

    private static Optional<ZoneId> zone(String name) {
        try {
            return Optional.of(
                    name == null || WINDOWS.contains(name) ? DutchTime.ZONE : ZoneId.of(name.replaceFirst("^/", "")));
        } catch (DateTimeException unknown) {
            return Optional.empty();
        }
    }

    private static Optional<LocalDateTime> moment(String value) {
        try {
            return Optional.of(LocalDateTime.parse(value, MOMENT));
        } catch (DateTimeParseException malformed) {
            return Optional.empty();
        }
    }
}
