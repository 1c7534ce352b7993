package nl.veiligthuis.platform.routing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import nl.veiligthuis.platform.ops.TestDatabase;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(TestDatabase.class)
class OffersTest {

    private static final Instant NOW = Instant.parse("2026-11-24T02:00:00Z");
    private static final List<String> REGIONS = List.of("VT01", "VT12", "VT17");

    private final Random chance = new Random(59);

    @Inject
    QueueRules rules;

    @Test
    void what_is_found_once_for_all_is_what_the_rules_offer_each() {
        List<LiveDuty> live = IntStream.range(0, 12).mapToObj(number -> duty()).toList();
        List<Waiting> waiting =
                IntStream.range(0, 300).mapToObj(number -> request()).toList();
        Offers offers = new Offers(new Queue(NOW, live, waiting, Map.of(), Map.of()), rules);
        live.forEach(duty -> assertEquals(rules.offered(duty, waiting, NOW, live), offers.to(duty)));
    }

    @Test
    void whoever_serves_the_same_is_given_the_same_list() {
        Scope scope = duty().scope();
        LiveDuty one = new LiveDuty(UUID.randomUUID(), scope, 0);
        LiveDuty other = new LiveDuty(UUID.randomUUID(), scope, 3);
        List<Waiting> waiting =
                IntStream.range(0, 40).mapToObj(number -> request()).toList();
        Offers offers = new Offers(new Queue(NOW, List.of(one, other), waiting, Map.of(), Map.of()), rules);
        assertSame(offers.to(one), offers.to(other));
    }

    private LiveDuty duty() {
        Set<String> regions = Set.of(any(REGIONS));
        Scope scope = new Scope(regions, chance.nextBoolean(), Set.of("nl", "en"), Set.of(Audience.values()), 4);
        return new LiveDuty(UUID.randomUUID(), scope, 0);
    }

    private Waiting request() {
        String region = chance.nextInt(4) == 0 ? null : any(REGIONS);
        Audience audience = any(List.of(Audience.values()));
        Need need = new Need(region, any(List.of("nl", "en", "ar")), audience, chance.nextInt(5) == 0);
        Instant since = NOW.minusSeconds(chance.nextInt(900));
        return new Waiting(UUID.randomUUID(), need, since, since, chance.nextInt(20) == 0);
    }

    private <T> T any(List<T> list) {
        return list.get(chance.nextInt(list.size()));
    }
}
