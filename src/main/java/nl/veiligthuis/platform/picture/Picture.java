package nl.veiligthuis.platform.picture;

import java.util.List;

/**
 * A picture in user units, for the template {@code picture/_picture.html}. What is told by colour is told by form or
 * words too.
 */
public record Picture(int width, int height, List<Box> boxes, List<Text> texts) {

    /** A filled or outlined box; its kind is a class of the style sheet {@code picture.css}. */
    public record Box(String kind, double x, double y, double width, double height) {}

    /**
     * Words.
     *
     * @param anchor of SVG: {@code start}, {@code middle} or {@code end}, by the direction of writing
     * @param y of the base line
     */
    public record Text(String words, String anchor, double x, double y) {}

    /** The same picture for who reads from the right. */
    public Picture mirrored() {
        return new Picture(
                width,
                height,
                boxes.stream()
                        .map(box -> new Box(box.kind, rounded(width - box.x - box.width), box.y, box.width, box.height))
                        .toList(),
                texts.stream()
                        .map(text -> new Text(text.words, text.anchor, rounded(width - text.x), text.y))
                        .toList());
    }

    /** To a tenth of a unit, which nobody sees. */
    public static double rounded(double units) {
        return Math.round(units * 10) / 10.0;
    }
}
