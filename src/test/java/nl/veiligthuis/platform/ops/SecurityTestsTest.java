package nl.veiligthuis.platform.ops;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The table that says which test holds which requirement says so of tests that are there. */
class SecurityTestsTest {

    private static final Path TABLE = Path.of("docs/security-tests.md");
    private static final Path TESTS = Path.of("src/test/java/nl/veiligthuis/platform");
    private static final Pattern ROW = Pattern.compile("(?m)^\\| (R?\\d+) \\| ([^|]+) \\| ([^|]+) \\|$");
    private static final Pattern NAMED = Pattern.compile("`([^`]+)`");
    private static final Pattern TEST = Pattern.compile("(\\w+)\\.(\\w+)(?:\\.(\\w+))?");

    @Test
    void every_requirement_is_there_once() throws IOException {
        assertEquals(
                Stream.concat(
                                IntStream.rangeClosed(1, 21).mapToObj(Integer::toString),
                                IntStream.rangeClosed(1, 11).mapToObj(number -> "R" + number))
                        .sorted()
                        .toList(),
                ROW.matcher(Files.readString(TABLE))
                        .results()
                        .map(row -> row.group(1))
                        .sorted()
                        .toList());
    }

    @Test
    void each_is_held_by_something_and_everything_named_is_there() throws IOException {
        for (Map.Entry<String, List<String>> held : held().entrySet()) {
            assertFalse(held.getValue().isEmpty(), held.getKey() + " is held by nothing");
            for (String name : held.getValue()) {
                assertTrue(exists(name), held.getKey() + ": " + name + " is not there");
            }
        }
    }

    private static Map<String, List<String>> held() throws IOException {
        Map<String, List<String>> held = new TreeMap<>();
        ROW.matcher(Files.readString(TABLE))
                .results()
                .forEach(row -> held.put(
                        row.group(1),
                        NAMED.matcher(row.group(3))
                                .results()
                                .map(named -> named.group(1))
                                .toList()));
        return held;
    }

    private static boolean exists(String name) throws IOException {
        if (name.startsWith("bin/")) {
            return Files.isExecutable(Path.of(name.split(" ")[0]));
        }
        Matcher test = TEST.matcher(name);
        assertTrue(test.matches(), name);
        MatchResult parts = test.toMatchResult();
        Path file = TESTS.resolve(parts.group(1)).resolve(parts.group(2) + ".java");
        return Files.exists(file)
                && (parts.group(3) == null || Files.readString(file).contains("void " + parts.group(3) + "("));
    }
}
