package nl.veiligthuis.platform.style;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Properties that go by where a line starts (CSS Logical Properties), said by left and right, for a page whose lines all run one
 * way. Browsers learned them bit by bit: Chrome from 69 to 89, Safari from 12.1 to 15.
 */
final class Sides {

    private static final List<String> BOXES = List.of("margin", "padding", "scroll-margin", "scroll-padding");
    private static final List<String> LINES = List.of("", "-color", "-style", "-width");

    /** For each property that goes by lines, the one or two it stands for; two share one value, or have one each. */
    private final Map<String, List<String>> names = new HashMap<>();

    private final String start;
    private final String end;

    Sides(Direction direction) {
        start = direction.start();
        end = direction.end();
        Stream.of("", "min-", "max-").forEach(extent -> {
            names.put(extent + "inline-size", List.of(extent + "width"));
            names.put(extent + "block-size", List.of(extent + "height"));
        });
        BOXES.forEach(box -> sides(box + "-", "", box + "-"));
        sides("inset-", "", "");
        LINES.forEach(line -> sides("border-", line, "border-"));
        Stream.of("start", "end").forEach(block -> Stream.of("start", "end")
                .forEach(inline -> names.put(
                        "border-" + block + "-" + inline + "-radius",
                        List.of("border-" + (block.equals("start") ? "top" : "bottom") + "-" + side(inline)
                                + "-radius"))));
        names.put("inset", List.of("top", "right", "bottom", "left"));
    }

    private void sides(String prefix, String suffix, String sides) {
        names.put(prefix + "inline" + suffix, List.of(sides + start + suffix, sides + end + suffix));
        names.put(prefix + "inline-start" + suffix, List.of(sides + start + suffix));
        names.put(prefix + "inline-end" + suffix, List.of(sides + end + suffix));
        names.put(prefix + "block" + suffix, List.of(sides + "top" + suffix, sides + "bottom" + suffix));
        names.put(prefix + "block-start" + suffix, List.of(sides + "top" + suffix));
        names.put(prefix + "block-end" + suffix, List.of(sides + "bottom" + suffix));
    }

    private String side(String edge) {
        return edge.equals("start") ? start : end;
    }

    /** What a declaration comes to; itself when it does not go by lines. */
    Stream<Css.Declaration> of(Css.Declaration said) {
        List<String> meant = names.get(said.property());
        if (meant == null) {
            return Stream.of(new Css.Declaration(said.property(), keyword(said)));
        }
        String important = said.value().endsWith("!important") ? "!important" : "";
        List<String> values = parts(said.property(), said.value().replace("!important", ""), meant.size());
        return Stream.iterate(0, side -> side < meant.size(), side -> side + 1)
                .map(side -> new Css.Declaration(meant.get(side), values.get(place(side, values.size())) + important));
    }

    /** Who has no value of their own has that of the side across; where there is one value, all have it. */
    private static int place(int side, int values) {
        return side < values ? side : side == 3 && values > 1 ? 1 : 0;
    }

    /** A line of a border takes its width, style and colour together, and both sides the same. */
    private static List<String> parts(String property, String value, int sides) {
        return sides == 1 || property.equals("border-inline") || property.equals("border-block")
                ? List.of(value)
                : Css.split(value, ' ');
    }

    private String keyword(Css.Declaration said) {
        return switch (said.property() + ":" + said.value()) {
            case "float:inline-start", "clear:inline-start" -> start;
            case "float:inline-end", "clear:inline-end" -> end;
            default -> said.value();
        };
    }
}
