package nl.veiligthuis.platform.ops;

import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.DoublePredicate;
import java.util.function.Supplier;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import nl.veiligthuis.platform.bus.OwnContext;
import nl.veiligthuis.platform.journeys.Peer;
import nl.veiligthuis.platform.journeys.Service;
import nl.veiligthuis.platform.journeys.Sql;
import nl.veiligthuis.platform.privacy.RetentionJob;
import nl.veiligthuis.platform.seal.KeyJob;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@WithTestResource(TestDatabase.class)
class MetricsTest {

    private static final Pattern TYPE = Pattern.compile("(?m)^# TYPE (\\S+) ");
    private static final Pattern LABEL = Pattern.compile("[{,]([a-z_]+)=\"([^\"]*)\"");
    private static final Pattern DOCUMENTED = Pattern.compile("(?m)^\\| `([a-z_]+)`");

    /** The values each label may have; of the memory pools of Java alone they are not ours to name. */
    private static final Map<String, Pattern> VALUES = Map.of(
            "part", Pattern.compile("pages|chat|desk"),
            "status", Pattern.compile("[1-5][0-9][0-9]"),
            "author", Pattern.compile("visitor|adviser|system"),
            "limit", Pattern.compile("chat|return|sign-in|message|socket"),
            "pool_type", Pattern.compile("sql"),
            "le", Pattern.compile("\\+Inf|[0-9.]+"),
            "area", Pattern.compile("heap|nonheap"),
            "id", Pattern.compile("[A-Za-z0-9 '-]+"));

    @TestHTTPResource("/")
    URI address;

    @Inject
    RetentionJob retention;

    @Inject
    Standing standing;

    @Inject
    KeyJob keys;

    @Inject
    MeterRegistry meters;

    @Inject
    OwnContext context;

    Service service;
    Sql owner;

    @BeforeEach
    void nobody_is_there() {
        service = new Service(address);
        owner = new Sql(TestDatabase.asOwner());
        owner.change("delete from conversation");
        owner.change("update duty set lease_until = clock_timestamp() - interval '1 second'");
    }

    @Test
    void what_is_measured_is_what_is_documented() throws Exception {
        given().get("/nl/").then().statusCode(200);
        Set<String> documented = found(DOCUMENTED, Files.readString(Path.of("docs", "metrics.md")));
        assertEquals(documented, found(TYPE, metrics()));
    }

