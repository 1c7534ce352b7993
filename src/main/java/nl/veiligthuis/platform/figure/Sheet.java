package nl.veiligthuis.platform.figure;

import java.util.List;
import java.util.stream.Stream;
import nl.veiligthuis.platform.picture.Numbers;

/** A series as a table: a row for each period and a column for each group, or a row for each group of the one period. */
final class Sheet {

    private Sheet() {}

    /** A cell is empty where nothing was published. */
    static Numbers of(Series series, Labels labels) {
        return series.overTime() ? byPeriod(series, labels) : byGroup(series, labels);
    }

    private static Numbers byPeriod(Series series, Labels labels) {
        List<String> head = Stream.concat(
                        Stream.of(labels.words().period()),
                        series.groups().stream().map(labels::group))
                .toList();
        return new Numbers(
                head,
                series.periods().stream()
                        .map(period -> new Numbers.Row(
                                labels.period(series, period),
                                series.groups().stream()
                                        .map(group -> cell(series, period, group, labels))
                                        .toList()))
                        .toList());
    }

    private static Numbers byGroup(Series series, Labels labels) {
        Period period = series.periods().getFirst();
        return new Numbers(
                List.of(labels.words().group(), labels.period(series, period)),
                series.groups().stream()
                        .map(group ->
                                new Numbers.Row(labels.group(group), List.of(cell(series, period, group, labels))))
                        .toList());
    }

    private static String cell(Series series, Period period, Group group, Labels labels) {
        return series.find(period, group)
                .map(figure -> labels.figure(series, figure))
                .orElse("");
    }
}
