package nl.veiligthuis.platform.privacy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.vertx.mutiny.redis.client.Command;
import io.vertx.mutiny.redis.client.Redis;
import java.time.Duration;
import javax.crypto.SecretKey;
import nl.veiligthuis.platform.bus.RedisServer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Nodes that agree on a key by a real Redis. */
class SharedDailyKeyTest {

    private static final String PLACE = "{platform}:source-key";
    private static final String SECRET = "a secret of the nodes";
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final RedisServer SERVER = RedisServer.started();

    final Redis redis = SERVER.client();
    final Redis keeper = SERVER.keeper();
    final Calendar calendar = new Calendar();

    @AfterAll
    static void stop() {
        SERVER.close();
    }

    @BeforeEach
    void forget() {
        RedisServer.ask(keeper, Command.FLUSHALL);
    }

    @Test
    void nodes_have_one_key_and_until_then_each_its_own() {
        SharedDailyKey one = node();
        SharedDailyKey other = node();
        SecretKey alone = one.current();
        assertNotEquals(alone, other.current());
        agree(one);
        agree(other);
        assertNotEquals(alone, one.current());
        assertEquals(one.current(), other.current());
    }

    @Test
    void what_stands_in_redis_is_not_the_key_and_dies_within_a_day() {
        SharedDailyKey one = node();
        SharedDailyKey stranger = node(redis, "what a thief of Redis does not have");
        agree(one);
        agree(stranger);
        assertNotEquals(one.current(), stranger.current());
        long millis = RedisServer.ask(keeper, Command.PTTL, PLACE).toLong();
        assertTrue(millis > 0 && millis <= Duration.ofDays(1).toMillis() + 1, "it lives for " + millis);
    }

    @Test
    void after_a_day_there_is_another_key_for_all() {
        SharedDailyKey one = node();
        SharedDailyKey other = node();
        agree(one);
        agree(other);
        SecretKey today = one.current();
        calendar.pass(Duration.ofHours(24));
        RedisServer.ask(keeper, Command.DEL, PLACE);
        agree(other);
        agree(one);
        assertNotEquals(today, one.current());
        assertEquals(one.current(), other.current());
    }

    @Test
    void a_key_that_had_its_day_is_not_taken_again_whatever_redis_says() {
        SharedDailyKey one = node();
        agree(one);
        SecretKey today = one.current();
        calendar.pass(Duration.ofHours(23));
        RedisServer.ask(keeper, Command.PEXPIRE, PLACE, Duration.ofDays(400).toMillis());
        agree(one);
        assertEquals(today, one.current());
        calendar.pass(Duration.ofHours(1));
        agree(one);
        assertNotEquals(today, one.current());
    }

    @Test
    void a_redis_that_forgot_is_told_the_same_again() {
        SharedDailyKey one = node();
        agree(one);
        SecretKey today = one.current();
        calendar.pass(Duration.ofHours(20));
        forget();
        agree(one);
        SharedDailyKey late = node();
        agree(late);
        assertEquals(today, late.current());
        long millis = RedisServer.ask(keeper, Command.PTTL, PLACE).toLong();
        assertTrue(millis <= Duration.ofHours(4).toMillis() + 1, "it would live for " + millis);
    }

    @Test
    void what_is_no_key_is_not_taken() {
        RedisServer.ask(keeper, Command.SET, PLACE, "short", "EX", "60");
        SharedDailyKey one = node();
        SecretKey alone = one.current();
        agree(one);
        assertEquals(alone, one.current());
        RedisServer.ask(keeper, Command.SET, PLACE, "A".repeat(43));
        agree(one);
        assertEquals(alone, one.current(), "what would never end");
    }

    @Test
    void without_redis_the_key_stays_until_its_end_and_then_is_the_nodes_own() {
        try (RedisServer gone = RedisServer.started()) {
            SharedDailyKey one = node(gone.client(), SECRET);
            agree(one);
            SecretKey today = one.current();
            gone.kill();
            agree(one);
            assertEquals(today, one.current());
            calendar.pass(Duration.ofHours(24));
            agree(one);
            assertNotEquals(today, one.current());
            assertEquals(one.current(), one.current());
        }
    }

    private SharedDailyKey node() {
        return node(redis, SECRET);
    }

    private SharedDailyKey node(Redis client, String secret) {
        return new SharedDailyKey(client, secret, calendar, new OwnDailyKey(calendar));
    }

    private static void agree(SharedDailyKey node) {
        node.agree().await().atMost(PATIENCE);
    }
}
