package nl.veiligthuis.platform.roster;

import static io.restassured.RestAssured.given;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.net.URI;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import javax.sql.DataSource;
import nl.veiligthuis.platform.journeys.Service;
import nl.veiligthuis.platform.journeys.Sql;
import nl.veiligthuis.platform.ops.TestDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** The roster as coordinators see it in a browser, with an empty one before and after each test. */
@WithTestResource(TestDatabase.class)
abstract class RosterPages {

    /** Coordinator of Utrecht, VT20. */
    static final String OWN = "voorbeeld-coordinator";

    /** Coordinator of Amsterdam, VT01. */
    static final String OTHER = "voorbeeld-coordinator-2";

    static final String NATIONAL = "voorbeeld-landelijk";

    private static final Map<String, String> COOKIES = new HashMap<>();

    @TestHTTPResource("/")
    URI address;

    @Inject
    DataSource source;

    Service service;
    Sql sql;

    @BeforeEach
    void the_roster_is_empty() {
        service = new Service(address);
        sql = new Sql(source);
        clear();
    }

    @AfterEach
    void clear() {
        sql.change("delete from roster_plan");
        sql.change("delete from roster_holiday");
        sql.change("delete from planned_duty");
    }

    Response get(String username, String path) {
        return given().redirects()
                .follow(false)
                .cookie("console", cookie(username))
                .get(path);
    }

    RequestSpecification form(String username) {
        return service.form().cookie("console", cookie(username));
    }

    /** The form of a duty in the evening, every day from 2030 on, as it is filled in for one's own region. */
    RequestSpecification duty(String username) {
        return duty(username, LocalDate.of(2030, 1, 1));
    }

    RequestSpecification duty(String username, LocalDate first) {
        RequestSpecification form = form(username);
        PlanText.DAYS.forEach(day -> form.formParam("days-" + day, "yes"));
        return form.formParam("starts", "22:00")
                .formParam("ends", "06:00")
                .formParam("from", first.toString())
                .formParam("languages-nl", "yes")
                .formParam("audiences-MYSELF", "yes");
    }

    /** The id of the only plan. */
    String plan() {
        return sql.id("select id from roster_plan").toString();
    }

    long plans() {
        return sql.number("select count(*) from roster_plan");
    }

    String cookie(String username) {
        return COOKIES.computeIfAbsent(username, service::signIn);
    }
}
