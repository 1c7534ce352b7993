package nl.veiligthuis.platform.figure;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;
import nl.veiligthuis.platform.picture.Bars;
import nl.veiligthuis.platform.picture.Picture;

/** Draws a series as bars that begin at zero; percentages as parts of a hundred. */
final class Drawing {

    /** About as wide as the column of text on a small phone, so that letters stay as large as they are. */
    private static final int WIDTH = 340;

    /** Units a letter of a name takes, on the wide side. */
    private static final double LETTER = 8;

    /** Figures are narrower: digits and small letters. */
    private static final double DIGIT = 7.5;

    private static final int ROOM = 14;
    private static final int MOST_ROOM = 170;
    private static final double HUNDRED = 100;
    private static final List<String> KINDS = List.of(Bars.FILLED, Bars.OUTLINED);

    private final Series series;
    private final Labels labels;

    private Drawing(Series series, Labels labels) {
        this.series = series;
        this.labels = labels;
    }

    static Picture of(Series series, Labels labels) {
        Picture picture = new Drawing(series, labels).bars();
        return labels.rightToLeft() ? picture.mirrored() : picture;
    }

    private Picture bars() {
        List<Bars.Line> lines = series.overTime()
                ? series.periods().stream().map(this::line).toList()
                : series.groups().stream().map(this::line).toList();
        boolean whole = series.unit() == Unit.PERCENT;
        return Bars.of(
                keys(),
                lines,
                new Bars.Layout(
                        WIDTH,
                        room(LETTER, lines.stream().map(Bars.Line::name)),
                        room(
                                DIGIT,
                                lines.stream()
                                        .flatMap(line -> line.bars().stream())
                                        .map(Bars.Bar::figure)),
                        whole ? HUNDRED : most(),
                        whole));
    }

    private List<Bars.Key> keys() {
        return series.overTime()
                ? series.groups().stream()
                        .map(group -> new Bars.Key(kind(group), labels.group(group)))
                        .toList()
                : List.of();
    }

    private Bars.Line line(Period period) {
        return new Bars.Line(
                labels.period(series, period),
                series.groups().stream()
                        .flatMap(group -> series.find(period, group).stream())
                        .map(figure -> bar(kind(figure.group()), figure))
                        .toList());
    }

    private Bars.Line line(Group group) {
        return new Bars.Line(
                labels.group(group),
                series.find(series.periods().getFirst(), group).stream()
                        .map(figure -> bar(Bars.FILLED, figure))
                        .toList());
    }

    private Bars.Bar bar(String kind, Figure figure) {
        return new Bars.Bar(kind, figure.value().doubleValue(), labels.figure(series, figure));
    }

    private String kind(Group group) {
        return KINDS.get(series.groups().indexOf(group));
    }

    private double most() {
        return Math.max(
                1,
                series.figures().stream()
                        .map(Figure::value)
                        .max(BigDecimal::compareTo)
                        .orElseThrow()
                        .doubleValue());
    }

    private static int room(double letter, Stream<String> words) {
        int longest = words.mapToInt(String::length).max().orElse(0);
        return (int) Math.min(MOST_ROOM, ROOM + Math.ceil(longest * letter));
    }
}
