package nl.veiligthuis.platform.routing;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.qute.i18n.Localized;
import io.quarkus.qute.i18n.MessageBundles;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Inject;
import java.net.URI;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import javax.sql.DataSource;
import nl.veiligthuis.platform.bus.OwnContext;
import nl.veiligthuis.platform.journeys.Door;
import nl.veiligthuis.platform.journeys.Peer;
import nl.veiligthuis.platform.journeys.Service;
import nl.veiligthuis.platform.journeys.Sql;
import nl.veiligthuis.platform.ops.TestDatabase;
import nl.veiligthuis.platform.web.FrontDoor;
import nl.veiligthuis.platform.web.SiteMessages;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(TestDatabase.class)
class QueueWatchTest {

    private static final UUID ADVISER = UUID.fromString("00000000-0000-4000-8000-000000000001");
    private static final Scope EVERYBODY =
            new Scope(Set.of(), true, Set.of("nl", "en", "ar"), Set.of(Audience.values()), 4);
    private static final long PATIENCE_SECONDS = 10;

    @TestHTTPResource("/")
    URI address;

    @Inject
    DataSource source;

    @Inject
    Duties duties;

    @Inject
    FrontDoor door;

    @Inject
    OwnContext context;

    Sql sql;

    @BeforeEach
    void nobody_is_on_duty() {
        sql = new Sql(source);
        sql.change("update duty set lease_until = clock_timestamp() - interval '1 second'");
        Door.await(door, FrontDoor.State.CLOSED);
    }

    @Test
    void a_duty_opens_the_door_and_its_end_closes_it() {
        assertEquals(0, live());
        done(() -> duties.begin(ADVISER, EVERYBODY));
        Door.await(door, FrontDoor.State.OPEN);
        assertEquals(1, live());
        done(() -> duties.end(ADVISER));
        Door.await(door, FrontDoor.State.CLOSED);
    }

    @Test
    void a_duty_that_is_not_renewed_in_time_is_over_and_the_pages_say_so() {
        done(() -> duties.begin(ADVISER, EVERYBODY));
        Door.await(door, FrontDoor.State.OPEN);
        runOut();
        Door.await(door, FrontDoor.State.CLOSED);
        assertEquals(0, live());
        assertFalse(done(() -> duties.renew(ADVISER)));
        assertEquals(0, live());
        for (String language : new String[] {"nl", "en", "ar"}) {
            String closed = MessageBundles.get(SiteMessages.class, Localized.Literal.of(language))
                    .chat_closed();
            given().get("/" + language + "/").then().statusCode(200).body(containsString(closed));
        }
    }

    @Test
    void a_duty_that_is_renewed_goes_on_from_the_same_beginning() {
        done(() -> duties.begin(ADVISER, EVERYBODY));
        sql.change(
                "update duty set since = since - interval '1 hour', lease_until = clock_timestamp() + interval '9 seconds'");
        assertTrue(done(() -> duties.renew(ADVISER)));
        done(() -> duties.begin(ADVISER, EVERYBODY));
        assertEquals(
                1,
                sql.number("select count(*) from duty where since < clock_timestamp() - interval '59 minutes'"
                        + " and lease_until > clock_timestamp() + interval '10 seconds'"));
    }

    @Test
    void a_duty_that_ran_out_begins_anew() {
        done(() -> duties.begin(ADVISER, EVERYBODY));
        sql.change("update duty set since = since - interval '1 hour'");
        runOut();
        done(() -> duties.begin(ADVISER, EVERYBODY));
        assertEquals(
                1, sql.number("select count(*) from duty where since > clock_timestamp() - interval '59 minutes'"));
        Door.await(door, FrontDoor.State.OPEN);
    }

    @Test
    void a_console_whose_duty_ran_out_is_told() {
        try (Peer adviser = new Service(address).adviserOnDuty("voorbeeld-1")) {
            runOut();
            adviser.send(Map.of("type", "ping"));
            adviser.await(
                    frame -> frame.path("type").asText().equals("desk")
                            && !frame.path("onDuty").asBoolean(),
                    "desk, off duty");
        }
    }

    private void runOut() {
        assertEquals(
                1,
                sql.change(
                        "update duty set lease_until = clock_timestamp() - interval '1 second' where adviser_id = ?",
                        ADVISER));
    }

    private long live() {
        return sql.number("select count(*) from duty where lease_until > clock_timestamp()");
    }

    private <T> T done(Supplier<Uni<T>> work) {
        CompletableFuture<T> done = new CompletableFuture<>();
        context.run(() -> work.get().subscribe().with(done::complete, done::completeExceptionally));
        return done.orTimeout(PATIENCE_SECONDS, TimeUnit.SECONDS).join();
    }
}
