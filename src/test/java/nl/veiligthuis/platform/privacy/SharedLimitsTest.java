package nl.veiligthuis.platform.privacy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.bucket4j.TimeMeter;
import io.smallrye.common.vertx.VertxContext;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import io.vertx.core.net.SocketAddress;
import io.vertx.mutiny.redis.client.Command;
import io.vertx.mutiny.redis.client.Redis;
import io.vertx.mutiny.redis.client.Response;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import nl.veiligthuis.platform.bus.RedisServer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/** Two nodes that count together in a real Redis. Each test has sources of its own. */
class SharedLimitsTest {

    private static final Turn NOW = new Turn.Now();
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final Pattern KEY = Pattern.compile(
            "\\{platform}:((chat|slow|return|sign-in|name):[A-Za-z0-9_-]{22}|familiar:[A-Za-z0-9_-]{44})");
    private static final RedisServer SERVER = RedisServer.started();

    private static int sources;

    private static final class Node {

        final BlockingQueue<Duration> held = new LinkedBlockingQueue<>();
        final Redis redis = SERVER.client(1);
        final Limits limits;

        Node() {
            Settings settings = new Settings(5, 5, 20, 20_000);
            OwnLanes own = new OwnLanes(settings, TimeMeter.SYSTEM_NANOTIME);
            Lanes shared = new SharedLanes(redis, settings, own, KEYS::ofName);
            limits = new Limits(settings, shared, TimeMeter.SYSTEM_NANOTIME, (wait, task) -> held.add(wait));
        }
    }

    private static final SourceKeys KEYS = new SourceKeys(new OwnDailyKey(Clock.systemUTC()));

    final Node one = new Node();
    final Node other = new Node();

    @AfterAll
    static void stop() {
        SERVER.close();
    }

    @Test
    void five_chats_start_at_once_at_whichever_node_and_the_sixth_waits_its_turn() throws Exception {
        SourceKey source = source();
        burst(source);
        other.limits.newChat(source).subscribe().with(turn -> {});
        assertAbout(Duration.ofSeconds(20), other.held.poll(10, TimeUnit.SECONDS));
        assertLater(Duration.ofSeconds(40), now(one.limits.newChat(source)));
        assertLater(Duration.ofSeconds(40), now(other.limits.newChat(source)));
    }

    @Test
    void another_source_and_another_kind_do_not_notice() {
        SourceKey source = source();
        burst(source);
        burst(source());
        assertEquals(NOW, now(other.limits.returnTry(source)));
    }

    @Test
    void tries_at_coming_back_are_counted_together() throws Exception {
        SourceKey source = source();
        for (int attempt = 0; attempt < 5; attempt++) {
            assertEquals(NOW, now((attempt % 2 == 0 ? one : other).limits.returnTry(source)));
        }
        other.limits.returnTry(source).subscribe().with(turn -> {});
        assertAbout(Duration.ofSeconds(20), other.held.poll(10, TimeUnit.SECONDS));
    }

    @Test
    void a_source_that_one_node_slows_is_slow_everywhere_and_no_other_is() {
        SourceKey source = source();
        one.limits.slow(source);
        settled(one);
        assertLater(Duration.ofMinutes(10), now(one.limits.newChat(source)));
        assertLater(Duration.ofMinutes(10), now(other.limits.newChat(source)));
        assertEquals(NOW, now(other.limits.newChat(source())));
    }

    @Test
    void who_signs_in_is_not_counted_and_gets_in_at_every_node_while_a_stranger_tries() throws Exception {
        SourceKey home = source();
        for (int time = 0; time < 10; time++) {
            Node node = time % 2 == 0 ? one : other;
            assertEquals(NOW, now(node.limits.signIn("a.jansen", home)));
            node.limits.signedIn("a.jansen", home);
            settled(node);
        }
        for (int attempt = 0; attempt < 5; attempt++) {
            assertEquals(NOW, now((attempt % 2 == 0 ? one : other).limits.signIn("a.jansen", source())));
        }
        one.limits.signIn("a.jansen", source()).subscribe().with(turn -> {});
        assertAbout(Duration.ofSeconds(20), one.held.poll(10, TimeUnit.SECONDS));
        assertLater(Duration.ofSeconds(40), now(other.limits.signIn("a.jansen", source())));
        assertEquals(NOW, now(other.limits.signIn("a.jansen", home)));
    }

