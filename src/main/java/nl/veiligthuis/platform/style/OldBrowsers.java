package nl.veiligthuis.platform.style;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Says a style sheet in words that Chrome 62 and Safari 13 know, for a page whose lines run one way: sides by name, colours and
 * choices of selectors written out, a selector that some browsers do not know in a rule of its own (they would drop all of it),
 * and margins where they leave no gap between what stands in a row.
 */
final class OldBrowsers {

    /** Known since Chrome 87 and Safari 14.1, which is when gaps in rows came too, and could not be asked for. */
    private static final String WITHOUT_GAPS = "@supports not (inset:0)";

    private static final Pattern COLOUR = Pattern.compile("\\brgb\\((\\d+) (\\d+) (\\d+)(?: ?/ ?(\\d{1,2})%)?\\)");

    private static final Pattern CHOICE = Pattern.compile(":(is|where|not)\\(");

    /** Selectors that arrived later; see the list in {@code Known} of the tests. */
    private static final Pattern NEW =
            Pattern.compile(":has\\(|:focus-visible|::details-content|::marker|:user-invalid|:modal|:popover-open");

    private final Sides sides;
    private final Direction direction;

    OldBrowsers(Direction direction) {
        this.direction = direction;
        sides = new Sides(direction);
    }

    List<Css.Part> said(List<Css.Part> parts) {
        List<Css.Part> said = new ArrayList<>();
        for (Css.Part part : parts) {
            switch (part) {
                case Css.Group group -> said.add(new Css.Group(tight(group.condition()), said(group.parts())));
                case Css.Rule rule -> {
                    List<Css.Declaration> declarations =
                            rule.declarations().stream().flatMap(this::said).toList();
                    List<String> selectors = rule.selectors().stream()
                            .flatMap(OldBrowsers::writtenOut)
                            .map(OldBrowsers::tight)
                            .toList();
                    apart(selectors).forEach(alike -> said.add(new Css.Rule(alike, declarations)));
                    margins(selectors, rule.declarations()).ifPresent(said::add);
                }
            }
        }
        return List.copyOf(said);
    }

    private Stream<Css.Declaration> said(Css.Declaration declaration) {
        String value = COLOUR.matcher(declaration.value())
                .replaceAll(found -> found.group(4) == null
                        ? "rgb(" + found.group(1) + "," + found.group(2) + "," + found.group(3) + ")"
                        : "rgba(" + found.group(1) + "," + found.group(2) + "," + found.group(3) + ",."
                                + "%02d".formatted(Integer.valueOf(found.group(4))) + ")");
        return sides.of(new Css.Declaration(declaration.property(), value));
    }

    private static String tight(String selector) {
        return selector.replaceAll(" ?([>~+,]) ?", "$1").replace(": ", ":");
    }

    /** Those that every browser knows together, each of the others by itself. */
    private static List<List<String>> apart(List<String> selectors) {
        List<String> known =
                selectors.stream().filter(one -> !NEW.matcher(one).find()).toList();
        Stream<List<String>> others =
                selectors.stream().filter(one -> NEW.matcher(one).find()).map(List::of);
        return Stream.concat(known.isEmpty() ? Stream.empty() : Stream.of(known), others)
                .toList();
    }

    /** A choice within another selector's brackets stays: who knows {@code :has()} knows {@code :is()}. */
    private static Stream<String> writtenOut(String selector) {
        return CHOICE.matcher(selector)
                .results()
                .filter(found -> depth(selector, found.start()) == 0)
                .filter(found -> !found.group(1).equals("not")
                        || Css.split(inside(selector, found.end()), ',').size() > 1)
                .findFirst()
                .map(found -> writtenOut(selector, found.start(), found.group(1), inside(selector, found.end())))
                .orElseGet(() -> Stream.of(selector));
    }

    private static Stream<String> writtenOut(String selector, int at, String kind, String choices) {
        String before = selector.substring(0, at);
        String after = selector.substring(at + kind.length() + 3 + choices.length());
        List<String> each = Css.split(choices, ',');
        return kind.equals("not")
                ? writtenOut(before + ":not(" + String.join("):not(", each) + ")" + after)
                : each.stream().flatMap(choice -> writtenOut(before + choice + after));
    }

    private static String inside(String selector, int from) {
        int end = from;
        for (int depth = 1; depth > 0; end++) {
            depth += selector.charAt(end) == '(' ? 1 : selector.charAt(end) == ')' ? -1 : 0;
        }
        return selector.substring(from, end - 1);
    }

    private static int depth(String selector, int at) {
        String before = selector.substring(0, at);
        return (int) (before.chars().filter(sign -> sign == '(').count()
                - before.chars().filter(sign -> sign == ')').count());
    }

    /** In a grid older names of a gap do; in a row or a column each part keeps off the next. */
    private Optional<Css.Part> margins(List<String> selectors, List<Css.Declaration> declarations) {
        Optional<String> gap = value(declarations, "gap");
        String row = value(declarations, "row-gap")
                .or(() -> gap.map(both -> Css.split(both, ' ').getFirst()))
                .orElse("");
        String column = value(declarations, "column-gap")
                .or(() -> gap.map(both -> Css.split(both, ' ').getLast()))
                .orElse("");
        String display = value(declarations, "display").orElse("flex");
        if (row.isEmpty() && column.isEmpty() || value(declarations, "columns").isPresent()) {
            return Optional.empty();
        }
        if (display.contains("grid")) {
            return gap.map(both -> new Css.Rule(selectors, List.of(new Css.Declaration("grid-gap", both))))
                    .map(OldBrowsers::withoutGaps);
        }
        boolean wraps = value(declarations, "flex-wrap").isPresent();
        boolean down =
                value(declarations, "flex-direction").filter("column"::equals).isPresent();
        List<Css.Declaration> margins = new ArrayList<>();
        if (!row.isEmpty() && (wraps || down)) {
            margins.add(new Css.Declaration(wraps ? "margin-bottom" : "margin-top", row));
        }
        if (!column.isEmpty() && !down) {
            margins.add(new Css.Declaration("margin-" + (wraps ? direction.end() : direction.start()), column));
        }
        if (margins.isEmpty()) {
            return Optional.empty();
        }
        String between = wraps ? ">*" : ">*+*";
        return Optional.of(withoutGaps(
                new Css.Rule(selectors.stream().map(one -> one + between).toList(), List.copyOf(margins))));
    }

    private static Css.Part withoutGaps(Css.Rule rule) {
        return new Css.Group(WITHOUT_GAPS, List.of(rule));
    }

    private static Optional<String> value(List<Css.Declaration> declarations, String property) {
        return declarations.stream()
                .filter(one -> one.property().equals(property))
                .map(Css.Declaration::value)
                .findFirst();
    }
}
