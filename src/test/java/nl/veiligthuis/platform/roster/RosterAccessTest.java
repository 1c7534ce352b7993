package nl.veiligthuis.platform.roster;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class RosterAccessTest extends RosterPages {

    private static final List<String> PATHS = List.of(
            "",
            "/plans",
            "/plans/new",
            "/coverage",
            "/holidays",
            "/exchange",
            "/exchange/roster.csv",
            "/exchange/roster.ics");

    @ParameterizedTest
    @ValueSource(strings = {OWN, OTHER, NATIONAL})
    void coordinators_see_every_page(String username) {
        PATHS.forEach(path -> get(username, "/console/roster" + path).then().statusCode(200));
    }

    @ParameterizedTest
    @ValueSource(strings = {"voorbeeld-4", "voorbeeld-redactie", "voorbeeld-controle", "voorbeeld-beheer"})
    void nobody_else_sees_any(String username) {
        PATHS.forEach(path -> get(username, "/console/roster" + path).then().statusCode(403));
        duty(username).post("/console/roster/plans").then().statusCode(403);
        form(username)
                .formParam("day", "2030-01-02")
                .post("/console/roster/holidays")
                .then()
                .statusCode(403);
        form(username)
                .contentType("multipart/form-data")
                .multiPart("text", "x")
                .post("/console/roster/exchange/confirmation")
                .then()
                .statusCode(403);
        assertEquals(0, plans());
    }

    @Test
    void whoever_is_not_signed_in_is_sent_to_do_so() {
        given().redirects().follow(false).get("/console/roster").then().statusCode(302);
    }

    @Test
    void a_plan_of_another_region_is_not_there() {
        duty(OWN).post("/console/roster/plans").then().statusCode(303);
        String id = plan();
        get(OWN, "/console/roster/plans/" + id).then().statusCode(200);
        get(NATIONAL, "/console/roster/plans/" + id).then().statusCode(200);
        get(OTHER, "/console/roster/plans/" + id).then().statusCode(404);
        duty(OTHER).post("/console/roster/plans/" + id).then().statusCode(404);
        form(OTHER).post("/console/roster/plans/" + id + "/ending").then().statusCode(404);
        get(OTHER, "/console/roster/plans").then().body(not(containsString(id)));
        get(OTHER, "/console/roster/exchange/roster.csv").then().body(not(containsString("VT20")));
        assertEquals(1, plans());
    }

    @Test
    void a_plan_that_serves_the_pool_or_more_regions_is_the_national_coordinators_alone() {
        duty(NATIONAL)
                .formParam("regions-VT20", "yes")
                .formParam("pool", "yes")
                .post("/console/roster/plans")
                .then()
                .statusCode(303);
        get(OWN, "/console/roster/plans/" + plan()).then().statusCode(404);
        clear();
        duty(NATIONAL)
                .formParam("regions-VT20", "yes")
                .formParam("regions-VT01", "yes")
                .post("/console/roster/plans")
                .then()
                .statusCode(303);
        get(OWN, "/console/roster/plans/" + plan()).then().statusCode(404);
        get(NATIONAL, "/console/roster/plans/" + plan()).then().statusCode(200);
    }

    @Test
    void a_coordinator_plans_neither_another_region_nor_its_advisers_nor_the_pool() {
        duty(OWN)
                .formParam("regions-VT01", "yes")
                .post("/console/roster/plans")
                .then()
                .statusCode(303);
        assertEquals(1, sql.number("select count(*) from roster_plan where regions = '{VT20}'"));
        duty(OWN).formParam("pool", "yes").post("/console/roster/plans").then().statusCode(422);
        duty(OWN)
                .formParam("adviser", "voorbeeld-5")
                .post("/console/roster/plans")
                .then()
                .statusCode(422);
        assertEquals(1, plans());
    }

    @Test
    void an_adviser_of_elsewhere_whom_the_national_coordinator_planned_stays_when_the_plan_is_changed() {
        duty(NATIONAL)
                .formParam("adviser", "voorbeeld-5")
                .formParam("regions-VT20", "yes")
                .post("/console/roster/plans")
                .then()
                .statusCode(303);
        get(OWN, "/console/roster/plans/" + plan()).then().body(containsString("value=\"voorbeeld-5\" selected"));
        duty(OWN)
                .formParam("adviser", "voorbeeld-5")
                .post("/console/roster/plans/" + plan())
                .then()
                .statusCode(303);
        assertEquals(1, sql.number("select count(*) from roster_plan where adviser_id is not null"));
    }

    @Test
    void an_added_holiday_is_removed_by_its_own_region_alone() {
        form(OWN)
                .formParam("day", "2030-01-02")
                .formParam("name", "Studiedag")
                .post("/console/roster/holidays")
                .then()
                .statusCode(303);
        String id = sql.id("select id from roster_holiday").toString();
        form(OTHER).post("/console/roster/holidays/" + id + "/removal").then().statusCode(404);
        form(OWN).post("/console/roster/holidays/" + id + "/removal").then().statusCode(303);
    }

    @Test
    void a_page_of_another_site_changes_nothing() {
        duty(OWN).post("/console/roster/plans").then().statusCode(303);
        given().cookie("console", cookie(OWN))
                .header("Sec-Fetch-Site", "cross-site")
                .contentType("application/x-www-form-urlencoded")
                .post("/console/roster/plans/" + plan() + "/ending")
                .then()
                .statusCode(403);
        assertEquals(1, plans());
    }
}
