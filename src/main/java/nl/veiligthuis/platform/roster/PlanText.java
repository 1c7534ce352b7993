package nl.veiligthuis.platform.roster;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.veiligthuis.platform.routing.Audience;
import nl.veiligthuis.platform.routing.Scope;
import nl.veiligthuis.platform.web.Language;

/** A plan as text, field by field: a row of a table, an event of a calendar or a form. Several in one field have spaces between. */
final class PlanText {

    /** The names of the fields, in the order of the table's columns. */
    static final List<String> FIELDS = List.of(
            "adviser",
            "days",
            "starts",
            "ends",
            "from",
            "until",
            "regions",
            "pool",
            "languages",
            "audiences",
            "holidays",
            "except");

    /** As a calendar abbreviates them, Monday first (RFC 5545, section 3.3.10). */
    static final List<String> DAYS = List.of("MO", "TU", "WE", "TH", "FR", "SA", "SU");

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm");

    private final Map<String, String> fields;
    private final Allowed allowed;
    private final int line;
    private final List<Problem> problems = new ArrayList<>();

    private PlanText(Map<String, String> fields, Allowed allowed, int line) {
        this.fields = fields;
        this.allowed = allowed;
        this.line = line;
    }

    /**
     * A plan that was read, or what is wrong with it.
     *
     * @param plan null when there are problems
     */
    record Reading(Plan plan, List<Problem> problems) {}

    /**
     * Reads a plan.
     *
     * @param fields what is missing counts as empty
     * @param line where it stands, for problems
     */
    static Reading read(Map<String, String> fields, Allowed allowed, int line) {
        return new PlanText(fields, allowed, line).read();
    }

    /** The fields of a plan, such that {@link #read} gives the same plan. */
    static Map<String, String> write(Plan plan) {
        Weekly weekly = plan.weekly();
        Scope scope = plan.scope();
        return Map.ofEntries(
                Map.entry(
                        "adviser", plan.adviser() == null ? "" : plan.adviser().username()),
                Map.entry("days", words(weekly.days().stream().sorted().map(PlanText::abbreviated))),
                Map.entry("starts", TIME.format(weekly.starts())),
                Map.entry("ends", TIME.format(weekly.ends())),
                Map.entry("from", weekly.from().toString()),
                Map.entry("until", weekly.until() == null ? "" : weekly.until().toString()),
                Map.entry("regions", words(scope.regions().stream().sorted())),
                Map.entry("pool", scope.pool() ? "yes" : "no"),
                Map.entry("languages", words(scope.languages().stream().sorted())),
                Map.entry("audiences", words(scope.audiences().stream().sorted().map(Audience::name))),
                Map.entry("holidays", weekly.onHolidays() ? "yes" : "no"),
                Map.entry("except", words(weekly.except().stream().sorted().map(LocalDate::toString))));
    }

    static String clock(LocalTime time) {
        return TIME.format(time);
    }

    static String abbreviated(DayOfWeek day) {
        return DAYS.get(day.getValue() - 1);
    }

    private Reading read() {
        Colleague adviser = adviser();
        Set<DayOfWeek> days = required("days", PlanText::day, Problem.Kind.WEEKDAY);
        LocalTime starts = one("starts", PlanText::time, Problem.Kind.TIME);
        LocalTime ends = one("ends", PlanText::time, Problem.Kind.TIME);
        LocalDate from = one("from", PlanText::date, Problem.Kind.DATE);
        LocalDate until = text("until").isEmpty() ? null : one("until", PlanText::date, Problem.Kind.DATE);
        Set<LocalDate> except = several("except", PlanText::date, Problem.Kind.DATE);
        Scope scope = scope();
        Weekly weekly = problems.isEmpty()
                ? checked(new Weekly(days, starts, ends, from, until, yes("holidays"), except))
                : null;
        return new Reading(problems.isEmpty() ? new Plan(null, adviser, weekly, scope) : null, List.copyOf(problems));
    }

