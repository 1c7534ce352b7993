package nl.veiligthuis.platform.figure;

import java.util.List;
import java.util.stream.Stream;
import nl.veiligthuis.platform.web.Csv;

/** A series as a table for a spreadsheet: one row for each number, each with its source. */
final class Export {

    private Export() {}

    /** Numbers are written with a point and without signs, whatever the language; how exact they are stands beside them. */
    static String csv(Series series, Labels labels) {
        FigureMessages words = labels.words();
        List<String> head = List.of(
                words.period(),
                words.group(),
                words.value(),
                words.unit(),
                words.precision(),
                words.status(),
                words.source());
        return Csv.of(
                Stream.concat(Stream.of(head), series.figures().stream().map(figure -> row(series, figure, labels)))
                        .toList());
    }

    private static List<String> row(Series series, Figure figure, Labels labels) {
        FigureMessages words = labels.words();
        return List.of(
                figure.period().written(),
                labels.group(figure.group()),
                figure.value().toPlainString(),
                series.unit().label(words),
                figure.precision() == Precision.EXACT
                        ? words.exact()
                        : figure.precision().label(words, "").strip(),
                figure.provisional() ? words.provisional() : words.published(),
                figure.source());
    }
}