    @Test
    void labels_have_few_values_and_none_of_them_is_a_path() {
        for (String path : List.of("/nl/", "/nl/chat", "/nl/none", "/console/board", "/console/welcome/x", "/none")) {
            given().redirects().follow(false).get(path);
        }
        List<MatchResult> labels = LABEL.matcher(metrics()).results().toList();
        assertTrue(labels.size() > 50, "labels were read");
        for (MatchResult label : labels) {
            assertTrue(
                    VALUES.containsKey(label.group(1))
                            && VALUES.get(label.group(1))
                                    .matcher(label.group(2))
                                    .matches(),
                    label.group());
        }
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "/, pages",
                "/nl/hulp-zoeken, pages",
                "/nl/chat, chat",
                "/texel/nl/chat/messages, chat",
                "/console, desk",
                "/console/welcome/secret, desk",
                "/consoles, pages",
                "/exit, -",
                "/q/metrics, -",
            })
    void a_request_belongs_to_one_part(String path, String part) {
        assertEquals(Optional.ofNullable(part), RequestTimes.part(path));
    }

    @Test
    void a_meter_that_is_not_on_the_list_is_dropped_and_a_label_too() {
        meters.counter("stranger", "path", "/nl/kanarie").increment();
        meters.counter("platform.messages.not.stored", "address", "kanarie").increment();
        assertTrue(!metrics().contains("stranger") && !metrics().contains("kanarie"), this::metrics);
    }

    @Test
    void the_use_of_the_exit_is_not_counted() {
        given().redirects().follow(false).get("/").then().statusCode(303);
        String redirected = "platform_requests_seconds_count{part=\"pages\",status=\"303\",}";
        double before = await(redirected, count -> count >= 1);
        given().redirects().follow(false).get("/exit").then().statusCode(303);
        given().redirects().follow(false).get("/").then().statusCode(303);
        assertEquals(before + 1, await(redirected, count -> count > before));
    }

    @Test
    void who_is_on_call_sees_who_waits_who_is_there_and_what_is_stored() throws Exception {
        await("platform_advisers_on_duty", number -> number == 0);
        try (Peer adviser = service.adviserOnDuty("voorbeeld-1")) {
            String token = service.startChat("nl", "Iemand");
            String chat = owner.chat(token).toString();
            await("platform_advisers_on_duty", number -> number == 1);
            await("platform_queue_waiting", number -> number == 1);
            owner.change("update advice_request set asked_at = asked_at - interval '100 seconds'");
            await("platform_queue_oldest_wait_seconds", seconds -> seconds >= 100);
            assertTrue(value("platform_sockets_open") >= 1);
            adviser.await(desk -> desk.path("waiting").toString().contains(chat), "waiting");
            adviser.send(Map.of("type", "claim", "conversation", chat));
            adviser.await("claimed");
            look();
            assertEquals(1, value("platform_chats_running"));
            String stored = "platform_message_stored_seconds_count{author=\"adviser\",}";
            double before = value(stored);
            adviser.send(
                    Map.of("type", "say", "conversation", chat, "epoch", 1, "id", UUID.randomUUID(), "text", "Hallo"));
            adviser.await("stored");
            assertEquals(before + 1, value(stored));
            owner.change("update advice_request set state = 'WAITING', adviser_id = null, lease_until = null");
            await("platform_queue_waiting", number -> number == 1);
            assertTrue(value("platform_queue_oldest_wait_seconds") < 100, "who lost their adviser just now waits anew");
            assertEquals(1, value("platform_queue_known"));
            assertEquals(1, value("platform_bus_connected"));
        }
    }

    @Test
    void what_should_have_been_deleted_is_seen_until_retention_has_run() throws Exception {
        UUID late = UUID.randomUUID();
        owner.change(
                "insert into conversation (id, language, ended_at) values (?, 'nl', now() - interval '25 hours')",
                late);
        look();
        assertEquals(1, value("platform_retention_overdue"));
        run(() -> retention.run().subscribe().asCompletionStage());
        look();
        assertEquals(0, value("platform_retention_overdue"));
        assertTrue(value("platform_retention_last_run_timestamp_seconds") > 1_700_000_000);
    }

    @Test
    void keys_are_seen_to_be_there_and_to_be_young_enough() throws Exception {
        try (Peer adviser = service.adviserOnDuty("voorbeeld-1")) {
            service.startChat("nl", "Iemand");
            adviser.await(desk -> !desk.path("waiting").isEmpty(), "waiting");
        }
        look();
        assertEquals(1, value("platform_keys_usable"));
        run(() -> keys.run().subscribe().asCompletionStage());
        double age = value("platform_keys_oldest_seconds");
        assertTrue(age >= 0 && age <= Duration.ofHours(24).toSeconds(), () -> "oldest: " + age);
    }

    private void look() throws Exception {
        run(() -> standing.look().subscribe().asCompletionStage());
    }

    private void run(Supplier<CompletableFuture<Void>> job) throws Exception {
        CompletableFuture<Void> done = new CompletableFuture<>();
        context.run(() -> job.get().thenAccept(done::complete));
        done.get(10, TimeUnit.SECONDS);
    }

    /** The value once it is as expected: what is in memory follows the database within seconds. */
    private double await(String name, DoublePredicate expected) {
        double value = value(name);
        for (int look = 0; look < 100 && !expected.test(value); look++) {
            pause();
            value = value(name);
        }
        assertTrue(expected.test(value), name + " is " + value);
        return value;
    }

    private static void pause() {
        try {
            Thread.sleep(100);
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
    }

    /** The value of a line; zero when it is not there yet. */
    private double value(String name) {
        return Arrays.stream(metrics().split("\n"))
                .filter(line -> line.startsWith(name + " "))
                .mapToDouble(line -> Double.parseDouble(line.substring(name.length())))
                .findFirst()
                .orElse(0);
    }

    private String metrics() {
        return given().accept("text/plain")
                .get("/q/metrics")
                .then()
                .statusCode(200)
                .extract()
                .asString();
    }

    private static Set<String> found(Pattern pattern, String text) {
        return pattern.matcher(text)
                .results()
                .map(found -> found.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