    private Scope scope() {
        Set<String> regions = several("regions", this::region, Problem.Kind.REGION);
        boolean pool = yes("pool");
        if (pool && !allowed.pool()) {
            wrong("pool", Problem.Kind.POOL, text("pool"));
        }
        if (text("regions").isEmpty() && !pool) {
            wrong("regions", Problem.Kind.SERVES_NOBODY, "");
        }
        Set<String> languages = required("languages", PlanText::language, Problem.Kind.LANGUAGE);
        Set<Audience> audiences = required("audiences", PlanText::audience, Problem.Kind.AUDIENCE);
        return new Scope(regions, pool, languages, audiences, 1);
    }

    private Weekly checked(Weekly weekly) {
        if (weekly.until() != null && weekly.until().isBefore(weekly.from())) {
            wrong("until", Problem.Kind.UNTIL_BEFORE_FROM, text("until"));
        } else if (!weekly.everRuns()) {
            wrong("days", Problem.Kind.NEVER_RUNS, text("days"));
        }
        return weekly;
    }

    private Colleague adviser() {
        String username = text("adviser");
        Colleague found = allowed.advisers().get(username);
        if (found == null && !username.isEmpty()) {
            wrong("adviser", Problem.Kind.ADVISER, username);
        }
        return found;
    }

    private boolean yes(String field) {
        String text = text(field).toLowerCase(Locale.ROOT);
        if (!Set.of("", "yes", "no").contains(text)) {
            wrong(field, Problem.Kind.YES_OR_NO, text(field));
        }
        return text.equals("yes");
    }

    private <T> T one(String field, Function<String, Optional<T>> reader, Problem.Kind kind) {
        if (text(field).isEmpty()) {
            wrong(field, Problem.Kind.MISSING, "");
            return null;
        }
        Optional<T> value = reader.apply(text(field));
        if (value.isEmpty()) {
            wrong(field, kind, text(field));
        }
        return value.orElse(null);
    }

    private <T> Set<T> required(String field, Function<String, Optional<T>> reader, Problem.Kind kind) {
        if (text(field).isEmpty()) {
            wrong(field, Problem.Kind.MISSING, "");
        }
        return several(field, reader, kind);
    }

    private <T> Set<T> several(String field, Function<String, Optional<T>> reader, Problem.Kind kind) {
        List<String> words =
                text(field).isEmpty() ? List.of() : Arrays.asList(text(field).split("\\s+"));
        words.stream().filter(word -> reader.apply(word).isEmpty()).forEach(word -> wrong(field, kind, word));
        return words.stream().map(reader).flatMap(Optional::stream).collect(Collectors.toUnmodifiableSet());
    }

    private Optional<String> region(String code) {
        return Optional.of(code).filter(allowed.regions()::contains);
    }

    private static Optional<String> language(String tag) {
        return Language.of(tag).map(Language::tag);
    }

    private static Optional<Audience> audience(String name) {
        return Arrays.stream(Audience.values())
                .filter(one -> one.name().equalsIgnoreCase(name))
                .findFirst();
    }

    private static Optional<DayOfWeek> day(String name) {
        int index = DAYS.indexOf(name.toUpperCase(Locale.ROOT));
        return index < 0 ? Optional.empty() : Optional.of(DayOfWeek.of(index + 1));
    }

    private static Optional<LocalTime> time(String text) {
        return text.matches("\\d\\d?:\\d\\d")
                ? parsed(text, value -> LocalTime.parse(value, DateTimeFormatter.ofPattern("H:mm")))
                : Optional.empty();
    }

    /** A day such as 2026-12-31; empty for anything else. */
    static Optional<LocalDate> date(String text) {
        return text.matches("20\\d\\d-\\d\\d-\\d\\d") ? parsed(text, LocalDate::parse) : Optional.empty();
    }

    private static <T> Optional<T> parsed(String text, Function<String, T> parser) {
        try {
            return Optional.of(parser.apply(text));
        } catch (DateTimeParseException malformed) {
            return Optional.empty();
        }
    }

    private static String words(Stream<String> words) {
        return words.collect(Collectors.joining(" "));
    }

    private String text(String field) {
        return fields.getOrDefault(field, "").strip();
    }

    private void wrong(String field, Problem.Kind kind, String value) {
        problems.add(new Problem(line, field, kind, value));
    }
}
