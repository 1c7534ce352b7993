package nl.veiligthuis.platform.statistics;

import java.util.ArrayList;
import java.util.List;
import nl.veiligthuis.platform.picture.Picture;

/** Draws numbers as columns beside each other over a scale, for the hours of a day. */
final class Columns {

    private static final int WIDTH = 440;
    private static final int HEIGHT = 240;
    private static final int SCALE = 44;
    private static final int TOP = 16;
    private static final int FLOOR = 210;
    private static final int NAMES = 232;
    private static final double FILLED = 0.7;
    private static final int STUB = 8;
    private static final int LINES = 4;
    private static final int THICK = 3;

    /**
     * One column.
     *
     * @param name below it; may be empty
     * @param height at least 0
     * @param mark drawn as a line across at this height; 0 for none
     * @param withheld whether there is a number that may not be shown; drawn as an empty box
     */
    record Column(String name, double height, double mark, boolean withheld) {}

    private Columns() {}

    static Picture of(List<Column> columns) {
        double most = columns.stream()
                .mapToDouble(column -> Math.max(column.height(), column.mark()))
                .max()
                .orElse(0);
        int step = step(most);
        int lines = Math.max(1, (int) Math.ceil(most / step));
        List<Picture.Box> boxes = new ArrayList<>();
        List<Picture.Text> texts = new ArrayList<>();
        for (int line = 0; line <= lines; line++) {
            double y = y(line, lines);
            boxes.add(new Picture.Box("rule", SCALE, y, WIDTH - SCALE, 1));
            texts.add(new Picture.Text(Integer.toString(line * step), "end", SCALE - 6, y + 5));
        }
        double slot = (WIDTH - SCALE) / (double) columns.size();
        for (int place = 0; place < columns.size(); place++) {
            draw(columns.get(place), SCALE + place * slot, slot, (double) lines * step, boxes, texts);
        }
        return new Picture(WIDTH, HEIGHT, boxes, texts);
    }

    /** A round number of which at most four reach the highest column. */
    static int step(double most) {
        int power = 1;
        while (true) {
            for (int digit : new int[] {1, 2, 5}) {
                if (digit * power * LINES >= most) {
                    return digit * power;
                }
            }
            power *= 10;
        }
    }

    private static void draw(
            Column column, double left, double slot, double full, List<Picture.Box> boxes, List<Picture.Text> texts) {
        double x = Picture.rounded(left + slot * (1 - FILLED) / 2);
        double width = Picture.rounded(slot * FILLED);
        if (column.withheld()) {
            boxes.add(new Picture.Box("withheld", x, FLOOR - STUB, width, STUB));
        } else if (column.height() > 0) {
            double y = y(column.height(), full);
            boxes.add(new Picture.Box("bar", x, y, width, Picture.rounded(FLOOR - y)));
        }
        if (column.mark() > 0) {
            boxes.add(new Picture.Box("mark", x, y(column.mark(), full), width, THICK));
        }
        if (!column.name().isEmpty()) {
            texts.add(new Picture.Text(column.name(), "middle", Picture.rounded(left + slot / 2), NAMES));
        }
    }

    private static double y(double value, double full) {
        return Picture.rounded(FLOOR - (FLOOR - TOP) * value / full);
    }
}
