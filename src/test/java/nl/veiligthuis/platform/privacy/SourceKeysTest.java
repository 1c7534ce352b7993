package nl.veiligthuis.platform.privacy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import io.vertx.core.net.SocketAddress;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SourceKeysTest {

    final Calendar calendar = new Calendar();
    final SourceKeys keys = new SourceKeys(new OwnDailyKey(calendar));

    @ParameterizedTest
    @CsvSource({
        "192.0.2.1, 192.0.2.1",
        "192.0.2.1, ::ffff:192.0.2.1",
        "2001:db8:1:2::1, 2001:db8:1:2:ffff:ffff:ffff:ffff",
        "2001:db8:1:2::1, 2001:0DB8:0001:0002:0:0:0:0001",
        "2001:db8:1:2::1, [2001:db8:1:2::2]",
        "fe80::1%eth0, fe80::2",
    })
    void one_household_is_one_source(String one, String other) {
        assertEquals(key(one), key(other));
        assertEquals(key(one).hashCode(), key(other).hashCode());
    }

    @ParameterizedTest
    @CsvSource({
        "192.0.2.1, 192.0.2.2",
        "2001:db8:1:2::1, 2001:db8:1:3::1",
        "[2001:db8:1:2::1], [2001:db8:1:3::1]",
        "192.0.2.1, 2001:db8:1:2::1",
        "0.0.0.0, ::",
    })
    void another_household_is_another_source(String one, String other) {
        assertNotEquals(key(one), key(other));
    }

    @Test
    void names_that_are_no_address_are_one_source_so_that_a_new_name_is_no_new_start() {
        SourceKey unknown = key("unknown");
        assertEquals(unknown, key("_hidden7"));
        assertEquals(unknown, keys.of(SocketAddress.domainSocketAddress("/tmp/balancer")));
        assertEquals(unknown, keys.of((SocketAddress) null));
        assertNotEquals(unknown, key("192.0.2.1"));
    }

    @Test
    void a_key_lasts_a_day_and_is_another_the_next() {
        SourceKey today = key("192.0.2.1");
        calendar.pass(Duration.ofHours(24).minusMillis(1));
        assertEquals(today, key("192.0.2.1"));
        calendar.pass(Duration.ofMillis(1));
        SourceKey tomorrow = key("192.0.2.1");
        assertNotEquals(today, tomorrow);
        calendar.pass(Duration.ofHours(23));
        assertEquals(tomorrow, key("192.0.2.1"));
    }

    @Test
    void another_node_or_start_gives_the_same_address_another_key() {
        assertNotEquals(key("192.0.2.1"), new SourceKeys(new OwnDailyKey(calendar)).of(address("192.0.2.1")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"192.0.2.1", "2001:db8:1:2::1", "unknown"})
    void a_key_says_nothing_in_a_log(String address) {
        assertEquals("SourceKey[hidden]", key(address).toString());
    }

    private SourceKey key(String host) {
        return keys.of(address(host));
    }

    private static SocketAddress address(String host) {
        return SocketAddress.inetSocketAddress(40_000, host);
    }
}
