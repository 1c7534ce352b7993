package nl.veiligthuis.platform.style;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * That everything the style sheets say, as it is sent, is known to Chrome 62 (as on Android 8) and Safari 13, or stands where it
 * may be missed: behind a fallback they know, within {@code @supports}, or on the list of what a page does without. What is on no
 * list fails: whoever uses it looks up since when it is known.
 */
class KnownWordsTest {

    /** Known to both. */
    private static final Set<String> PROPERTIES = Set.of("""
            -webkit-appearance align-content align-items align-self background background-color border border-bottom border-bottom-color
            border-bottom-left-radius border-bottom-right-radius border-bottom-width border-collapse border-color border-left
            border-left-color border-left-width border-radius border-right border-right-color border-right-width border-spacing
            border-style border-top border-top-color border-top-left-radius border-top-right-radius border-top-width
            border-width bottom box-shadow box-sizing caption-side clear clip clip-path color column-gap columns content
            counter-increment counter-reset cursor direction display fill flex flex-basis flex-direction flex-grow flex-shrink
            flex-wrap float font font-family font-size font-style font-variant-numeric font-weight grid-area grid-auto-flow
            grid-auto-rows grid-column grid-gap grid-row grid-template-columns grid-template-rows height justify-content left
            letter-spacing line-height list-style list-style-type margin margin-bottom margin-left margin-right margin-top
            max-height max-width min-height min-width object-fit opacity order orphans outline outline-color outline-offset
            outline-style outline-width overflow overflow-wrap overflow-x overflow-y padding padding-bottom padding-left
            padding-right padding-top paint-order pointer-events position resize right stroke stroke-dasharray stroke-linecap
            stroke-linejoin stroke-width table-layout text-align text-decoration text-indent text-overflow text-transform top
            transform transform-origin transition unicode-bidi vertical-align visibility white-space widows width will-change
            word-break z-index""".split("\\s+"));

    /** What a page does without, and why. */
    private static final Map<String, String> MAY_BE_MISSED = Map.ofEntries(
            Map.entry("accent-color", "boxes to tick keep the browser's colour"),
            Map.entry("appearance", "they know it by the name -webkit-appearance"),
            Map.entry("aspect-ratio", "a drawing has its own, by its viewBox"),
            Map.entry("break-after", "paper"),
            Map.entry("break-before", "paper"),
            Map.entry("break-inside", "paper"),
            Map.entry("color-scheme", "fields and bars keep the light scheme"),
            Map.entry("field-sizing", "a field scrolls, and can be pulled"),
            Map.entry("forced-color-adjust", "without forced colours there is nothing to adjust"),
            Map.entry("gap", "margins, within @supports"),
            Map.entry("row-gap", "margins, within @supports"),
            Map.entry("hyphens", "lines break at spaces"),
            Map.entry("-webkit-hyphens", "lines break at spaces"),
            Map.entry("overscroll-behavior", "the page scrolls on"),
            Map.entry("print-color-adjust", "paper"),
            Map.entry("-webkit-text-size-adjust", "Safari alone needs it"),
            Map.entry("text-size-adjust", "Chrome knows it from 54 on, Safari by the other name"),
            Map.entry("scroll-margin-bottom", "what is scrolled to stands nearer the edge"),
            Map.entry("scroll-margin-top", "what is scrolled to stands nearer the edge"),
            Map.entry("scroll-padding-bottom", "what is scrolled to stands nearer the edge"),
            Map.entry("scroll-padding-top", "what is scrolled to stands nearer the edge"),
            Map.entry("text-decoration-color", "a line under a link has the colour of its text"),
            Map.entry("text-decoration-thickness", "a line under a link is as thick as the browser likes"),
            Map.entry("text-underline-offset", "a line under a link stands where the browser likes"),
            Map.entry("text-wrap", "a heading breaks where it is full"));

    private static final Set<String> FUNCTIONS = Set.of(
            "attr",
            "calc",
            "counter",
            "cubic-bezier",
            "inset",
            "linear-gradient",
            "minmax",
            "repeat",
            "rgb",
            "rgba",
            "rotate",
            "scale",
            "scaleX",
            "translate",
            "translateX",
            "translateY",
            "url",
            "var");

