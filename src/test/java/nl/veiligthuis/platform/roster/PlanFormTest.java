package nl.veiligthuis.platform.roster;

import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import java.util.stream.Stream;
import nl.veiligthuis.platform.routing.Audience;
import nl.veiligthuis.platform.routing.Need;
import nl.veiligthuis.platform.routing.Roster;
import nl.veiligthuis.platform.web.DutchTime;
import org.junit.jupiter.api.Test;

@QuarkusTest
class PlanFormTest extends RosterPages {

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    /** Changes with every row that is written, also with one that is written as it was. */
    private static final String ROWS =
            "select hashtextextended(string_agg(id || ' ' || xmin, ',' order by id), 0) from planned_duty";

    @Inject
    Roster roster;

    @Inject
    RosterJob job;

    @Inject
    Schedule schedule;

    @Test
    void a_planned_duty_is_what_visitors_are_told_until_it_is_ended() {
        LocalDate first = LocalDate.now(DutchTime.ZONE).plusDays(3);
        duty(OWN, first)
                .formParam("holidays", "yes")
                .post("/console/roster/plans")
                .then()
                .statusCode(303);
        Instant start = first.atTime(22, 0).atZone(DutchTime.ZONE).toInstant();
        assertEquals(start, told("VT20"));
        assertEquals(null, told("VT02"));
        assertEquals(null, told(null));
        assertTrue(sql.number("select count(*) from planned_duty where plan_id is not null") > 40);
        form(OWN).post("/console/roster/plans/" + plan() + "/ending").then().statusCode(303);
        assertEquals(null, told("VT20"));
        assertEquals(0, plans());
    }

    @Test
    void a_holiday_that_is_added_takes_its_duties_out_and_back_in_when_it_is_removed() {
        LocalDate first = ordinary();
        duty(OWN, first).post("/console/roster/plans").then().statusCode(303);
        assertEquals(1, duties(first));
        form(OWN)
                .formParam("day", first.toString())
                .formParam("name", "Studiedag")
                .post("/console/roster/holidays")
                .then()
                .statusCode(303);
        assertEquals(0, duties(first));
        UUID holiday = sql.id("select id from roster_holiday");
        form(OWN)
                .post("/console/roster/holidays/" + holiday + "/removal")
                .then()
                .statusCode(303);
        assertEquals(1, duties(first));
    }

    @Test
    void writing_the_plans_out_again_changes_nothing_and_leaves_other_duties_alone() {
        duty(OWN, LocalDate.now(DutchTime.ZONE))
                .post("/console/roster/plans")
                .then()
                .statusCode(303);
        sql.change(
                "insert into planned_duty (starts_at, ends_at, languages) values (now() + interval '1 day', now() + interval '2 days', '{ar}')");
        long before = sql.number(ROWS);
        job.run().await().atMost(PATIENCE);
        assertEquals(before, sql.number(ROWS));
    }

    @Test
    void many_nodes_that_write_the_plans_out_at_once_write_each_duty_once() {
        duty(OWN, LocalDate.now(DutchTime.ZONE))
                .post("/console/roster/plans")
                .then()
                .statusCode(303);
        long once = sql.number("select count(*) from planned_duty");
        sql.change("delete from planned_duty");
        Uni.join()
                .all(Stream.generate(schedule::write).limit(8).toList())
                .andFailFast()
                .await()
                .atMost(PATIENCE);
        assertEquals(once, sql.number("select count(*) from planned_duty"));
    }

    @Test
    void what_was_filled_in_wrongly_is_told_at_its_field_and_nothing_typed_is_lost() {
        form(OWN)
                .formParam("starts", "25:61")
                .formParam("ends", "06:00")
                .formParam("from", "2030-02-31")
                .formParam("languages-ar", "yes")
                .formParam("except", "morgen <b>")
                .post("/console/roster/plans")
                .then()
                .statusCode(422)
                .body(allOf(
                        containsString("id=\"starts-problem\">“25:61” is geen tijd"),
                        containsString("id=\"from-problem\">“2030-02-31” is geen dag"),
                        containsString("id=\"days-problem\">Dit moet ingevuld zijn"),
                        containsString("value=\"25:61\""),
                        containsString("name=\"languages-ar\" value=\"yes\" checked"),
                        containsString("value=\"morgen &lt;b&gt;\"")));
        assertEquals(0, plans());
    }

    @Test
    void an_adviser_is_never_planned_twice_at_once() {
        duty(OWN)
                .formParam("adviser", "voorbeeld-4")
                .post("/console/roster/plans")
                .then()
                .statusCode(303);
        duty(OWN)
                .formParam("adviser", "voorbeeld-4")
                .post("/console/roster/plans")
                .then()
                .statusCode(422)
                .body(containsString(
                        "De adviseur heeft dan al dienst: voorbeeld-4 MO TU WE TH FR SA SU 22:00–06:00 (2030-01-02)"));
        duty(NATIONAL)
                .formParam("adviser", "voorbeeld-4")
                .formParam("pool", "yes")
                .post("/console/roster/plans")
                .then()
                .statusCode(422);
        duty(OWN)
                .formParam("adviser", "voorbeeld-4")
                .post("/console/roster/plans/" + plan())
                .then()
                .statusCode(303);
        assertEquals(1, plans());
    }

    @Test
    void every_change_is_written_down() {
        long before = sql.number("select count(*) from audit where deed = 'ROSTER_CHANGED'");
        duty(OWN).post("/console/roster/plans").then().statusCode(303);
        duty(OWN).post("/console/roster/plans/" + plan()).then().statusCode(303);
        form(OWN).post("/console/roster/plans/" + plan() + "/ending").then().statusCode(303);
        duty(OWN).formParam("pool", "yes").post("/console/roster/plans").then().statusCode(422);
        assertEquals(before + 3, sql.number("select count(*) from audit where deed = 'ROSTER_CHANGED'"));
    }

    @Test
    void the_week_shows_who_is_there_hour_by_hour() {
        duty(OWN)
                .formParam("adviser", "voorbeeld-4")
                .post("/console/roster/plans")
                .then()
                .statusCode(303);
        get(OWN, "/console/roster?day=2030-03-31")
                .then()
                .statusCode(200)
                .body(allOf(
                        containsString("Voorbeeld Vier"), containsString("klok vooruit"), containsString("niemand")));
        get(OTHER, "/console/roster?day=2030-03-31").then().body(not(containsString("Voorbeeld Vier")));
    }

    private long duties(LocalDate day) {
        return sql.number(
                "select count(*) from planned_duty where cast(starts_at at time zone 'Europe/Amsterdam' as date) = cast(? as date)",
                day.toString());
    }

    /** A day some time ahead that is no holiday. */
    private static LocalDate ordinary() {
        LocalDate soon = LocalDate.now(DutchTime.ZONE).plusDays(3);
        return soon.datesUntil(soon.plusDays(10))
                .filter(day -> Feast.on(day).isEmpty())
                .findFirst()
                .orElseThrow();
    }

    private Instant told(String region) {
        return roster.next(new Need(region, "nl", Audience.MYSELF, false))
                .await()
                .atMost(PATIENCE)
                .orElse(null);
    }
}
