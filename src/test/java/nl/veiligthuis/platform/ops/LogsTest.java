package nl.veiligthuis.platform.ops;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.ConfigProvider;
import org.jboss.logmanager.ExtHandler;
import org.jboss.logmanager.ExtLogRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a log would tell about visitors stays out of it, in every profile. */
@QuarkusTest
@WithTestResource(TestDatabase.class)
class LogsTest {

    /** Those that write a log somewhere; the framework's own tests and tools only listen. */
    private static final String WRITERS = "org.jboss.logmanager.handlers";

    private final Config config = ConfigProvider.getConfig();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "quarkus.websockets-next.server.traffic-logging.enabled",
                "quarkus.http.access-log.enabled",
                "quarkus.hibernate-orm.log.sql",
                "quarkus.hibernate-orm.log.bind-parameters",
            })
    void what_would_print_words_or_addresses_is_off(String setting) {
        assertEquals(false, config.getOptionalValue(setting, Boolean.class).orElse(false));
    }

    /** In production and here; development alone shows what libraries say. */
    @ParameterizedTest
    @ValueSource(strings = {"console", "file", "syslog", "socket"})
    void wherever_a_log_goes_it_passes_the_guard(String handler) {
        for (String profile : List.of("prod", "test", "acceptance")) {
            assertEquals(Optional.of("guard"), shipped(profile, "quarkus.log." + handler + ".filter"), profile);
        }
        assertEquals(Optional.empty(), shipped("dev", "quarkus.log.console.filter"));
    }

    @Test
    void a_production_log_is_one_object_a_line() {
        assertEquals(Optional.of("true"), shipped("prod", "quarkus.log.console.json.enabled"));
    }

    @Test
    void every_handler_that_runs_has_the_guard() {
        List<Handler> handlers = leaves(Logger.getLogger("").getHandlers()).toList();
        assertTrue(handlers.size() > 0);
        for (Handler handler : handlers) {
            ExtLogRecord line = new ExtLogRecord(Level.SEVERE, "Hij staat voor de deur", LogsTest.class.getName());
            line.setLoggerName("io.netty");
            assertNotNull(handler.getFilter(), handler::toString);
            assertTrue(handler.getFilter().isLoggable(line));
            assertEquals(LogGuard.WITHHELD, line.getMessage(), handler::toString);
        }
    }

    private static Stream<Handler> leaves(Handler... handlers) {
        return Arrays.stream(handlers)
                .flatMap(handler -> handler instanceof ExtHandler outer && outer.getHandlers().length > 0
                        ? leaves(outer.getHandlers())
                        : Stream.of(handler))
                .filter(handler -> handler.getClass().getPackageName().startsWith(WRITERS));
    }

    private static Optional<String> shipped(String profile, String setting) {
        try {
            return new SmallRyeConfigBuilder()
                    .addDefaultInterceptors()
                    .withProfile(profile)
                    .withSources(new PropertiesConfigSource(LogsTest.class.getResource("/application.properties")))
                    .build()
                    .getOptionalValue(setting, String.class);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    @Test
    void no_profile_turns_the_traffic_of_sockets_on() {
        List<String> on = StreamSupport.stream(config.getPropertyNames().spliterator(), false)
                .filter(name -> name.contains("traffic-logging.enabled"))
                .filter(name -> config.getOptionalValue(name, Boolean.class).orElse(false))
                .toList();
        assertEquals(List.of(), on);
    }
}
