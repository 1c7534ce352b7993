package nl.veiligthuis.platform.roster;

import java.util.List;
import nl.veiligthuis.platform.web.Language;

/** What is wrong with a roster, in somebody's language. */
final class ProblemWords {

    /** What was typed keeps its own direction among words that go from right to left (Unicode's isolates). */
    private static final String ISOLATED = "\u2068%s\u2069";

    private final ProblemMessages words;
    private final boolean isolating;

    ProblemWords(Language language) {
        this.words = language.words(ProblemMessages.class);
        this.isolating = language.direction().equals("rtl");
    }

    /** The first problems of a file with where they are. */
    List<String> ofFile(List<Problem> problems, boolean calendar) {
        return problems.stream()
                .limit(Change.TOLD)
                .map(problem -> placed(problem, calendar))
                .toList();
    }

    private String placed(Problem problem, boolean calendar) {
        if (problem.line() == 0) {
            return of(problem);
        }
        String place = calendar ? words.at_line(problem.line()) : words.at_row(problem.line());
        String part = problem.part().isEmpty()
                ? ""
                : calendar ? words.at_property(isolated(problem.part())) : words.at_column(isolated(problem.part()));
        return place + (part.isEmpty() ? "" : ", " + part) + ": " + of(problem);
    }

    String of(Problem problem) {
        String value = isolated(problem.value());
        return switch (problem.kind()) {
            case MISSING -> words.wrong_missing();
            case WEEKDAY -> words.wrong_weekday(value);
            case TIME -> words.wrong_time(value);
            case DATE -> words.wrong_date(value);
            case ADVISER -> words.wrong_adviser(value);
            case REGION -> words.wrong_region(value);
            case POOL -> words.wrong_pool();
            case LANGUAGE -> words.wrong_language(value);
            case AUDIENCE -> words.wrong_audience(value);
            case YES_OR_NO -> words.wrong_yes_or_no(value);
            case UNTIL_BEFORE_FROM -> words.wrong_until();
            case SERVES_NOBODY -> words.wrong_serves_nobody();
            case NEVER_RUNS -> words.wrong_never_runs();
            case OVERLAP -> words.wrong_overlap(value);
            default -> ofFile(problem);
        };
    }

    private String ofFile(Problem problem) {
        String value = isolated(problem.value());
        return switch (problem.kind()) {
            case EMPTY -> words.wrong_empty();
            case TOO_MANY -> words.wrong_too_many(value);
            case COLUMN_UNKNOWN -> words.wrong_column_unknown(value);
            case COLUMN_MISSING -> words.wrong_column_missing();
            case COLUMN_TWICE -> words.wrong_column_twice();
            case CELLS -> words.wrong_cells(value);
            case NO_CALENDAR -> words.wrong_no_calendar();
            case ALL_DAY -> words.wrong_all_day();
            case TOO_LONG -> words.wrong_too_long();
            case RULE -> words.wrong_rule(value);
            case ZONE -> words.wrong_zone(value);
            case UNSUPPORTED -> words.wrong_unsupported();
            default -> words.wrong_unreadable(value);
        };
    }

    private String isolated(String typed) {
        return isolating ? ISOLATED.formatted(typed) : typed;
    }
}
