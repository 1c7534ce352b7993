package nl.veiligthuis.platform.routing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import nl.veiligthuis.platform.ops.TestDatabase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** With the settings as they are shipped: 2 and 2 minutes, 15 for danger, 10 for professionals. VT12 stands in for VT01. */
@QuarkusTest
@WithTestResource(TestDatabase.class)
class QueueRulesTest {

    private static final Instant NOW = Instant.parse("2026-11-24T02:00:00Z");
    private static final Duration CREDITS = Duration.ofMinutes(25);

    private final LiveDuty own = duty(Set.of("VT01"), false, "nl");
    private final LiveDuty backup = duty(Set.of("VT12"), false, "nl");
    private final LiveDuty pool = duty(Set.of(), true, "nl");
    private final LiveDuty arabic = duty(Set.of("VT01"), true, "ar");

    @Inject
    QueueRules rules;

    @ParameterizedTest
    @CsvSource({
        // waited in seconds, on duty, step
        "0, own, OWN_REGION",
        "119, own, OWN_REGION",
        "120, own, NATIONAL_POOL",
        "119, own backup pool, OWN_REGION",
        "120, own backup pool, BACKUP_REGION",
        "239, own backup pool, BACKUP_REGION",
        "240, own backup pool, NATIONAL_POOL",
        "0, backup pool, BACKUP_REGION",
        "120, backup pool, NATIONAL_POOL",
        "0, pool, NATIONAL_POOL",
        "0, arabic pool, NATIONAL_POOL",
        "0, arabic backup, BACKUP_REGION",
    })
    void a_request_widens_with_time_and_passes_empty_rooms(long waited, String onDuty, Step expected) {
        assertEquals(expected, rules.step(request("VT01", waited), NOW, live(onDuty)));
    }

    @Test
    void who_did_not_say_where_and_who_was_handed_back_are_for_all() {
        assertEquals(Step.NATIONAL_POOL, rules.step(request(null, 0), NOW, List.of(own, pool)));
        Waiting handedBack = new Waiting(UUID.randomUUID(), need("VT01", null, false), NOW, NOW, true);
        assertEquals(Step.NATIONAL_POOL, rules.step(handedBack, NOW, List.of(own, pool)));
    }

    @Test
    void a_duty_takes_only_what_has_come_as_far_as_it() {
        List<LiveDuty> live = List.of(own, backup, pool, arabic);
        Waiting fresh = request("VT01", 60);
        assertTrue(rules.mayTake(own, fresh, NOW, live));
        assertFalse(rules.mayTake(backup, fresh, NOW, live));
        assertFalse(rules.mayTake(pool, fresh, NOW, live));
        assertFalse(rules.mayTake(arabic, fresh, NOW, live));
        Waiting later = request("VT01", 180);
        assertTrue(rules.mayTake(backup, later, NOW, live));
        assertFalse(rules.mayTake(pool, later, NOW, live));
        assertTrue(rules.mayTake(pool, request("VT01", 300), NOW, live));
    }

    @Test
    void open_means_somebody_for_this_region_language_and_audience() {
        assertTrue(rules.attended(need("VT01", null, false), List.of(own)));
        assertTrue(rules.attended(need("VT01", null, false), List.of(backup)));
        assertFalse(rules.attended(need("VT02", null, false), List.of(own)));
        assertFalse(rules.attended(need(null, null, false), List.of(own)));
        assertFalse(rules.attended(need("VT01", null, false), List.of(arabic)));
        LiveDuty forPeople =
                new LiveDuty(UUID.randomUUID(), new Scope(Set.of(), true, Set.of("nl"), Set.of(Audience.MYSELF), 4), 0);
        assertTrue(rules.attended(need(null, null, false), List.of(forPeople)));
        assertFalse(rules.attended(need(null, Audience.PROFESSIONAL, false), List.of(forPeople)));
    }

