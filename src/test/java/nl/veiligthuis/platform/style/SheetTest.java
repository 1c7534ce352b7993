package nl.veiligthuis.platform.style;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class SheetTest {

    private static final Path SCRIPTS = Path.of("src/main/resources/web/app");

    /** A class that a script gives: by name, or as the name of something else. */
    private static final Pattern GIVEN =
            Pattern.compile("classList\\.(?:add|toggle|replace)\\(([^)]*)|className|'class'");

    private static final Pattern QUOTED = Pattern.compile("'([\\w-]+)'");

    private static final Sheet SHEET = new Sheet("""
            a { top: 0 }
            .one .two, .three { top: 1px }
            #four:not(.five):has(.six) { top: 2px }
            @media print { .seven { top: 3px } }
            """);

    @Test
    void a_page_gets_what_may_hold_on_it_and_no_more() {
        assertEquals("a{top:0}", on());
        assertEquals("a{top:0}", on("one"));
        assertEquals("a{top:0}.one .two,.three{top:1px}", on("two", "one"));
        assertEquals("a{top:0}.one .two,.three{top:1px}", on("three"));
        assertEquals("a{top:0}#four:not(.five):has(.six){top:2px}", on("four"));
        assertEquals("a{top:0}@media print{.seven{top:3px}}", on("seven"));
    }

    @Test
    void a_page_is_dressed_where_it_asks_for_it_and_one_that_does_not_is_left_alone() {
        Wardrobe wardrobe = new Wardrobe();
        Optional<Dress> dress = wardrobe.dress(
                "<html dir=\"rtl\"><script></script>\n<style></style><body class=\"x exit\"><p>&lt;style></style></p>");
        String html = dress.orElseThrow().html();
        assertTrue(html.startsWith("<html dir=\"rtl\"><script>(function"), html);
        assertTrue(html.contains(".exit{position:fixed;top:0;left:0;"), html);
        assertTrue(html.endsWith("<body class=\"x exit\"><p>&lt;style></style></p>"), html);
        assertEquals(Optional.empty(), wardrobe.dress("<html><link rel=\"stylesheet\" href=\"/a.css\"><p>x</p>"));
    }

    @Test
    void every_class_that_a_script_gives_is_known() throws IOException {
        try (Stream<Path> files = Files.list(SCRIPTS)) {
            for (Path file : files.filter(one -> one.toString().endsWith(".ts")).toList()) {
                GIVEN.matcher(Files.readString(file)).results().forEach(found -> {
                    String names = found.group(1) == null ? "" : found.group(1);
                    assertTrue(
                            Wardrobe.GIVEN_BY_SCRIPTS.containsAll(QUOTED.matcher(names)
                                            .results()
                                            .map(name -> name.group(1))
                                            .filter(name -> !name.equals("words"))
                                            .toList())
                                    && (names.contains("'") || names.equals("side")),
                            file + ": " + found.group());
                });
            }
        }
    }

    private static String on(String... names) {
        return SHEET.on(Set.of(names), Direction.LEFT_TO_RIGHT);
    }
}
