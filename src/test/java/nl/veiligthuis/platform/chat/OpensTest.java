package nl.veiligthuis.platform.chat;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Instant;
import java.util.Optional;
import nl.veiligthuis.platform.journeys.Door;
import nl.veiligthuis.platform.ops.TestDatabase;
import nl.veiligthuis.platform.web.FrontDoor;
import nl.veiligthuis.platform.web.Language;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@WithTestResource(TestDatabase.class)
class OpensTest extends ChatPages {

    @AfterEach
    void nothing_is_planned() {
        sql.change("delete from planned_duty");
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-26T08:00:00Z, donderdag 26 november, 09:00",
        "2026-07-01T07:00:00Z, woensdag 1 juli, 09:00",
        "2026-10-25T00:30:00Z, zondag 25 oktober, 02:30",
        "2026-10-25T01:30:00Z, zondag 25 oktober, 02:30",
    })
    void a_moment_is_told_by_the_clocks_of_the_netherlands_in_summer_and_winter(
            Instant moment, String day, String time) {
        assertEquals(new Opens(day, time), Opens.of(Optional.of(moment), Language.DUTCH));
    }

    @Test
    void with_nobody_there_the_page_tells_when_the_next_duty_begins_for_this_language() {
        plan("1 day", "{en}", "{}", true);
        plan("2 days", "{nl,en}", "{}", true);
        plan("3 days", "{nl}", "{}", true);
        assertTrue(closedDoor().contains(opens("2 days")), closedDoor());
    }

    @Test
    void a_duty_of_another_region_is_nothing_to_tell_a_visitor_who_names_theirs() {
        nobodyIsOnDuty();
        plan("1 day", "{nl}", "{VT17}", false);
        plan("2 days", "{nl}", "{VT05}", false);
        String ede = shown(service.form().formParam("municipality", "ede").post("/nl/chat"), "nl")
                .text();
        assertTrue(ede.contains(opens("2 days")), ede);
    }

    @Test
    void with_nothing_planned_no_moment_is_promised() {
        assertFalse(closedDoor().contains("Volgens het rooster"));
    }

    private String closedDoor() {
        nobodyIsOnDuty();
        Door.await(door, FrontDoor.State.CLOSED);
        return shown(io.restassured.RestAssured.given().get("/nl/chat"), "nl").text();
    }

    private void plan(String in, String languages, String regions, boolean pool) {
        sql.change(
                "insert into planned_duty (starts_at, ends_at, languages, regions, pool) select"
                        + " date_trunc('hour', now()) + cast(? as interval),"
                        + " date_trunc('hour', now()) + cast(? as interval) + interval '8 hours',"
                        + " cast(? as text[]), cast(? as text[]), ?",
                in,
                in,
                languages,
                regions,
                pool);
    }

    private String opens(String in) {
        long millis = sql.number(
                "select cast(extract(epoch from date_trunc('hour', now()) + cast(? as interval)) * 1000 as bigint)",
                in);
        Opens opens = Opens.of(Optional.of(Instant.ofEpochMilli(millis)), Language.DUTCH);
        return words("nl").opens(opens.day(), opens.time());
    }
}
