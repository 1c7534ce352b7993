package nl.veiligthuis.platform.seal;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.runtime.StartupEvent;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.util.Map;
import org.junit.jupiter.api.Test;

class KeystoresTest {

    @Test
    void a_start_without_a_keystore_is_refused_in_one_line_that_says_what_to_do() {
        refused(Map.of());
        refused(Map.of("platform.seal.vault.url", "https://vault.example.nl"));
    }

    @Test
    void a_start_with_a_folder_is_not() {
        with(Map.of("platform.seal.keys", "target/not-there-yet")).refuseNone(new StartupEvent());
    }

    private static void refused(Map<String, String> settings) {
        String told = assertThrows(
                        IllegalStateException.class, () -> with(settings).refuseNone(new StartupEvent()))
                .getMessage();
        assertTrue(told.contains("platform.seal.keys"), told);
        assertFalse(told.contains("\n"), told);
    }

    private static Keystores with(Map<String, String> settings) {
        return new Keystores(new SmallRyeConfigBuilder()
                .withMapping(SealConfig.class)
                .withDefaultValues(settings)
                .build()
                .getConfigMapping(SealConfig.class));
    }
}
