package nl.veiligthuis.platform.ops;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.stream.StreamSupport;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a log would tell about visitors stays out of it, in every profile. */
@QuarkusTest
@WithTestResource(TestDatabase.class)
class LogsTest {

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

    @Test
    void no_profile_turns_the_traffic_of_sockets_on() {
        List<String> on = StreamSupport.stream(config.getPropertyNames().spliterator(), false)
                .filter(name -> name.contains("traffic-logging.enabled"))
                .filter(name -> config.getOptionalValue(name, Boolean.class).orElse(false))
                .toList();
        assertEquals(List.of(), on);
    }
}