    @Test
    void danger_comes_earlier_professionals_later_and_who_was_handed_back_first() {
        Waiting citizen = asked(10, null, false, false);
        Waiting danger = asked(0, Audience.MYSELF, true, false);
        Waiting older = asked(16, Audience.BYSTANDER, false, false);
        Waiting professional = asked(19, Audience.PROFESSIONAL, false, false);
        Waiting handedBack = asked(1, null, false, true);
        assertEquals(
                List.of(handedBack, older, danger, citizen, professional),
                rules.order(List.of(professional, citizen, danger, older, handedBack)));
    }

    @Test
    void nobody_is_overtaken_by_one_who_asks_more_than_both_credits_later() {
        Random random = new Random(20261124);
        for (int round = 0; round < 200; round++) {
            List<Waiting> all = new ArrayList<>();
            for (int number = 0; number < 100; number++) {
                Audience audience = Audience.values()[random.nextInt(3)];
                all.add(asked(random.nextInt(120), audience, random.nextBoolean(), false));
            }
            List<Waiting> ordered = rules.order(all);
            for (int first = 0; first < ordered.size(); first++) {
                for (Waiting behind : ordered.subList(first + 1, ordered.size())) {
                    Instant bound = behind.askedAt().plus(CREDITS);
                    assertFalse(ordered.get(first).askedAt().isAfter(bound), "overtaken by more than the credits");
                }
            }
        }
    }

    @Test
    void a_place_counts_those_ahead_in_the_same_lane_who_want_the_same_advisers() {
        Waiting first = asked(10, null, false, false);
        Waiting second = asked(9, null, false, false);
        Waiting professional = asked(30, Audience.PROFESSIONAL, false, false);
        Waiting speaksArabic = asked(20, new Need(null, "ar", null, false), false);
        Waiting unserved = asked(40, new Need(null, "en", null, false), false);
        Map<UUID, Integer> places =
                rules.places(List.of(second, speaksArabic, professional, first, unserved), List.of(pool, arabic));
        assertEquals(1, places.get(first.conversation()));
        assertEquals(2, places.get(second.conversation()));
        assertEquals(1, places.get(professional.conversation()));
        assertEquals(1, places.get(speaksArabic.conversation()));
        assertFalse(places.containsKey(unserved.conversation()));
    }

    @Test
    void the_reason_of_a_claim_survives_being_stored() {
        Waiting earlier = request(null, 700);
        Waiting taken = request("VT01", 600);
        Reason reason = rules.reason(pool, taken, List.of(taken, earlier), NOW, List.of(pool));
        assertEquals(new Reason(Step.NATIONAL_POOL, false, false, Duration.ofMinutes(10), 2, false), reason);
        assertEquals(reason, Reason.of(reason.encoded()));
    }

    private List<LiveDuty> live(String names) {
        Map<String, LiveDuty> byName = Map.of("own", own, "backup", backup, "pool", pool, "arabic", arabic);
        return List.of(names.split(" ")).stream().map(byName::get).toList();
    }

    private static LiveDuty duty(Set<String> regions, boolean pool, String language) {
        return new LiveDuty(
                UUID.randomUUID(), new Scope(regions, pool, Set.of(language), Set.of(Audience.values()), 4), 0);
    }

    private static Need need(String region, Audience audience, boolean danger) {
        return new Need(region, "nl", audience, danger);
    }

    private static Waiting request(String region, long waited) {
        Instant since = NOW.minusSeconds(waited);
        return new Waiting(UUID.randomUUID(), need(region, null, false), since, since, false);
    }

    private static Waiting asked(int minutesAgo, Audience audience, boolean danger, boolean handedBack) {
        return asked(minutesAgo, need(null, audience, danger), handedBack);
    }

    private static Waiting asked(int minutesAgo, Need need, boolean handedBack) {
        Instant since = NOW.minus(Duration.ofMinutes(minutesAgo));
        return new Waiting(UUID.randomUUID(), need, since, since, handedBack);
    }
}
