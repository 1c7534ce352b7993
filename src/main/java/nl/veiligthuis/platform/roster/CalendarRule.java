package nl.veiligthuis.platform.roster;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * How an event repeats (RFC 5545, section 3.3.10), as far as a plan can: every week on some days, or every day; forever,
 * until a moment, or so many times.
 *
 * @param until null when it does not end
 */
record CalendarRule(List<String> days, LocalDate until) {

    private static final Set<String> KNOWN = Set.of("FREQ", "INTERVAL", "BYDAY", "UNTIL", "COUNT", "WKST");
    private static final int MOST_TIMES = 5_000;

    /**
     * Reads a rule.
     *
     * @param start of the first event
     * @return empty when a plan cannot repeat so, or the rule cannot be read
     */
    static Optional<CalendarRule> read(String value, LocalDateTime start) {
        Map<String, String> parts = new LinkedHashMap<>();
        for (String part : value.toUpperCase(Locale.ROOT).split(";")) {
            String[] sides = part.split("=", 2);
            if (sides.length < 2 || !KNOWN.contains(sides[0]) || parts.put(sides[0], sides[1]) != null) {
                return Optional.empty();
            }
        }
        List<String> days = days(parts, start);
        boolean understood = PlanText.DAYS.containsAll(days)
                && parts.getOrDefault("INTERVAL", "1").equals("1")
                && !(parts.containsKey("UNTIL") && parts.containsKey("COUNT"));
        return understood && !days.isEmpty() ? ending(parts, days, start) : Optional.empty();
    }

    Map<String, String> fields() {
        return Map.of("days", String.join(" ", days), "until", until == null ? "" : until.toString());
    }

    private static List<String> days(Map<String, String> parts, LocalDateTime start) {
        String frequency = parts.getOrDefault("FREQ", "");
        if (parts.containsKey("BYDAY") && Set.of("WEEKLY", "DAILY").contains(frequency)) {
            return Arrays.asList(parts.get("BYDAY").split(","));
        }
        return switch (frequency) {
            case "WEEKLY" -> List.of(PlanText.abbreviated(start.getDayOfWeek()));
            case "DAILY" -> PlanText.DAYS;
            default -> List.of();
        };
    }

    private static Optional<CalendarRule> ending(Map<String, String> parts, List<String> days, LocalDateTime start) {
        if (parts.containsKey("UNTIL")) {
            return until(parts.get("UNTIL"), start).map(until -> new CalendarRule(days, until));
        }
        if (parts.containsKey("COUNT")) {
            return count(parts.get("COUNT"), days, start).map(until -> new CalendarRule(days, until));
        }
        return Optional.of(new CalendarRule(days, null));
    }

    /** The last day on which it may begin. */
    private static Optional<LocalDate> until(String value, LocalDateTime start) {
        if (value.matches("\\d{8}")) {
            return CalendarTime.day(value, null);
        }
        return Optional.ofNullable(CalendarTime.read(value, null).time())
                .map(CalendarTime::local)
                .map(last -> last.toLocalTime().isBefore(start.toLocalTime())
                        ? last.toLocalDate().minusDays(1)
                        : last.toLocalDate());
    }

    private static Optional<LocalDate> count(String value, List<String> days, LocalDateTime start) {
        int times = value.matches("\\d{1,4}") ? Integer.parseInt(value) : 0;
        if (times < 1 || times > MOST_TIMES) {
            return Optional.empty();
        }
        return Stream.iterate(start.toLocalDate(), day -> day.plusDays(1))
                .filter(day -> days.contains(PlanText.abbreviated(day.getDayOfWeek())))
                .skip(times - 1L)
                .findFirst();
    }
}
