package nl.veiligthuis.platform.identity;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FactorKeysTest {

    private static final String OLD = "an-old-key-that-is-long-enough-00";
    private static final String NEW = "a-new-key-that-is-long-enough-000";

    final UUID account = UUID.randomUUID();
    final byte[] secret = Totp.newSecret();

    @Test
    void a_secret_is_opened_for_its_own_account_alone() {
        FactorKeys keys = keys(OLD);
        byte[] stored = keys.seal(secret, account);
        assertFalse(new String(stored, StandardCharsets.ISO_8859_1)
                .contains(new String(secret, StandardCharsets.ISO_8859_1)));
        assertArrayEquals(secret, keys.open(stored, account));
        assertNull(keys.open(stored, UUID.randomUUID()));
        stored[20] ^= 1;
        assertNull(keys.open(stored, account));
    }

    @Test
    void the_first_key_seals_and_all_open() {
        byte[] before = keys(OLD).seal(secret, account);
        FactorKeys between = keys(OLD + "," + NEW);
        FactorKeys after = keys(NEW + "\n" + OLD);
        assertFalse(between.isStale(before, account));
        assertTrue(after.isStale(before, account));
        assertArrayEquals(secret, after.open(before, account));
        byte[] anew = after.seal(secret, account);
        assertFalse(after.isStale(anew, account));
        assertArrayEquals(secret, between.open(anew, account), "by nodes that do not know yet which is first");
        assertArrayEquals(secret, keys(NEW).open(anew, account));
        assertNull(keys(NEW).open(before, account));
    }

    @Test
    void what_a_version_before_stored_is_opened_and_known_to_be_stale() {
        assertArrayEquals(secret, keys(NEW).open(secret, account));
        assertTrue(keys(NEW).isStale(secret, account));
    }

    @Test
    void without_a_key_the_start_ends_and_says_what_to_do() {
        assertEquals(
                FactorKeys.NONE,
                assertThrows(IllegalArgumentException.class, () -> keys("")).getMessage());
    }

    @Test
    void where_people_sign_in_by_a_provider_no_key_is_needed_and_no_secret_is_stored() {
        FactorKeys none = new FactorKeys(config(Map.of("platform.identity.sign-in", "oidc")));
        assertEquals(0, none.seal(secret, account).length);
        assertFalse(none.isStale(secret, account));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"too-short", OLD + ",too-short", OLD + "," + OLD + "," + OLD + "," + OLD + "," + OLD + "," + OLD
            })
    void a_key_that_will_not_do_is_told_without_it(String given) {
        String told =
                assertThrows(IllegalArgumentException.class, () -> keys(given)).getMessage();
        assertTrue(told.contains("platform.identity.second-factor-key"), told);
        assertFalse(told.contains("short"), told);
    }

    private static FactorKeys keys(String given) {
        return new FactorKeys(config(Map.of("platform.identity.second-factor-key", given)));
    }

    private static IdentityConfig config(Map<String, String> settings) {
        return new SmallRyeConfigBuilder()
                .withMapping(IdentityConfig.class)
                .withSources(new PropertiesConfigSource(settings, "test", 100))
                .build()
                .getConfigMapping(IdentityConfig.class);
    }
}
