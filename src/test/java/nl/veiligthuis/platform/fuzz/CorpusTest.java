package nl.veiligthuis.platform.fuzz;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import nl.veiligthuis.platform.chat.FrameFuzz;
import nl.veiligthuis.platform.content.PageFuzz;
import nl.veiligthuis.platform.roster.RosterFuzz;
import nl.veiligthuis.platform.web.FormFuzz;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What {@code bin/fuzz} begins with, and whatever it once found, holds at every build. */
class CorpusTest {

    private static final Path CORPUS = Path.of("src/test/fuzz");

    private static final Map<String, Consumer<byte[]>> TARGETS = Map.of(
            "frame", FrameFuzz::fuzzerTestOneInput,
            "form", FormFuzz::fuzzerTestOneInput,
            "page", PageFuzz::fuzzerTestOneInput,
            "roster", RosterFuzz::fuzzerTestOneInput);

    static Stream<String> targets() {
        return TARGETS.keySet().stream().sorted();
    }

    @ParameterizedTest
    @MethodSource("targets")
    void every_input_that_was_kept_is_read_or_refused_without_harm(String target) throws IOException {
        try (Stream<Path> kept = Files.list(CORPUS.resolve(target))) {
            List<Path> inputs = kept.toList();
            assertTrue(inputs.size() > 5, target);
            for (Path input : inputs) {
                TARGETS.get(target).accept(Files.readAllBytes(input));
            }
        }
    }
}