    @Test
    void whatever_stands_in_redis_is_a_code_and_dies_within_a_day() {
        SourceKey source = source();
        now(one.limits.newChat(source));
        now(one.limits.returnTry(source));
        now(one.limits.signIn("b.jansen", source));
        one.limits.signedIn("b.jansen", source);
        one.limits.slow(source);
        settled(one);
        Redis keeper = SERVER.keeper();
        Response keys = RedisServer.ask(keeper, Command.KEYS, "*");
        assertTrue(keys.size() >= 6, "some of each kind");
        for (Response key : keys) {
            assertTrue(KEY.matcher(key.toString()).matches(), key::toString);
            long millis = RedisServer.ask(keeper, Command.PTTL, key).toLong();
            assertTrue(millis > 0 && millis <= Duration.ofDays(1).toMillis(), key + " lives for " + millis);
        }
    }

    @Test
    void the_answer_comes_where_it_was_asked() throws Exception {
        SourceKey source = source();
        Context own = VertxContext.createNewDuplicatedContext(Vertx.vertx().getOrCreateContext());
        try {
            CompletableFuture<Context> answered = new CompletableFuture<>();
            own.runOnContext(started ->
                    one.limits.newChat(source).subscribe().with(turn -> answered.complete(Vertx.currentContext())));
            assertSame(own, answered.get(PATIENCE.toSeconds(), TimeUnit.SECONDS));
        } finally {
            own.owner().close();
        }
    }

    @Test
    void without_redis_each_node_counts_for_itself_at_once_and_slows_what_it_knows() throws Exception {
        try (RedisServer gone = RedisServer.started()) {
            Settings settings = new Settings(5, 5, 20, 20_000);
            OwnLanes own = new OwnLanes(settings, TimeMeter.SYSTEM_NANOTIME);
            Lanes shared = new SharedLanes(gone.client(), settings, own, KEYS::ofName);
            SourceKey slowed = source();
            SourceKey source = source();
            shared.slow(slowed);
            gone.kill();
            for (int attempt = 0; attempt < 5; attempt++) {
                assertEquals(Duration.ZERO, now(shared.chat(source, Duration.ZERO)));
            }
            assertAbout(Duration.ofSeconds(20), now(shared.chat(source, Duration.ZERO)));
            assertAbout(Duration.ofMinutes(10), now(shared.chat(slowed, Duration.ZERO)));
            shared.signedIn("c.jansen", source);
            assertEquals(Duration.ZERO, now(shared.signIn("c.jansen", source, Duration.ZERO)));
        }
    }

    @Test
    void a_redis_that_hangs_keeps_nobody_waiting_and_is_used_again_when_it_answers() throws Exception {
        try (RedisServer hangs = RedisServer.started()) {
            Settings settings = new Settings(5, 5, 20, 20_000);
            OwnLanes own = new OwnLanes(settings, TimeMeter.SYSTEM_NANOTIME);
            Redis client = hangs.client();
            Lanes shared = new SharedLanes(client, settings, own, KEYS::ofName);
            SourceKey source = source();
            assertEquals(Duration.ZERO, now(shared.chat(source, Duration.ZERO)));
            hangs.freeze();
            try {
                assertEquals(Duration.ZERO, now(shared.chat(source(), Duration.ZERO)));
            } finally {
                hangs.thaw();
            }
            Redis keeper = hangs.keeper();
            long before = RedisServer.ask(keeper, Command.DBSIZE).toLong();
            for (int attempt = 0;
                    attempt < 1_000 && RedisServer.ask(keeper, Command.DBSIZE).toLong() == before;
                    attempt++) {
                now(shared.chat(source(), Duration.ZERO));
                Thread.sleep(10);
            }
            assertTrue(RedisServer.ask(keeper, Command.DBSIZE).toLong() > before, "it is asked again");
        }
    }

    /** What was only told, and not waited for, has arrived when what is asked after it by the same line is answered. */
    private static void settled(Node node) {
        RedisServer.ask(node.redis, Command.PING);
    }

    private void burst(SourceKey source) {
        for (int attempt = 0; attempt < 5; attempt++) {
            assertEquals(NOW, now((attempt % 2 == 0 ? one : other).limits.newChat(source)));
        }
    }

    private static <T> T now(Uni<T> answer) {
        return answer.await().atMost(PATIENCE);
    }

    private static void assertLater(Duration most, Turn turn) {
        assertAbout(most, assertInstanceOf(Turn.Later.class, turn).after());
    }

    /** Time passes during a test, which makes waits shorter, but not to nothing. */
    private static void assertAbout(Duration most, Duration wait) {
        assertTrue(
                wait != null && wait.compareTo(most) <= 0 && wait.compareTo(most.dividedBy(2)) > 0,
                () -> wait + " of " + most);
    }

    private static SourceKey source() {
        return KEYS.of(SocketAddress.inetSocketAddress(1, "192.0.2." + ++sources));
    }
}
