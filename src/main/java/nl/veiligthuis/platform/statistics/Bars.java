package nl.veiligthuis.platform.statistics;

import java.util.ArrayList;
import java.util.List;

/** Draws numbers as bars below each other, each with its name before it and its figure behind it. */
final class Bars {

    static final int WIDTH = 440;

    private static final int LINE = 26;
    private static final int BAR = 16;
    private static final int BASE_LINE = 18;
    private static final int NAMES = 202;
    private static final int FIGURES = 78;
    private static final int GAP = 6;

    /** Letters reach a little out of the place where they begin. */
    private static final int EDGE = 3;

    /**
     * One bar.
     *
     * @param number 0 when it may not be shown
     * @param figure its words
     */
    record Bar(String name, long number, String figure) {}

    private Bars() {}

    static Picture of(List<Bar> bars) {
        long most = Math.max(1, bars.stream().mapToLong(Bar::number).max().orElse(1));
        List<Picture.Box> boxes = new ArrayList<>();
        List<Picture.Text> texts = new ArrayList<>();
        for (int line = 0; line < bars.size(); line++) {
            Bar bar = bars.get(line);
            double length = Columns.rounded((WIDTH - NAMES - FIGURES) * (double) bar.number() / most);
            int top = line * LINE;
            texts.add(new Picture.Text(bar.name(), "start", EDGE, top + BASE_LINE));
            if (length > 0) {
                boxes.add(new Picture.Box("bar", NAMES, top + (LINE - BAR) / 2.0, length, BAR));
            }
            texts.add(new Picture.Text(bar.figure(), "start", NAMES + length + GAP, top + BASE_LINE));
        }
        return new Picture(WIDTH, bars.size() * LINE, boxes, texts);
    }
}
