package nl.veiligthuis.platform.statistics;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What was counted for one selection.
 *
 * @param counts by measure and one kind, or by measure, hour and value
 * @param ratings by answer; empty where they cannot be told apart
 */
record Counted(List<Count> counts, Map<String, Long> ratings) {

    /** How many asked, told apart by one kind. */
    Map<String, Long> asked(Function<Count, ?> kind) {
        return by(Measure.ASKED, count -> Objects.toString(kind.apply(count), null));
    }

    /** How many were measured in all. */
    long total(Measure measure) {
        return each(measure, Count::hour).mapToLong(Count::number).sum();
    }

    Map<String, Long> outcomes() {
        return by(Measure.OUTCOME, Count::value);
    }

    Histogram times(Measure measure) {
        return histogram(each(measure, Count::hour));
    }

    Histogram waits(int hour) {
        return histogram(each(Measure.WAITED, Count::hour).filter(count -> count.hour() == hour));
    }

    private Map<String, Long> by(Measure measure, Function<Count, String> kind) {
        return each(measure, kind).collect(Collectors.groupingBy(kind, Collectors.summingLong(Count::number)));
    }

    private Stream<Count> each(Measure measure, Function<Count, ?> toldApart) {
        return counts.stream().filter(count -> count.measure() == measure && toldApart.apply(count) != null);
    }

    private static Histogram histogram(Stream<Count> counts) {
        return new Histogram(counts.collect(
                Collectors.groupingBy(count -> Integer.valueOf(count.value()), Collectors.summingLong(Count::number))));
    }
}
