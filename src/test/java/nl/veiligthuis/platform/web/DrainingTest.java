package nl.veiligthuis.platform.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.runtime.ShutdownDelayInitiatedEvent;
import java.time.Duration;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class DrainingTest {

    private static final Duration DELAY = Duration.ofSeconds(10);

    private final Draining draining = new Draining(Optional.of(DELAY));

    @Test
    void a_node_stays_until_it_is_told_to_stop() {
        assertFalse(draining.begun());
        draining.begin(new ShutdownDelayInitiatedEvent());
        assertTrue(draining.begun());
    }

    @Test
    void sockets_go_after_the_balancer_noticed_and_before_the_end_each_at_a_time_of_its_own() {
        Set<Duration> pauses = new HashSet<>();
        for (int socket = 0; socket < 1_000; socket++) {
            Duration pause = draining.pause();
            assertTrue(pause.toSeconds() >= 3, pause::toString);
            assertTrue(pause.toSeconds() <= 8, pause::toString);
            pauses.add(pause);
        }
        assertTrue(pauses.size() > 500, "they go at " + pauses.size() + " moments");
    }

    @Test
    void without_a_delay_they_go_at_once() {
        assertEquals(Duration.ofMillis(1), new Draining(Optional.empty()).pause());
    }
}
