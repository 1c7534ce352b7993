package nl.veiligthuis.platform.statistics;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;

/** What the page tells of, in its order. */
enum Subject {
    REGION(StatisticsMessages::by_region, StatisticsMessages::region),
    LANGUAGE(StatisticsMessages::by_language, StatisticsMessages::language),
    AUDIENCE(StatisticsMessages::by_audience, StatisticsMessages::audience),
    HOUR(StatisticsMessages::by_hour, StatisticsMessages::hour),
    WAITS(StatisticsMessages::waits, StatisticsMessages::hour),
    ABANDONMENT(StatisticsMessages::abandonment, StatisticsMessages::what_happened),
    PATIENCE(StatisticsMessages::patience, StatisticsMessages::after),
    DURATION(StatisticsMessages::duration, StatisticsMessages::length),
    OUTCOMES(StatisticsMessages::outcomes, StatisticsMessages::outcome),
    RATINGS(StatisticsMessages::ratings, StatisticsMessages::answer);

    private final Function<StatisticsMessages, String> heading;
    private final Function<StatisticsMessages, String> rows;

    Subject(Function<StatisticsMessages, String> heading, Function<StatisticsMessages, String> rows) {
        this.heading = heading;
        this.rows = rows;
    }

    static Optional<Subject> of(String id) {
        return Arrays.stream(values())
                .filter(subject -> subject.id().equals(id))
                .findFirst();
    }

    String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    String heading(StatisticsMessages words) {
        return heading.apply(words);
    }

    String rows(StatisticsMessages words) {
        return rows.apply(words);
    }
}