    private static final Set<String> UNITS =
            Set.of("%", "ch", "cm", "deg", "em", "ex", "fr", "in", "mm", "ms", "pt", "px", "rem", "s", "vh", "vw");

    /** Values that came later than their property. */
    private static final Pattern NEW_VALUE = Pattern.compile(
            "(?:^|[ ,])(?:anywhere|clip|contents|break-spaces|light-dark|revert|revert-layer|safe|plus-lighter)"
                    + "(?:$|[ ,])| / ''|#[0-9a-f]{4}(?:[0-9a-f]{4})?(?![0-9a-f])|\\d \\d+ \\d+ ?[/)]");

    /** The same, where a page does without. */
    private static final Map<String, String> VALUES_MAY_BE_MISSED =
            Map.of("overflow-wrap:anywhere", "the body breaks words too, once they are too long for a line");

    private static final Set<String> PSEUDO = Set.of(
            "-webkit-details-marker",
            "-webkit-progress-bar",
            "-webkit-progress-value",
            "active",
            "after",
            "before",
            "checked",
            "default",
            "disabled",
            "empty",
            "enabled",
            "first-child",
            "first-of-type",
            "focus",
            "focus-within",
            "hover",
            "invalid",
            "lang",
            "last-child",
            "last-of-type",
            "link",
            "not",
            "nth-child",
            "nth-of-type",
            "only-child",
            "placeholder",
            "placeholder-shown",
            "required",
            "root",
            "selection",
            "target",
            "valid",
            "visited");

    /** Selectors that may find nothing, each in a rule of its own. */
    private static final Map<String, String> PSEUDO_MAY_BE_MISSED = Map.of(
            "-moz-progress-bar", "Firefox alone has it",
            "focus-visible", "a browser without it shows a ring of its own wherever the focus is",
            "has", "a card around an answer, a choice among stories, room for the talk: all stays readable");

    private static final Set<String> CONDITIONS = Set.of(
            "print", "screen", "min-width", "max-width", "min-height", "max-height", "orientation", "hover", "pointer");

    /** Unknown conditions never hold. */
    private static final Map<String, String> CONDITIONS_MAY_BE_MISSED = Map.of(
            "prefers-color-scheme", "the light colours hold",
            "prefers-reduced-motion", "movement is asked for where it is wanted, not where it is not",
            "prefers-contrast", "the colours hold that are enough for everybody",
            "forced-colors", "there are none to be forced");

    private static final Pattern FUNCTION = Pattern.compile("([a-zA-Z-]+)\\(");
    private static final Pattern UNIT = Pattern.compile("(?<![\\w#-])[+-]?(?:\\d+\\.?\\d*|\\.\\d+)([a-z%]+)");
    private static final Pattern A_PSEUDO = Pattern.compile("::?([a-z-]+)");
    private static final Pattern A_CONDITION = Pattern.compile("\\b([a-z-]+)(?=:|\\)|$| and )");

    @ParameterizedTest
    @EnumSource
    void all_that_is_sent_is_known_or_may_be_missed(Direction direction) {
        assertEquals(List.of(), strange(sent(direction)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a{translate:1px}",
                "a{margin-inline-start:1px}",
                "a{width:min(1px,2px)}",
                "a{height:100dvh}",
                "a{padding:env(safe-area-inset-top)}",
                "a{color:#ff00ff80}",
                "a{overflow:clip}",
                "a{content:'x' / ''}",
                "a{height:1px;width:min(1px,2px)}",
                "a{width:1px;width:max(var(--x),2px)}",
                "a{--x:min(1px,2px)}",
                "a:user-valid{top:0}",
                "a,b:focus-visible{top:0}",
                "a:not(.b,.c){top:0}",
                "a:lang(ar,fa){top:0}",
                "@layer x{a{top:0}}",
                "@container (min-width:1px){a{top:0}}",
                "@media (width>=1px){a{top:0}}",
            })
    void what_they_lack_is_found(String css) {
        assertEquals(1, strange(Css.read(css)).size(), css);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a{width:1px;width:min(1px,2px)}",
                "@supports (width:min(1px,2px)){a{width:min(1px,var(--x))}}",
                "a:focus-visible{top:0}",
                "@media (prefers-color-scheme:dark){a{top:0}}",
                "@media print and (min-width:10rem){a{top:0}}",
                "a{--x:1px;text-wrap:balance;width:calc(1px + .5em)}",
            })
    void what_they_know_or_may_miss_is_not(String css) {
        assertEquals(List.of(), strange(Css.read(css)));
    }

