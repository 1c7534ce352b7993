package nl.veiligthuis.platform.roster;

import com.github.mangstadt.vinnie.VObjectProperty;
import com.github.mangstadt.vinnie.io.VObjectPropertyValues;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import nl.veiligthuis.platform.roster.Problem.Kind;

/** An event of a calendar on its way to a plan. */
final class CalendarEvent {

    /** The properties of our own and the field each fills. */
    static final Map<String, String> OWN = Map.of(
            "X-VT-ADVISER", "adviser",
            "X-VT-FROM", "from",
            "X-VT-REGIONS", "regions",
            "X-VT-POOL", "pool",
            "X-VT-LANGUAGES", "languages",
            "X-VT-AUDIENCES", "audiences",
            "X-VT-HOLIDAYS", "holidays");

    /** Where else a field comes from. */
    private static final Map<String, String> SOURCES = Map.of(
            "days", "RRULE", "starts", "DTSTART", "ends", "DTEND", "from", "DTSTART", "until", "RRULE", "except",
            "EXDATE");

    private static final Set<String> UNSUPPORTED = Set.of("RECURRENCE-ID", "RDATE", "EXRULE");

    private record Line(int number, VObjectProperty property) {}

    private final int line;
    private final Map<String, Line> properties = new LinkedHashMap<>();
    private final List<Line> exceptions = new ArrayList<>();
    private RosterFile.Builder file;
    private boolean failed;

    CalendarEvent(int line) {
        this.line = line;
    }

    int line() {
        return line;
    }

    boolean failed() {
        return failed;
    }

    void add(int number, VObjectProperty property) {
        Line added = new Line(number, property);
        if (property.getName().equals("EXDATE")) {
            exceptions.add(added);
        } else {
            properties.putIfAbsent(property.getName(), added);
        }
    }

    boolean cancelled() {
        return properties.containsKey("STATUS")
                && properties.get("STATUS").property().getValue().equalsIgnoreCase("CANCELLED");
    }

    /** What it says, by the names of {@link PlanText}; what is wrong goes to the file. */
    Map<String, String> fields(RosterFile.Builder file) {
        this.file = file;
        properties.keySet().stream()
                .filter(UNSUPPORTED::contains)
                .forEach(name -> wrong(name, Kind.UNSUPPORTED, value(name)));
        Map<String, String> fields = new HashMap<>();
        fields.put("holidays", "yes");
        Optional<CalendarTime> start = time("DTSTART");
        start.ifPresent(found -> when(found, fields));
        OWN.forEach((name, field) -> {
            if (properties.containsKey(name)) {
                fields.put(field, VObjectPropertyValues.unescape(value(name)));
            }
        });
        return fields;
    }

    /** A problem of a field, at the property it came from. */
    Problem placed(Problem problem) {
        String own = OWN.entrySet().stream()
                .filter(entry -> entry.getValue().equals(problem.part()) && properties.containsKey(entry.getKey()))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse(null);
        String fallback = SOURCES.getOrDefault(
                problem.part(),
                OWN.entrySet().stream()
                        .filter(entry -> entry.getValue().equals(problem.part()))
                        .map(Map.Entry::getKey)
                        .findFirst()
                        .orElse(""));
        String name = own == null ? fallback : own;
        return new Problem(number(name), name, problem.kind(), problem.value());
    }

    private void when(CalendarTime start, Map<String, String> fields) {
        LocalDateTime begins = start.local();
        LocalDate day = begins.toLocalDate();
        fields.put("from", day.toString());
        fields.put("starts", begins.toLocalTime().toString());
        end(start).ifPresent(end -> fields.put("ends", end.toLocalTime().toString()));
        fields.put("except", exceptions());
        if (!properties.containsKey("RRULE")) {
            fields.put("days", PlanText.abbreviated(day.getDayOfWeek()));
            fields.put("until", day.toString());
        } else if (!start.followsTheClocksHere()) {
            wrong("DTSTART", Kind.ZONE, properties.get("DTSTART").property().getValue());
        } else {
            CalendarRule.read(value("RRULE"), begins)
                    .ifPresentOrElse(
                            rule -> fields.putAll(rule.fields()), () -> wrong("RRULE", Kind.RULE, value("RRULE")));
        }
    }

    private Optional<LocalDateTime> end(CalendarTime start) {
        Optional<LocalDateTime> end = properties.containsKey("DURATION")
                ? lasting(start.local())
                : time("DTEND").map(CalendarTime::local);
        boolean impossible = end.isPresent()
                && (!end.get().isAfter(start.local())
                        || end.get().isAfter(start.local().plusDays(1)));
        if (impossible) {
            wrong(properties.containsKey("DURATION") ? "DURATION" : "DTEND", Kind.TOO_LONG, "");
        }
        return impossible ? Optional.empty() : end;
    }

    private Optional<LocalDateTime> lasting(LocalDateTime start) {
        try {
            return Optional.of(start.plus(Duration.parse(value("DURATION"))));
        } catch (DateTimeParseException malformed) {
            wrong("DURATION", Kind.TIME, value("DURATION"));
            return Optional.empty();
        }
    }

    private Optional<CalendarTime> time(String name) {
        if (!properties.containsKey(name)) {
            wrong(name, Kind.MISSING, "");
            return Optional.empty();
        }
        VObjectProperty property = properties.get(name).property();
        CalendarTime.Reading reading =
                CalendarTime.read(property.getValue(), property.getParameters().first("TZID"));
        if (reading.problem() != null) {
            wrong(name, reading.problem(), property.getValue());
        }
        return Optional.ofNullable(reading.time());
    }

    private String exceptions() {
        return exceptions.stream()
                .flatMap(exception -> days(exception).stream())
                .map(LocalDate::toString)
                .collect(Collectors.joining(" "));
    }

    private List<LocalDate> days(Line exception) {
        String zone = exception.property().getParameters().first("TZID");
        List<LocalDate> days = new ArrayList<>();
        for (String value : exception.property().getValue().split(",")) {
            Optional<LocalDate> day = CalendarTime.day(value.strip(), zone);
            if (day.isEmpty()) {
                failed = true;
                file.wrong(exception.number(), "EXDATE", Kind.DATE, value);
            }
            day.ifPresent(days::add);
        }
        return days;
    }

    private String value(String name) {
        return properties.get(name).property().getValue().strip();
    }

    private int number(String name) {
        if (name.equals("EXDATE") && !exceptions.isEmpty()) {
            return exceptions.getFirst().number();
        }
        return properties.containsKey(name) ? properties.get(name).number() : line;
    }

    private void wrong(String name, Kind kind, String value) {
        failed = true;
        file.wrong(number(name), name, kind, value);
    }
}
