package nl.veiligthuis.platform.privacy;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PuzzlesTest {

    private static final Instant NOW = Instant.parse("2026-11-30T12:00:00Z");

    final Puzzles puzzles = at(Duration.ZERO);

    @Test
    void a_solution_counts_once_and_on_another_node_too() {
        String puzzle = puzzles.next();
        String solution = puzzle + "." + number(puzzle);
        assertTrue(puzzles.solves(solution));
        assertFalse(puzzles.solves(solution));
        assertTrue(at(Duration.ofSeconds(3)).solves(solution));
        assertNotEquals(puzzle, puzzles.next());
    }

    @Test
    void a_wrong_number_a_late_one_and_one_of_another_key_count_for_nothing() {
        String puzzle = puzzles.next();
        int number = number(puzzle);
        assertFalse(puzzles.solves(puzzle + "." + (number + 1)));
        assertFalse(at(Puzzles.LIFE.plusSeconds(1)).solves(puzzle + "." + number));
        assertFalse(new Puzzles("another secret of the nodes", clock(Duration.ZERO)).solves(puzzle + "." + number));
        assertTrue(puzzles.solves(puzzle + "." + number), "what did not count was not used up");
    }

    @Test
    void nobody_makes_a_puzzle_of_their_own_or_lets_one_last_longer() throws Exception {
        String[] parts = puzzles.next().split("\\.");
        String later = parts[0] + "." + (Long.parseLong(parts[1]) + 60);
        String hash = HexFormat.of()
                .formatHex(
                        MessageDigest.getInstance("SHA-256").digest((later + ".7").getBytes(StandardCharsets.UTF_8)));
        assertFalse(puzzles.solves(later + "." + hash + "." + parts[3] + ".7"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", ".....", "x", "\u0000", "1.2.3.4.5", "%s.%s"})
    void what_is_no_solution_counts_for_nothing(String sent) {
        assertFalse(puzzles.solves(sent));
        assertFalse(puzzles.solves(puzzles.next() + sent));
    }

    @Test
    void pressure_is_many_refusals_in_a_minute_or_the_one_before_and_passes() {
        long[] refused = {0};
        LimitsTest.Time time = new LimitsTest.Time();
        Pressure pressure = new Pressure(() -> refused[0], time);
        for (int minute = 0; minute < 10; minute++) {
            refused[0] += Pressure.MANY / 2 - 1;
            assertFalse(pressure.high(), "some are always refused");
            time.pass(Duration.ofMinutes(1));
        }
        refused[0] += Pressure.MANY;
        assertTrue(pressure.high());
        time.pass(Duration.ofSeconds(59));
        assertTrue(pressure.high());
        time.pass(Duration.ofMinutes(2));
        assertFalse(pressure.high());
    }

    private static Puzzles at(Duration later) {
        return new Puzzles("a secret that all nodes share", clock(later));
    }

    private static Clock clock(Duration later) {
        return Clock.fixed(NOW.plus(later), ZoneOffset.UTC);
    }

    private static int number(String puzzle) {
        return IntStream.range(0, Puzzles.NUMBERS)
                .filter(number -> puzzle.split("\\.")[2].equals(hash(puzzle, number)))
                .findFirst()
                .orElseThrow();
    }

    private static String hash(String puzzle, int number) {
        String[] parts = puzzle.split("\\.");
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256")
                            .digest((parts[0] + "." + parts[1] + "." + number).getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
