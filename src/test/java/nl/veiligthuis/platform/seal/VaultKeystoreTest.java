package nl.veiligthuis.platform.seal;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.smallrye.config.SmallRyeConfigBuilder;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class VaultKeystoreTest {

    private static final long HOUR = 1_764_500_400;
    private static final byte[] KEY = {1, 2, 3, 4};
    private static final byte[] BOUND = {9};

    @TempDir
    Path folder;

    private Transit vault;
    private Path token;

    @BeforeEach
    void a_vault() throws IOException {
        vault = new Transit();
        token = Files.writeString(folder.resolve("token"), Transit.TOKEN + "\n");
    }

    @AfterEach
    void is_closed() {
        vault.close();
    }

    @Test
    void what_one_node_wraps_another_unwraps() throws Exception {
        byte[] wrapped = keystore().wrap(HOUR, KEY, BOUND);
        assertArrayEquals(KEY, keystore().unwrap(HOUR, keystore().wrap(HOUR, KEY, BOUND), BOUND));
        assertArrayEquals(KEY, keystore().unwrap(HOUR, wrapped, BOUND));
        assertEquals(Set.of("platform-chat-" + HOUR), vault.keys().keySet());
    }

    @Test
    void what_is_bound_elsewhere_or_was_changed_is_not_unwrapped() {
        byte[] wrapped = keystore().wrap(HOUR, KEY, BOUND);
        keystore().wrap(HOUR + 3_600, KEY, BOUND);
        assertThrows(KeyGone.class, () -> keystore().unwrap(HOUR, wrapped, new byte[] {8}));
        assertThrows(KeyGone.class, () -> keystore().unwrap(HOUR + 3_600, wrapped, BOUND));
        assertThrows(KeyGone.class, () -> keystore()
                .unwrap(HOUR, "something else".getBytes(StandardCharsets.US_ASCII), BOUND));
    }

    @Test
    void keys_are_listed_and_destroyed_for_good() {
        assertEquals(Set.of(), keystore().starts());
        byte[] wrapped = keystore().wrap(HOUR, KEY, BOUND);
        keystore().wrap(HOUR + 3_600, KEY, BOUND);
        assertEquals(Set.of(HOUR, HOUR + 3_600), keystore().starts());
        keystore().destroy(HOUR);
        assertEquals(Set.of(HOUR + 3_600), keystore().starts());
        assertThrows(KeyGone.class, () -> keystore().unwrap(HOUR, wrapped, BOUND));
        keystore().destroy(HOUR);
    }

    @Test
    void a_vault_that_is_away_or_refuses_is_a_failure_and_gives_no_key_up() throws Exception {
        byte[] wrapped = keystore().wrap(HOUR, KEY, BOUND);
        vault.unavailable = true;
        assertThrows(KeystoreFailure.class, () -> keystore().unwrap(HOUR, wrapped, BOUND));
        assertThrows(KeystoreFailure.class, () -> keystore().starts());
        assertThrows(KeystoreFailure.class, () -> keystore().destroy(HOUR));
        vault.unavailable = false;
        Files.writeString(token, "s.another");
        String refused = assertThrows(KeystoreFailure.class, () -> keystore().wrap(HOUR, KEY, BOUND))
                .getMessage();
        assertFalse(refused.contains("s.another"), refused);
        Files.delete(token);
        assertThrows(KeystoreFailure.class, () -> keystore().wrap(HOUR, KEY, BOUND));
        vault.close();
        Files.writeString(token, Transit.TOKEN);
        assertThrows(KeystoreFailure.class, () -> keystore().unwrap(HOUR, wrapped, BOUND));
    }

    private Keystore keystore() {
        SealConfig config = new SmallRyeConfigBuilder()
                .withMapping(SealConfig.class)
                .withDefaultValue("platform.seal.vault.url", vault.url().toString())
                .withDefaultValue("platform.seal.vault.token-file", token.toString())
                .build()
                .getConfigMapping(SealConfig.class);
        return new Keystores(config).keystore();
    }
}
