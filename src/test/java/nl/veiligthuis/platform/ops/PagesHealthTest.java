package nl.veiligthuis.platform.ops;

import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.runtime.ShutdownDelayInitiatedEvent;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import nl.veiligthuis.platform.content.PageLibrary;
import nl.veiligthuis.platform.web.Draining;
import org.eclipse.microprofile.health.HealthCheckResponse.Status;
import org.eclipse.microprofile.health.Readiness;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@WithTestResource(TestDatabase.class)
class PagesHealthTest {

    @Inject
    PageLibrary pages;

    @ParameterizedTest
    @ValueSource(strings = {"/q/health/ready", "/q/health/group/pages"})
    void a_balancer_is_told_of_pages_and_of_nothing_else(String path) {
        var health = given().get(path);
        assertEquals(200, health.statusCode(), health::asString);
        List<String> checks = health.path("checks.name");
        assertTrue(checks.contains("pages"), checks::toString);
        assertTrue(Set.of("pages", "Graceful Shutdown").containsAll(checks), checks::toString);
        assertEquals("loaded", health.path("checks.find { it.name == 'pages' }.data.content"));
    }

    @Test
    void a_node_that_is_about_to_stop_wants_nobody_new() {
        Draining draining = new Draining(Optional.empty());
        PagesHealth health = new PagesHealth(pages, draining);
        assertEquals(Status.UP, health.call().getStatus());
        draining.begin(new ShutdownDelayInitiatedEvent());
        assertEquals(Status.DOWN, health.call().getStatus());
    }

    /** The database must never take pages out of service. */
    @Test
    void the_chat_is_no_part_of_readiness() {
        assertFalse(ChatHealth.class.isAnnotationPresent(Readiness.class));
    }
}
