package nl.veiligthuis.platform.design;

import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import nl.veiligthuis.platform.picture.Numbers;
import nl.veiligthuis.platform.web.Language;

/** The page that shows every component and token, and the style sheet that sets both schemes beside each other on it. */
final class Specimens {

    private static final String EXTRA = """
            .specimens { max-inline-size: none; padding: var(--vt-space-4); }
            .panels { display: grid; grid-template-columns: repeat(auto-fit, minmax(22rem, 1fr)); gap: var(--vt-space-4); }
            [data-scheme] { padding: var(--vt-space-4); background: var(--vt-color-paper); color: var(--vt-color-ink); }
            [data-component] { margin-block-end: var(--vt-space-8); }
            [data-component] > h3 { color: var(--vt-color-ink-soft); font-size: var(--vt-size-small); }
            .focused > :first-child { outline: 3px solid var(--vt-focus-outline-color); outline-offset: 2px; }
            .swatches { display: grid; grid-template-columns: auto 1fr; gap: var(--vt-space-1) var(--vt-space-3); }
            .swatch { inline-size: var(--vt-space-12); block-size: var(--vt-space-6); border: 1px solid var(--vt-color-edge); }
            """;

    private Specimens() {}

    /**
     * All components in one scheme and one direction.
     *
     * @param scheme light or dark
     * @param language gives direction and letters
     * @param words a few words in it
     */
    record Panel(String scheme, Language language, String words) {

        /** Keeps the ids of the panels apart. */
        public String id() {
            return scheme + "-" + language.tag();
        }

        public Numbers sheet() {
            return new Numbers(List.of(words, "2023", "2024"), List.of(new Numbers.Row(words, List.of("31", "43"))));
        }
    }

    static ComponentsPage page() {
        List<Panel> panels = List.of(
                new Panel("light", Language.DUTCH, "Praat met iemand die meedenkt"),
                new Panel("dark", Language.DUTCH, "Praat met iemand die meedenkt"),
                new Panel("light", Language.ARABIC, "تحدث مع شخص يفكر معك"),
                new Panel("dark", Language.ARABIC, "تحدث مع شخص يفكر معك"));
        Predicate<String> colour = name -> name.startsWith("color-");
        Predicate<String> space = name -> name.startsWith("space-");
        Predicate<String> size = name -> name.startsWith("size-");
        return new ComponentsPage(
                panels,
                named(colour),
                named(space),
                named(size),
                named(colour.or(space).or(size).negate()));
    }

    /** Both schemes by name instead of by the reader's setting, and a look at each token. */
    static String sheet() {
        Tokens tokens = Tokens.read();
        return block("[data-scheme='light']", "color-scheme: light;", tokens.light())
                + block("[data-scheme='dark']", "color-scheme: dark;", tokens.dark())
                + each(named(name -> name.startsWith("color-")), ".swatch.%1$s { background: var(--vt-%1$s); }")
                + each(
                        named(name -> name.startsWith("space-")),
                        ".swatch.%1$s { inline-size: var(--vt-%1$s); background: var(--vt-color-primary); }")
                + each(named(name -> name.startsWith("size-")), ".type.%1$s { font-size: var(--vt-%1$s); }")
                + EXTRA;
    }

    private static String block(String selector, String first, Map<String, String> tokens) {
        return tokens.entrySet().stream()
                .map(token -> token.getKey() + ": " + token.getValue() + ";")
                .collect(Collectors.joining("\n", selector + " {\n" + first + "\n", "\n}\n"));
    }

    private static String each(List<String> names, String rule) {
        return names.stream().map(rule::formatted).collect(Collectors.joining("\n", "", "\n"));
    }

    private static List<String> named(Predicate<String> which) {
        return Tokens.read().light().keySet().stream()
                .map(name -> name.substring("--vt-".length()))
                .filter(which)
                .toList();
    }
}
