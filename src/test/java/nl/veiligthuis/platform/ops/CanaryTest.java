package nl.veiligthuis.platform.ops;

import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import io.vertx.core.Vertx;
import jakarta.inject.Inject;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import nl.veiligthuis.platform.journeys.Service;
import nl.veiligthuis.platform.trace.HeardSpans;
import nl.veiligthuis.platform.trace.Step;
import nl.veiligthuis.platform.trace.Traces;
import org.jboss.logging.Logger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * Somebody leaves a canary in everything a visitor and an adviser can send, while all sorts of things go wrong; afterwards
 * every place that outlives a request is searched for them, and for ids and addresses.
 */
@QuarkusTest
@WithTestResource(TestDatabase.class)
class CanaryTest {

    private static final Logger OWN = Logger.getLogger(CanaryTest.class);
    private static final Path DATABASE_LOG =
            Path.of("target", "test-database-" + ProcessHandle.current().pid(), "postgresql.log");

    @TestHTTPResource("/")
    URI address;

    @Inject
    Vertx vertx;

    @Inject
    HeardSpans spans;

    @Inject
    Traces traces;

    Canaries canaries;
    Heard heard;
    Hostile browser;
    int databaseLogBefore;

    @BeforeEach
    void listen() throws Exception {
        databaseLogBefore = Files.readString(DATABASE_LOG).length();
        canaries = new Canaries();
        heard = Heard.now();
        browser = new Hostile(new Service(address).base(), canaries);
    }

    @AfterEach
    void stopListening() {
        browser.close();
        heard.close();
    }

    @Test
    void nothing_that_somebody_gives_away_outlives_the_request_in_a_log_a_number_or_an_error() throws Exception {
        try (CanaryJourney journey = new CanaryJourney(new Service(address), canaries, browser)) {
            journey.talk();
            journey.malformedFrames();
            journey.databaseThatFails();
            journey.parkAndReturn();
            journey.pages().properRequests();
            journey.pages().brokenRequests();
            journey.end();
        }
        faultsOutsideOfRequests();
        Map<String, String> places = places();
        assertTrue(canaries.count() > 40, () -> "canaries: " + canaries.count());
        assertTrue(browser.answers() > 30, () -> "errors were made: " + browser.answers());
        assertTrue(heard.log().contains("PgException"), heard::log);
        assertTrue(heard.log().contains(LogGuard.WITHHELD), "a library said something");
        for (Step step : List.of(Step.PAGE, Step.FORM, Step.STORE, Step.CLAIM, Step.WRAP)) {
            assertTrue(places.get("traces").contains(step.told()), () -> "traced: " + step);
        }
        assertAll(places.entrySet().stream()
                .map(place -> () -> assertEquals(List.of(), canaries.in(place.getValue()), place.getKey())));
        assertAll(List.of("log", "printed", "threads", "metrics", "health", "traces", "log of the database").stream()
                .map(place -> () -> assertEquals(List.of(), Canaries.idsAndAddresses(places.get(place)), place)));
        assertAll(List.of("heads", "errors").stream()
                .map(place -> () -> assertEquals(List.of(), Canaries.ids(places.get(place)), place)));
    }

    /** What is searched would be found: a canary of each place is put there. */
    @Test
    void a_canary_that_is_let_out_is_found() throws Exception {
        OWN.warn("Somebody says " + canaries.of("log"));
        System.err.println(canaries.of("printed"));
        given().get("/nl/none").then().statusCode(404);
        browser.keepError(JsonNodeFactory.instance.objectNode().put("message", canaries.of("errors")));
        CountDownLatch done = new CountDownLatch(1);
        Thread named = Thread.ofPlatform().name(canaries.of("threads")).start(() -> await(done));
        Map<String, String> places = places();
        done.countDown();
        named.join();
        for (String place : List.of("log", "printed", "errors", "threads")) {
            assertNotEquals(List.of(), canaries.in(places.get(place)), place);
        }
        OWN.info("From 192.0.2.7 and [2001:db8:0:0:0:0:0:1] in 3f2b8c1e-0000-4000-8000-00000000abcd");
        assertEquals(3, Canaries.idsAndAddresses(heard.log()).size(), heard::log);
        assertTrue(places.get("heads").contains("Referrer-Policy"), "heads");
        assertTrue(places.get("metrics").contains("platform_requests_seconds_count"), "metrics");
        assertTrue(places.get("health").contains("\"database\""), "health");
        assertTrue(places.get("traces").contains("/{language}"), "traces");
    }

    /** Everywhere something may stay behind. */
    private Map<String, String> places() throws Exception {
        Map<String, String> places = new LinkedHashMap<>();
        places.put("metrics", given().get("/q/metrics").asString());
        places.put(
                "health",
                given().get("/q/health").asString()
                        + given().get("/q/health/group/chat").asString());
        traces.flush();
        places.put("traces", spans.told());
        places.put("errors", browser.errors());
        places.put("heads", browser.heads());
        places.put("log", heard.log());
        places.put("printed", heard.printed());
        places.put("threads", heard.threads());
        places.put("log of the database", Files.readString(DATABASE_LOG).substring(databaseLogBefore));
        return places;
    }

    /** Threads, timers and libraries that fail with somebody's words in their exception. */
    private void faultsOutsideOfRequests() throws Exception {
        String words = canaries.of("exception");
        Thread thread = Thread.ofPlatform().start(() -> fail(words));
        Thread virtual = Thread.ofVirtual().start(() -> fail(words));
        thread.join();
        virtual.join();
        CountDownLatch done = new CountDownLatch(1);
        vertx.runOnContext(ignored -> {
            vertx.runOnContext(after -> done.countDown());
            fail(words);
        });
        await(done);
        Infrastructure.handleDroppedException(new IllegalStateException(words));
        Logger.getLogger("org.postgresql").errorf(new IllegalStateException(words), "DETAIL: (%s)", words);
        Logger.getLogger("io.netty.channel").debug("[L:/198.51.100.9:80] READ " + words);
    }

    private static void fail(String words) {
        throw new IllegalStateException(words, new IllegalArgumentException("cause " + words));
    }

    private static void await(CountDownLatch latch) {
        try {
            assertTrue(latch.await(10, TimeUnit.SECONDS));
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}
