package nl.veiligthuis.platform.routing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import nl.veiligthuis.platform.ops.TestDatabase;
import nl.veiligthuis.platform.roster.Erlang;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(TestDatabase.class)
class EveningPlayTest {

    private static final long SEED = 7;
    private static final Duration CHAT = Duration.ofMinutes(10);
    private static final Duration PATIENCE = Duration.ofMinutes(10);

    @Inject
    QueueRules rules;

    @Inject
    RoutingConfig config;

    @Test
    void a_long_even_evening_comes_out_as_the_formula_says() {
        Waits waits = play(evening(Duration.ofDays(60), 30, 0, pool(5)));
        Erlang formula = Erlang.a(5, 30, CHAT, PATIENCE);
        assertEquals(formula.leaving(), waits.leaving(), 0.1 * formula.leaving());
        double waited = 1 - waits.answeredWithin(Duration.ZERO);
        assertEquals(formula.waiting(), waited, 0.05 * formula.waiting());
    }

    @Test
    void a_broadcast_brings_as_many_as_it_was_told_to() {
        Waits waits = play(evening(Duration.ofHours(8), 10, 500, pool(1_000)));
        assertEquals(580, waits.asked(), 3 * Math.sqrt(580));
        assertEquals(0, waits.left());
        assertEquals(0, waits.percentile(100));
    }

    @Test
    void an_evening_with_the_same_seed_is_the_same_evening() {
        Evening evening = evening(Duration.ofHours(8), 40, 300, pool(6));
        assertEquals(play(evening), play(evening));
    }

    @Test
    void nobody_is_answered_when_nobody_is_there() {
        Waits waits = play(evening(Duration.ofHours(8), 40, 0, List.of()));
        assertTrue(waits.asked() > 0);
        assertEquals(waits.asked(), waits.left());
    }

    private Waits play(Evening evening) {
        return EveningPlay.of(evening, rules, config.queue(), SEED);
    }

    private static Evening evening(Duration length, double perHour, double campaign, List<Scope> duties) {
        return new Evening(
                length,
                perHour,
                campaign,
                Duration.ofHours(2),
                Duration.ofMinutes(30),
                random -> new Need(null, "nl", null, false),
                random -> Evening.exponential(random, CHAT.toSeconds()),
                PATIENCE,
                Duration.ZERO,
                duties);
    }

    private static List<Scope> pool(int advisers) {
        return Collections.nCopies(advisers, new Scope(Set.of(), true, Set.of("nl"), Set.of(Audience.MYSELF), 1));
    }
}
