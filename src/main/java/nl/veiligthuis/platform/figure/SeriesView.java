package nl.veiligthuis.platform.figure;

import java.util.List;
import nl.veiligthuis.platform.content.Page;
import nl.veiligthuis.platform.content.PageLibrary;
import nl.veiligthuis.platform.picture.Numbers;
import nl.veiligthuis.platform.picture.Picture;
import nl.veiligthuis.platform.web.Language;

/**
 * A series as a reader sees it.
 *
 * @param page its words
 * @param unit what its numbers count, and when where that is one period
 * @param provisional whether a number of it may still change
 */
record SeriesView(
        String slug,
        Page page,
        String unit,
        Numbers sheet,
        Picture picture,
        boolean provisional,
        List<String> sources) {

    static SeriesView of(Series series, PageLibrary pages, Language reader) {
        Labels labels = new Labels(reader);
        return new SeriesView(
                series.slug(),
                pages.get(reader, SeriesLibrary.page(series)),
                counted(series, labels),
                Sheet.of(series, labels),
                Drawing.of(series, labels),
                series.periods().stream().anyMatch(series::provisional),
                series.sources());
    }

    /** Where there is one period, it stands nowhere in the picture. */
    private static String counted(Series series, Labels labels) {
        String unit = series.unit().label(labels.words());
        return series.overTime()
                ? unit
                : labels.words()
                        .unit_in_period(
                                unit, labels.period(series, series.periods().getFirst()));
    }
}
