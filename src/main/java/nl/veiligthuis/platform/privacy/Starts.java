package nl.veiligthuis.platform.privacy;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Optional;

/**
 * Who may start a chat now. Those {@link Limits} asks to come back later are offered a puzzle while {@link Pressure} is high: who
 * has a script and solves it goes on at once, who has none waits as always. A source that is slowed for what it did waits in any
 * case.
 */
@ApplicationScoped
public class Starts {

    /** Longer waits are those of sources that are slowed. */
    private static final Duration LONGEST = Lane.PACE.multipliedBy(2);

    /** What has no answer then is held, see {@link Limits#newChat}. */
    private static final Duration HELD = Duration.ofSeconds(2);

    /**
     * A puzzle for a browser.
     *
     * @param text as {@code docs/protocol.md} has it
     * @param numbers below which its number lies
     */
    public record Puzzle(String text, int numbers) {}

    private final Limits limits;
    private final LimitsConfig config;
    private final Pressure pressure;
    private final Puzzles puzzles;

    Starts(Limits limits, LimitsConfig config, Pressure pressure, Puzzles puzzles) {
        this.limits = limits;
        this.config = config;
        this.pressure = pressure;
        this.puzzles = puzzles;
    }

    /**
     * As {@link Limits#newChat}.
     *
     * @param work the solution of a puzzle; what is none counts as nothing, mostly it is empty
     */
    public Uni<Turn> turn(SourceKey source, String work) {
        return work.isEmpty() || config.proofOfWork() == ProofOfWork.OFF || !puzzles.solves(work)
                ? limits.newChat(source)
                : limits.newChat(source)
                        .ifNoItem()
                        .after(HELD)
                        .recoverWithItem(new Turn.Now())
                        .map(Starts::paid);
    }

    private static Turn paid(Turn turn) {
        return turn instanceof Turn.Later later && ordinary(later) ? new Turn.Now() : turn;
    }

    /** A puzzle for somebody who was told to come back later; empty when they are to wait. */
    public Optional<Puzzle> puzzle(Turn.Later later) {
        return config.proofOfWork() == ProofOfWork.UNDER_PRESSURE && ordinary(later) && pressure.high()
                ? Optional.of(new Puzzle(puzzles.next(), Puzzles.NUMBERS))
                : Optional.empty();
    }

    private static boolean ordinary(Turn.Later later) {
        return later.after().compareTo(LONGEST) <= 0;
    }
}
