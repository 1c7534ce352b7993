package nl.veiligthuis.platform.statistics;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.veiligthuis.platform.picture.Bars;
import nl.veiligthuis.platform.picture.Picture;

/** What was counted as tables and pictures, without what is too small to be shown. */
final class Report {

    private static final double HALF = 0.5;
    private static final double NINE_TENTHS = 0.9;
    private static final double MILLIS_PER_MINUTE = 60_000;
    private static final int HOURS_BETWEEN_NAMES = 3;
    private static final int WIDTH = 440;
    private static final int NAMES = 202;
    private static final int FIGURES = 78;

    private final Counted counted;
    private final Labels labels;
    private final StatisticsMessages words;
    private final Sheet sheet;

    private Report(Counted counted, Labels labels, Sheet sheet) {
        this.counted = counted;
        this.labels = labels;
        this.words = labels.words();
        this.sheet = sheet;
    }

    /** The subjects of a selection, in their order. All figures are judged together, whichever is shown. */
    static List<Section> of(Counted counted, Selection selection, Labels labels, List<String> regions) {
        List<Breakdown> breakdowns = Breakdown.of(counted, selection, labels, regions);
        Sheet.Draft draft = new Sheet.Draft();
        breakdowns.forEach(breakdown -> breakdown.enter(draft));
        Report report = new Report(counted, labels, draft.sheet());
        List<Section> sections =
                new ArrayList<>(breakdowns.stream().map(report::section).toList());
        sections.add(report.waits());
        return sections.stream()
                .sorted((one, other) -> one.key().compareTo(other.key()))
                .toList();
    }

    private Section section(Breakdown breakdown) {
        List<Section.Row> rows = Stream.concat(
                        breakdown.parts().stream().map(part -> row(part.label(), part.name(), breakdown.total())),
                        Stream.of(row(words.total(), breakdown.total(), breakdown.total())))
                .toList();
        return section(
                breakdown.subject(),
                breakdown.subject() == Subject.DURATION ? remark(counted.times(Measure.LASTED)) : "",
                List.of(words.chats(), words.share()),
                rows,
                breakdown.subject() == Subject.HOUR ? columns(breakdown) : bars(breakdown));
    }

    private Section waits() {
        List<Section.Row> rows = new ArrayList<>();
        List<Columns.Column> columns = new ArrayList<>();
        for (int hour = 0; hour < 24; hour++) {
            Histogram waits = counted.waits(hour);
            boolean withheld = withheld(waits, "hour:" + hour);
            rows.add(waits(labels.hour(hour), waits, withheld));
            columns.add(
                    withheld
                            ? new Columns.Column(name(hour), 0, 0, true)
                            : new Columns.Column(name(hour), drawn(waits, HALF), drawn(waits, NINE_TENTHS), false));
        }
        Histogram day = counted.times(Measure.WAITED);
        rows.add(waits(words.whole_day(), day, withheld(day, Sheet.TAKEN)));
        return section(
                Subject.WAITS,
                remark(day),
                List.of(words.half_minutes(), words.nine_tenths_minutes()),
                rows,
                Columns.of(columns));
    }

    private Section.Row waits(String label, Histogram waits, boolean withheld) {
        return new Section.Row(
                label,
                withheld
                        ? List.of(words.withheld(), words.withheld())
                        : List.of(told(waits, HALF), told(waits, NINE_TENTHS)));
    }

    /** Times that were told of a number that is withheld would say that it is not small. */
    private boolean withheld(Histogram times, String name) {
        return sheet.withheld(name) || Suppression.small(times.total());
    }

    private Section section(
            Subject subject, String remark, List<String> columns, List<Section.Row> rows, Picture picture) {
        return new Section(
                subject,
                subject.heading(words),
                remark,
                Stream.concat(Stream.of(subject.rows(words)), columns.stream()).toList(),
                rows,
                labels.rightToLeft() ? picture.mirrored() : picture);
    }

    private Section.Row row(String label, String name, String total) {
        boolean comparable = !sheet.withheld(name) && sheet.shown(total) > 0;
        String unknown = sheet.withheld(name) || sheet.withheld(total) ? words.withheld() : "";
        return new Section.Row(
                label,
                List.of(number(name), comparable ? Labels.share(sheet.shown(name), sheet.shown(total)) : unknown));
    }

    private String number(String name) {
        return sheet.withheld(name) ? words.withheld() : Long.toString(sheet.shown(name));
    }

    private Picture bars(Breakdown breakdown) {
        List<Bars.Line> lines = breakdown.parts().stream().map(this::line).toList();
        long most = breakdown.parts().stream()
                .mapToLong(part -> sheet.shown(part.name()))
                .max()
                .orElse(0);
        return Bars.of(List.of(), lines, new Bars.Layout(WIDTH, NAMES, FIGURES, Math.max(1, most), false));
    }

    private Bars.Line line(Breakdown.Part part) {
        return new Bars.Line(
                part.label(), List.of(new Bars.Bar(Bars.FILLED, sheet.shown(part.name()), number(part.name()))));
    }

    private Picture columns(Breakdown breakdown) {
        return Columns.of(IntStream.range(0, 24)
                .mapToObj(hour -> column(hour, breakdown.parts().get(hour).name()))
                .toList());
    }

    private Columns.Column column(int hour, String name) {
        return new Columns.Column(name(hour), sheet.shown(name), 0, sheet.withheld(name));
    }

    private static String name(int hour) {
        return hour % HOURS_BETWEEN_NAMES == 0 ? Integer.toString(hour) : "";
    }

    /** Minutes; empty when nothing was counted. */
    private String told(Histogram times, double part) {
        return times.percentile(part).map(labels::minutes).orElse("");
    }

    private static double drawn(Histogram times, double part) {
        return times.percentile(part)
                .map(found -> found.toMillis() / MILLIS_PER_MINUTE)
                .orElse(0.0);
    }

    private String remark(Histogram times) {
        return withheld(times, Sheet.TAKEN) || times.total() == 0
                ? ""
                : words.about(told(times, HALF), told(times, NINE_TENTHS));
    }
}
