package nl.veiligthuis.platform.roster;

import static nl.veiligthuis.platform.roster.Coverage.Level.NOBODY;
import static nl.veiligthuis.platform.roster.Coverage.Level.OTHERS_ONLY;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import nl.veiligthuis.platform.routing.Audience;
import nl.veiligthuis.platform.routing.QueueRules;
import nl.veiligthuis.platform.routing.Scope;
import nl.veiligthuis.platform.web.Language;
import org.junit.jupiter.api.Test;

@QuarkusTest
class CoverageTest extends RosterPages {

    private static final Instant START = Instant.parse("2026-06-01T00:00:00Z");
    private static final Instant END = Instant.parse("2026-06-02T00:00:00Z");
    private static final Set<String> ALL =
            Language.SPOKEN.stream().map(Language::tag).collect(Collectors.toUnmodifiableSet());
    private static final Set<Audience> EVERYBODY = Set.of(Audience.values());

    @Inject
    QueueRules rules;

    @Test
    void without_any_duty_the_whole_time_is_one_gap_for_everybody() {
        assertEquals(List.of(gap(0, 24, NOBODY, ALL, EVERYBODY)), gaps("VT09"));
        assertEquals(List.of(gap(0, 24, NOBODY, ALL, EVERYBODY)), gaps(null));
    }

    @Test
    void a_gap_lies_between_duties_that_do_not_join_and_the_worst_come_first() {
        assertEquals(
                List.of(gap(8, 10, NOBODY, ALL, EVERYBODY), gap(0, 8, OTHERS_ONLY, ALL, EVERYBODY)),
                gaps(
                        "VT09",
                        duty(0, 8, Set.of(), true, ALL, EVERYBODY),
                        duty(10, 20, Set.of("VT09"), false, ALL, EVERYBODY),
                        duty(18, 24, Set.of("VT09"), false, ALL, EVERYBODY)));
    }

    @Test
    void languages_and_who_asks_are_told_apart() {
        assertEquals(
                List.of(
                        gap(0, 24, NOBODY, Set.of("ar"), EVERYBODY),
                        gap(0, 24, NOBODY, Set.of("nl"), Set.of(Audience.PROFESSIONAL))),
                gaps(
                        "VT09",
                        duty(0, 24, Set.of("VT09"), false, allBut("nl", "ar"), EVERYBODY),
                        duty(0, 24, Set.of("VT09"), false, Set.of("nl"), Set.of(Audience.MYSELF, Audience.BYSTANDER))));
    }

    private static Set<String> allBut(String... languages) {
        Set<String> others = new TreeSet<>(ALL);
        others.removeAll(Set.of(languages));
        return others;
    }

    @Test
    void visitors_who_do_not_say_where_they_live_need_the_pool() {
        assertEquals(
                1,
                gaps(null, duty(0, 24, Set.of("VT09"), false, ALL, EVERYBODY)).size());
        assertEquals(List.of(), gaps(null, duty(0, 24, Set.of(), true, ALL, EVERYBODY)));
    }

    @Test
    void the_page_tells_gaps_and_that_the_wait_is_not_known_while_nothing_was_counted() {
        sql.change("delete from advice_request");
        get(OWN, "/console/roster/coverage")
                .then()
                .statusCode(200)
                .body(allOf(containsString("<strong>Niemand</strong>"), containsString("Dat weten we nog niet")));
    }

    private List<Coverage.Gap> gaps(String region, Schedule.Duty... duties) {
        return new Coverage(rules, List.of(duties)).gaps(region, START, END);
    }

    private static Coverage.Gap gap(
            int from, int to, Coverage.Level level, Set<String> languages, Set<Audience> audiences) {
        return new Coverage.Gap(span(from, to), level, languages, audiences);
    }

    private static Schedule.Duty duty(
            int from, int to, Set<String> regions, boolean pool, Set<String> languages, Set<Audience> audiences) {
        return new Schedule.Duty(span(from, to), new Scope(regions, pool, languages, audiences, 1));
    }

    private static Weekly.Span span(int from, int to) {
        return new Weekly.Span(START.plusSeconds(from * 3_600L), START.plusSeconds(to * 3_600L));
    }
}