    /** What nobody uses any more is no reason to use something new. */
    @Test
    void every_exception_is_needed() {
        String all = EnumSet.allOf(Direction.class).stream()
                .map(KnownWordsTest::sent)
                .map(Css::text)
                .reduce("", String::concat);
        Stream.of(PSEUDO_MAY_BE_MISSED.keySet(), VALUES_MAY_BE_MISSED.keySet())
                .flatMap(Set::stream)
                .forEach(word -> assertTrue(all.contains(word), word));
    }

    private static List<Css.Part> sent(Direction direction) {
        return Wardrobe.files().stream()
                .flatMap(file -> new OldBrowsers(direction).said(Css.read(Wardrobe.text("web/app/" + file))).stream())
                .toList();
    }

    private static List<String> strange(List<Css.Part> parts) {
        List<String> strange = new ArrayList<>();
        parts.forEach(part -> {
            switch (part) {
                case Css.Rule rule -> {
                    strangeSelectors(rule, strange);
                    strangeDeclarations(rule, strange);
                }
                case Css.Group group
                when group.condition().startsWith("@supports") ->
                    inside(group).forEach(rule -> strangeSelectors(rule, strange));
                case Css.Group group -> {
                    if (!isKnown(group.condition())) {
                        strange.add(group.condition());
                    }
                    strange.addAll(strange(group.parts()));
                }
            }
        });
        return strange;
    }

    private static Stream<Css.Rule> inside(Css.Group group) {
        return group.parts().stream().flatMap(part -> switch (part) {
            case Css.Rule rule -> Stream.of(rule);
            case Css.Group inner -> inside(inner);
        });
    }

    private static boolean isKnown(String condition) {
        return condition.matches("@media [^<>=]*|@page")
                && A_CONDITION
                        .matcher(condition.replaceAll(":[^)]*", ":"))
                        .results()
                        .allMatch(found -> {
                            String name = found.group(1);
                            return CONDITIONS.contains(name)
                                    || CONDITIONS_MAY_BE_MISSED.containsKey(name)
                                    || name.equals("page");
                        });
    }

    private static void strangeSelectors(Css.Rule rule, List<String> strange) {
        rule.selectors().forEach(selector -> {
            boolean known = A_PSEUDO.matcher(selector).results().allMatch(found -> PSEUDO.contains(found.group(1)))
                    && !selector.matches(".*:(not|lang)\\([^)]*,.*");
            boolean mayFindNothing = rule.selectors().size() == 1
                    && A_PSEUDO.matcher(selector)
                            .results()
                            .anyMatch(found -> PSEUDO_MAY_BE_MISSED.containsKey(found.group(1)));
            if (!known && !mayFindNothing) {
                strange.add(selector + " in " + rule.selectors());
            }
        });
    }

    private static void strangeDeclarations(Css.Rule rule, List<String> strange) {
        Set<String> before = new HashSet<>();
        rule.declarations().forEach(said -> {
            boolean own = said.property().startsWith("--");
            boolean named = own || PROPERTIES.contains(said.property());
            boolean fallback = before.contains(said.property()) && !said.value().contains("var(");
            boolean known = named && isKnownValue(said.value());
            if (known) {
                before.add(said.property());
            } else if (!fallback
                    && !MAY_BE_MISSED.containsKey(said.property())
                    && !VALUES_MAY_BE_MISSED.containsKey(said.text())) {
                strange.add(rule.selectors() + " " + said.text());
            }
        });
    }

    private static boolean isKnownValue(String value) {
        String unquoted = value.replaceAll("'[^']+'", "''");
        return FUNCTION.matcher(unquoted).results().allMatch(found -> FUNCTIONS.contains(found.group(1)))
                && UNIT.matcher(unquoted).results().allMatch(found -> UNITS.contains(found.group(1)))
                && !NEW_VALUE.matcher(unquoted).find();
    }
}
