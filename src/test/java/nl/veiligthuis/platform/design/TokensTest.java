package nl.veiligthuis.platform.design;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Colours, spaces and sizes have names; only the names are used, and what stands on each other can be read. */
class TokensTest {

    private static final Path SHEETS = Path.of("src/main/resources/web");
    private static final Tokens TOKENS = Tokens.read();

    private static final Pattern COLOUR =
            Pattern.compile("#[0-9a-fA-F]{3,8}\\b|\\b(rgba?|hsla?|lab|lch|oklch)\\(|:\\s*(white|black)\\b");

    /** Outer and inner space, corners, and letters. */
    private static final Pattern STEP = Pattern.compile(
            "^\\s*((?:margin|padding|(?:row-|column-)?gap|border-[a-z-]*radius|font-size)[a-z-]*):\\s*([^;]+);");

    private static final Pattern LENGTH = Pattern.compile("(?<![\\w.-])-?(?!0px)[0-9]*\\.?[0-9]+(px|rem|em|ch)\\b");
    private static final Pattern COMMENT = Pattern.compile("/\\*.*?\\*/", Pattern.DOTALL);

    /** Words in a picture, whose lengths are in the units of the picture. */
    private static final Pattern DRAWN = Pattern.compile(" text \\{[^}]*}");

    private static final Pattern USE = Pattern.compile("var\\((--vt-[a-z0-9-]+)");

    /** What is read, and what it stands on: 4.5 to 1. */
    private static final List<String> TEXT = List.of(
            "ink paper",
            "ink raised",
            "ink theirs",
            "ink mine",
            "ink primary-soft",
            "ink-soft paper",
            "ink-soft raised",
            "ink-soft theirs",
            "ink-soft mine",
            "ink-soft primary-soft",
            "primary paper",
            "primary raised",
            "primary primary-soft",
            "on-primary primary",
            "accent paper",
            "accent raised",
            "on-urgent urgent",
            "on-exit exit");

    /** Edges and marks that tell something: 3 to 1. */
    private static final List<String> EDGES =
            List.of("edge paper", "edge raised", "primary paper", "primary raised", "accent urgent", "accent paper");

    static Stream<Path> sheets() throws IOException {
        try (Stream<Path> files = Files.walk(SHEETS)) {
            return files
                    .filter(file -> file.toString().endsWith(".css") && !file.endsWith("tokens.css"))
                    .sorted()
                    .toList()
                    .stream();
        }
    }

    static Stream<String> text() {
        return TEXT.stream();
    }

    static Stream<String> edges() {
        return EDGES.stream();
    }

    @ParameterizedTest
    @MethodSource("sheets")
    void no_style_sheet_has_a_colour_of_its_own(Path sheet) {
        assertEquals(
                List.of(),
                lines(sheet).filter(line -> COLOUR.matcher(line).find()).toList());
    }

    @ParameterizedTest
    @MethodSource("sheets")
    void no_space_corner_or_letter_is_off_the_scale(Path sheet) {
        assertEquals(List.of(), lines(sheet).filter(TokensTest::isOffTheScale).toList());
    }

    @Test
    void every_token_that_is_used_is_there_and_every_one_that_is_there_is_used() {
        Set<String> used = Stream.concat(sheetsAndTokens(), Stream.of(Path.of("src/main/resources/kit/common.css")))
                .flatMap(TokensTest::lines)
                .flatMap(line -> USE.matcher(line).results().map(found -> found.group(1)))
                .collect(Collectors.toCollection(TreeSet::new));
        assertEquals(new TreeSet<>(TOKENS.light().keySet()), used);
    }

    @ParameterizedTest
    @MethodSource("text")
    void what_is_read_can_be_read_in_both_schemes(String pair) {
        assertContrast(4.5, pair);
    }

    @ParameterizedTest
    @MethodSource("edges")
    void an_edge_that_tells_something_can_be_seen_in_both_schemes(String pair) {
        assertContrast(3, pair);
    }

    @Test
    void every_colour_has_a_value_of_its_own_in_the_dark() {
        Set<String> same = TOKENS.light().entrySet().stream()
                .filter(token -> token.getValue().startsWith("#"))
                .filter(token -> token.getValue().equals(TOKENS.dark().get(token.getKey())))
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
        assertEquals(Set.of("--vt-color-code-paper", "--vt-color-code-ink"), same);
    }

    @Test
    void a_theme_that_names_one_colour_changes_what_is_made_of_it() {
        Tokens themed = Tokens.of(
                read(Path.of("src/main/resources").resolve(Tokens.FILE)) + ":root { --vt-color-primary: #123456; }");
        assertEquals("#123456", Tokens.value(themed.light(), "--vt-button-background-color"));
        assertEquals("#123456", Tokens.value(themed.light(), "--vt-link-color"));
    }

    private static Stream<Path> sheetsAndTokens() {
        try {
            return Stream.concat(sheets(), Stream.of(SHEETS.resolve("app/tokens.css")));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static Stream<String> lines(Path sheet) {
        return DRAWN.matcher(COMMENT.matcher(read(sheet)).replaceAll(""))
                .replaceAll("")
                .lines();
    }

    private static String read(Path sheet) {
        try {
            return Files.readString(sheet);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static boolean isOffTheScale(String line) {
        var step = STEP.matcher(line);
        return step.find() && LENGTH.matcher(step.group(2)).find();
    }

    private static void assertContrast(double least, String pair) {
        String[] names = pair.split(" ");
        for (Map<String, String> scheme : List.of(TOKENS.light(), TOKENS.dark())) {
            double contrast = contrast(
                    Tokens.value(scheme, "--vt-color-" + names[0]), Tokens.value(scheme, "--vt-color-" + names[1]));
            assertTrue(contrast >= least, pair + " " + contrast);
        }
    }

    /** As WCAG 2.2 defines it. */
    private static double contrast(String one, String other) {
        double first = luminance(one);
        double second = luminance(other);
        return (Math.max(first, second) + 0.05) / (Math.min(first, second) + 0.05);
    }

    private static double luminance(String colour) {
        double[] weights = {0.2126, 0.7152, 0.0722};
        return IntStream.range(0, 3)
                .mapToDouble(channel -> weights[channel]
                        * linear(Integer.parseInt(colour, 1 + 2 * channel, 3 + 2 * channel, 16) / 255.0))
                .sum();
    }

    private static double linear(double channel) {
        return channel <= 0.04045 ? channel / 12.92 : Math.pow((channel + 0.055) / 1.055, 2.4);
    }
}
