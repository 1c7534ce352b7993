package nl.veiligthuis.platform.picture;

import java.util.ArrayList;
import java.util.List;

/**
 * Draws numbers as bars below each other: lines of one bar or a few, each line with its name before it and each bar with
 * its figure behind it.
 */
public final class Bars {

    /** A bar that is filled. */
    public static final String FILLED = "bar";

    /** A bar of another kind beside it, told apart by its form: an outline. */
    public static final String OUTLINED = "other";

    private static final String WHOLE = "whole";
    private static final int PADDING = 8;
    private static final int STEP = 18;
    private static final int BAR = 16;
    private static final int BASE_LINE = 13;
    private static final int GAP = 6;
    private static final int KEY = 24;

    /** Letters reach a little out of the place where they begin. */
    private static final int EDGE = 3;

    private final Layout layout;
    private final List<Picture.Box> boxes = new ArrayList<>();
    private final List<Picture.Text> texts = new ArrayList<>();
    private int top;

    /**
     * Sizes, in user units.
     *
     * @param names the room before the bars
     * @param figures the room behind the longest bar
     * @param full the number that is as long as a bar can be; above 0, and none is larger
     * @param whole whether that number is a whole of which the bars are parts, and drawn behind them
     */
    public record Layout(int width, int names, int figures, double full, boolean whole) {}

    /** What a kind of bar stands for. */
    public record Key(String kind, String words) {}

    /** What stands beside each other under one name. */
    public record Line(String name, List<Bar> bars) {}

    /**
     * One bar.
     *
     * @param kind {@link #FILLED} or {@link #OUTLINED}
     * @param number 0 when it may not be shown
     * @param figure its words
     */
    public record Bar(String kind, double number, String figure) {}

    private Bars(Layout layout) {
        this.layout = layout;
    }

    /** @param keys what stands above the bars; none when the lines tell enough */
    public static Picture of(List<Key> keys, List<Line> lines, Layout layout) {
        Bars bars = new Bars(layout);
        keys.forEach(bars::draw);
        lines.forEach(bars::draw);
        return new Picture(layout.width(), bars.top, bars.boxes, bars.texts);
    }

    private void draw(Key key) {
        boxes.add(new Picture.Box(key.kind(), EDGE, top + (PADDING + STEP - BAR) / 2.0, BAR, BAR));
        texts.add(text(key.words(), EDGE + BAR + GAP, top + PADDING / 2 + 1 + BASE_LINE));
        top += KEY;
    }

    private void draw(Line line) {
        int height = PADDING + STEP * line.bars().size();
        texts.add(text(line.name(), EDGE, top + height / 2 + GAP - 1));
        for (int place = 0; place < line.bars().size(); place++) {
            draw(line.bars().get(place), top + (PADDING + STEP - BAR) / 2 + place * STEP);
        }
        top += height;
    }

    private void draw(Bar bar, int y) {
        int longest = layout.width() - layout.names() - layout.figures();
        double length = Picture.rounded(longest * bar.number() / layout.full());
        if (layout.whole()) {
            boxes.add(new Picture.Box(WHOLE, layout.names(), y, longest, BAR));
        }
        if (length > 0) {
            boxes.add(new Picture.Box(bar.kind(), layout.names(), y, length, BAR));
        }
        texts.add(text(bar.figure(), layout.names() + (layout.whole() ? longest : length) + GAP, y + BASE_LINE));
    }

    private static Picture.Text text(String words, double x, double y) {
        return new Picture.Text(words, "start", Picture.rounded(x), y);
    }
}
