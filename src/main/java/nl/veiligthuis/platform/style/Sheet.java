package nl.veiligthuis.platform.style;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** One file of styles: which pages need it, and what it says on them. */
final class Sheet {

    /** What a selector rules out or looks for further down says nothing of where it may hold. */
    private static final Pattern ASIDE = Pattern.compile(":(?:not|has|is)\\((?:[^()]|\\([^()]*\\))*\\)");

    private static final Pattern NAME = Pattern.compile("[.#]([\\w-]+)");

    /** For each selector the classes and ids it asks for; one of them without any holds everywhere. */
    private final List<Set<String>> asked;

    private final Map<Direction, String> texts = new EnumMap<>(Direction.class);

    /** @throws IllegalArgumentException when this is no style sheet, see {@link Css#read} */
    Sheet(String css) {
        List<Css.Part> parts = Css.read(css);
        asked = selectors(parts).map(Sheet::names).distinct().toList();
        for (Direction direction : Direction.values()) {
            texts.put(direction, Css.text(new OldBrowsers(direction).said(parts)));
        }
    }

    /** @param names classes and ids that stand on a page */
    boolean isNeeded(Set<String> names) {
        return asked.stream().anyMatch(names::containsAll);
    }

    String text(Direction direction) {
        return texts.get(direction);
    }

    private static Stream<String> selectors(List<Css.Part> parts) {
        return parts.stream().flatMap(part -> switch (part) {
            case Css.Rule rule -> rule.selectors().stream();
            case Css.Group group -> selectors(group.parts());
        });
    }

    private static Set<String> names(String selector) {
        return NAME.matcher(ASIDE.matcher(selector).replaceAll(""))
                .results()
                .map(found -> found.group(1))
                .collect(Collectors.toUnmodifiableSet());
    }
}
