package nl.veiligthuis.platform.ops;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * {@link LogGuard} lets our own lines pass, so they are held here: a line is a text of the source, and what is filled in is the
 * simple name of an exception's class, or stands in the list below with the reason why it can hold nothing of anybody.
 */
class OwnLinesTest {

    private static final Path SOURCES = Path.of("src", "main", "java", "nl", "veiligthuis", "platform");

    private static final Pattern CALL =
            Pattern.compile("\\bLOG\\s*\\.\\s*(trace|debug|info|warn|error|fatal|log)(f|v)?\\(");
    private static final Pattern LITERAL = Pattern.compile("(?s)\"\"\".*?\"\"\"|\"(\\\\.|[^\"\\\\])*\"");
    private static final Pattern CLASS_NAME = Pattern.compile("\\w+\\.getClass\\(\\)\\.getSimpleName\\(\\)");
    private static final Pattern OTHER_WAYS = Pattern.compile(
            "printStackTrace|System\\.(out|err)|System\\.Logger|io\\.quarkus\\.logging\\.Log;|java\\.util\\.logging\\.Logger"
                    + "|(?<!LOG = )Logger\\.getLogger");

    /** What else may be filled in. */
    private static final Map<String, String> ALLOWED = Map.ofEntries(
            Map.entry("chat/ChatResource: failure.getMessage()", "of a KeystoreFailure alone: a text of ours"),
            Map.entry(
                    "seal/KeyJob: failure instanceof KeystoreFailure ? failure.getMessage() :"
                            + " failure.getClass().getSimpleName()",
                    "a text of ours"),
            Map.entry("seal/KeyJob: run.rewrapped()", "a number"),
            Map.entry("seal/KeyJob: run.destroyed()", "a number"),
            Map.entry("seal/KeyJob: run.lost()", "a number"),
            Map.entry("identity/FactorSealing: done", "a number"),
            Map.entry("identity/FactorSealing: lost", "a number"),
            Map.entry("privacy/Keeping: rule.kind()", "an enum"),
            Map.entry("privacy/Keeping: went", "numbers by an enum"),
            Map.entry("ops/Migration: cause", "of Flyway, about files and versions; else a class name"),
            Map.entry("ops/Migration: PAUSE.toSeconds()", "a number"),
            Map.entry("ops/UncaughtFaults: fault", "an exception, of which the guard tells the class"),
            Map.entry("web/ErrorPages: rootOf(failure)", "a class name"),
            Map.entry("edition/EditionFolder: message", "of a file of ours or an operator's"),
            Map.entry("edition/Editions: wrong.getMessage()", "of a file of ours or an operator's"),
            Map.entry("kit/PrinterLog: message", "of the typesetter, about pages of ours"),
            Map.entry("kit/PrinterLog: cause", "an exception, of which the guard tells the class"));

    /** Commands that are run by hand, and what is told before there is a log. */
    private static final Set<String> PRINT = Set.of(
            "ops/StartNotice",
            "ops/AuditPruning",
            "ops/KeySettings",
            "ops/AuditCommand",
            "upkeep/ContentCommand",
            "upkeep/LastResortCommand");

    @Test
    void nothing_is_filled_into_a_line_of_ours_that_could_come_from_a_visitor() {
        List<String> others = files().flatMap(file -> filledIn(name(file), text(file)).stream())
                .filter(filled -> !ALLOWED.containsKey(filled))
                .toList();
        assertEquals(List.of(), others, "name the class, or put it on the list with the reason why it is harmless");
    }

    @Test
    void what_is_on_the_list_is_there() {
        Set<String> filled = new TreeSet<>();
        files().forEach(file -> filled.addAll(filledIn(name(file), text(file))));
        assertEquals(new TreeSet<>(ALLOWED.keySet()), filled);
    }

    @Test
    void there_is_one_way_to_the_log() {
        List<String> others = files().filter(file -> !PRINT.contains(name(file)))
                .flatMap(file -> OTHER_WAYS.matcher(text(file)).results().map(way -> name(file) + ": " + way.group()))
                .toList();
        assertEquals(List.of(), others);
    }

    @Test
    void a_line_that_says_too_much_is_found() {
        String source = """
                LOG.warnf("It failed (%s).", failure.getMessage());
                LOG.info("Somebody said " + text + ".");
                LOG.errorf(
                        "Two (%s) and \\"%s\\", in one.",
                        failure.getClass().getSimpleName(), List.of(a, b));
                LOG.error("All of it", failure);
                """;
        assertEquals(
                List.of("x: failure.getMessage()", "x: text", "x: List.of(a, b)", "x: failure"), filledIn("x", source));
    }

    /** What each line is filled with, but for the names of classes. */
    private static List<String> filledIn(String name, String source) {
        return CALL.matcher(source)
                .results()
                .flatMap(call -> arguments(source, call).stream())
                .flatMap(argument -> Stream.of(
                        LITERAL.matcher(argument).replaceAll("").strip().split("(^|\\s)\\+(\\s|$)")))
                .map(part -> part.strip().replaceAll("\\s+", " "))
                .filter(part -> !part.isEmpty() && !CLASS_NAME.matcher(part).matches())
                .map(part -> name + ": " + part)
                .toList();
    }

    private static List<String> arguments(String source, MatchResult call) {
        List<String> arguments = new ArrayList<>();
        int depth = 1;
        int begin = call.end();
        int at = begin;
        while (depth > 0) {
            char letter = source.charAt(at);
            if (letter == '"') {
                at = afterLiteral(source, at);
                continue;
            }
            depth += letter == '(' ? 1 : letter == ')' ? -1 : 0;
            if (depth == 0 || depth == 1 && letter == ',') {
                arguments.add(source.substring(begin, at));
                begin = at + 1;
            }
            at++;
        }
        return arguments;
    }

    private static int afterLiteral(String source, int at) {
        var literal = LITERAL.matcher(source).region(at, source.length());
        assertTrue(literal.lookingAt(), () -> source.substring(at));
        return literal.end();
    }

    private static Stream<Path> files() {
        try (Stream<Path> files = Files.walk(SOURCES)) {
            return files.filter(file -> file.toString().endsWith(".java")).toList().stream();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static String name(Path file) {
        return SOURCES.relativize(file).toString().replace('\\', '/').replaceFirst("\\.java$", "");
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
