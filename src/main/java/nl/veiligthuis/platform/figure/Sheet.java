package nl.veiligthuis.platform.figure;

import java.util.List;
import java.util.stream.Stream;

/**
 * A series as a table: a row for each period and a column for each group, or a row for each group of the one period.
 *
 * @param head names of the columns, the first that of the rows
 */
record Sheet(List<String> head, List<Row> rows) {

    /** One line of the table; a cell is empty where nothing was published. */
    record Row(String name, List<String> cells) {}

    static Sheet of(Series series, Labels labels) {
        return series.overTime() ? byPeriod(series, labels) : byGroup(series, labels);
    }

    private static Sheet byPeriod(Series series, Labels labels) {
        List<String> head = Stream.concat(
                        Stream.of(labels.words().period()),
                        series.groups().stream().map(labels::group))
                .toList();
        return new Sheet(
                head,
                series.periods().stream()
                        .map(period -> new Row(
                                labels.period(series, period),
                                series.groups().stream()
                                        .map(group -> cell(series, period, group, labels))
                                        .toList()))
                        .toList());
    }

    private static Sheet byGroup(Series series, Labels labels) {
        Period period = series.periods().getFirst();
        return new Sheet(
                List.of(labels.words().group(), labels.period(series, period)),
                series.groups().stream()
                        .map(group -> new Row(labels.group(group), List.of(cell(series, period, group, labels))))
                        .toList());
    }

    private static String cell(Series series, Period period, Group group, Labels labels) {
        return series.find(period, group)
                .map(figure -> labels.figure(series, figure))
                .orElse("");
    }
}
