package nl.veiligthuis.platform.style;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** One file of styles, and what of it may hold on a page. */
final class Sheet {

    /** What a selector rules out, or looks for elsewhere, says nothing of where it may hold. */
    private static final Pattern ASIDE = Pattern.compile(":(?:not|has|is)\\((?:[^()]|\\([^()]*\\))*\\)");

    private static final Pattern NAME = Pattern.compile("[.#]([\\w-]+)");

    private sealed interface Piece {
        String on(Set<String> names);
    }

    /** @param asked for each selector the classes and ids it asks for; one without any may hold everywhere */
    private record Rule(List<Set<String>> asked, String text) implements Piece {
        @Override
        public String on(Set<String> names) {
            return asked.stream().anyMatch(names::containsAll) ? text : "";
        }
    }

    private record Group(String condition, List<Piece> pieces) implements Piece {
        @Override
        public String on(Set<String> names) {
            String inner = Sheet.on(names, pieces);
            return inner.isEmpty() ? "" : condition + "{" + inner + "}";
        }
    }

    private final Map<Direction, List<Piece>> pieces = new EnumMap<>(Direction.class);

    /** @throws IllegalArgumentException when this is no style sheet, see {@link Css#read} */
    Sheet(String css) {
        List<Css.Part> parts = Css.read(css);
        for (Direction direction : Direction.values()) {
            pieces.put(direction, pieces(new OldBrowsers(direction).said(parts)));
        }
    }

    /**
     * What of this may hold on a page.
     *
     * @param names classes and ids that stand on it, or that a script may give
     */
    String on(Set<String> names, Direction direction) {
        return on(names, pieces.get(direction));
    }

    private static String on(Set<String> names, List<Piece> pieces) {
        return pieces.stream().map(piece -> piece.on(names)).collect(Collectors.joining());
    }

    private static List<Piece> pieces(List<Css.Part> parts) {
        return parts.stream().map(Sheet::piece).toList();
    }

    private static Piece piece(Css.Part part) {
        return switch (part) {
            case Css.Rule rule ->
                new Rule(rule.selectors().stream().map(Sheet::names).distinct().toList(), rule.text());
            case Css.Group group -> new Group(group.condition(), pieces(group.parts()));
        };
    }

    private static Set<String> names(String selector) {
        return NAME.matcher(ASIDE.matcher(selector).replaceAll(""))
                .results()
                .map(found -> found.group(1))
                .collect(Collectors.toUnmodifiableSet());
    }
}
