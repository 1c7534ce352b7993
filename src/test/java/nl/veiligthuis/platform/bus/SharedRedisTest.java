package nl.veiligthuis.platform.bus;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SharedRedisTest {

    @Test
    void a_node_by_itself_makes_no_client_whatever_is_configured() {
        SharedRedis none = new SharedRedis(SharedRedis.Kind.LOCAL, () -> {
            throw new AssertionError("a client is made");
        });
        assertEquals(Optional.empty(), none.client());
    }

    @Test
    void a_bus_that_is_wanted_and_not_described_stops_the_start() {
        assertThrows(IllegalArgumentException.class, () -> new SharedRedis(SharedRedis.Kind.REDIS, List::of));
    }
}
