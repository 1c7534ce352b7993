package nl.veiligthuis.platform.bus;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.vertx.mutiny.redis.client.Command;
import io.vertx.mutiny.redis.client.Redis;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.BooleanSupplier;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Two nodes on a real Redis. */
class RedisBusTest {

    private static final RedisBus.Pace PACE = new RedisBus.Pace(
            Duration.ofMillis(50),
            Duration.ofSeconds(1),
            Duration.ofSeconds(1),
            Duration.ofMillis(20),
            Duration.ofMillis(100));
    private static final Hint HINT = new Hint.Said(UUID.randomUUID(), 7);

    /** A node, and what its listener was told. */
    private static final class Node {

        final Collection<Hint> told = new ConcurrentLinkedQueue<>();
        final RedisBus bus;

        Node(RedisServer server) {
            OwnContext context = new OwnContext(server.vertx().getDelegate());
            bus = new RedisBus(server.client(), server.vertx(), new LocalBus(context), PACE);
            bus.subscribe(told::add);
            bus.open();
        }
    }

    /** What is written to the log. */
    private static final class Lines extends Handler {

        final Collection<String> messages = new ConcurrentLinkedQueue<>();

        @Override
        public void publish(LogRecord line) {
            messages.add(line.getLevel() + " " + line.getMessage());
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    }

    final RedisServer server = RedisServer.started();
    final Redis stranger = server.keeper();
    final Node one = new Node(server);
    final Node other = new Node(server);
    final Lines log = new Lines();

    @BeforeEach
    void wait_until_both_are_there() {
        await(() -> one.bus.connected() && other.bus.connected());
        Logger.getLogger(RedisBus.class.getName()).addHandler(log);
    }

    @AfterEach
    void stop() {
        Logger.getLogger(RedisBus.class.getName()).removeHandler(log);
        one.bus.close();
        other.bus.close();
        server.close();
    }

    @Test
    void what_one_says_both_hear_once() {
        HintCodecTest.ALL.forEach(one.bus::publish);
        await(() -> other.told.size() == HintCodecTest.ALL.size());
        other.bus.publish(HINT);
        await(() -> one.told.contains(HINT));
        assertSame(plus(HintCodecTest.ALL, HINT), one.told);
        assertSame(plus(HintCodecTest.ALL, HINT), other.told);
    }

    @Test
    void what_is_no_hint_is_dropped_and_the_next_one_is_heard() {
        for (String message : List.of(
                "",
                "x",
                "0123456789abcdef ",
                "0123456789abcdef Nonsense",
                "0123456789ABCDEF DeskChanged",
                "0123456789abcdef DeskChanged now",
                "0123456789abcdef\nDeskChanged",
                "x".repeat(100_000),
                "0123456789abcdef " + HintCodec.write(HINT))) {
            RedisServer.ask(stranger, Command.PUBLISH, RedisBus.CHANNEL, message);
        }
        await(() -> !one.told.isEmpty() && !other.told.isEmpty());
        assertSame(List.of(HINT), one.told);
        assertSame(List.of(HINT), other.told);
    }

    @Test
    void without_redis_a_node_goes_on_alone_and_finds_the_others_again_by_itself() {
        server.kill();
        await(() -> !one.bus.connected() && !other.bus.connected());
        one.bus.publish(HINT);
        await(() -> one.told.contains(HINT));
        assertEquals(0, count("INFO"), "it stays away");
        server.start();
        await(() -> one.bus.connected() && other.bus.connected());
        assertTrue(other.told.isEmpty(), "what was lost stays lost");
        one.bus.publish(new Hint.DeskChanged());
        await(() -> other.told.contains(new Hint.DeskChanged()));
        assertTrue(count("WARN") >= 2, "each node tells of the loss");
        assertEquals(count("WARN"), count("INFO"), "and once of each loss: " + log.messages);
    }

    @Test
    void a_line_that_is_cut_is_opened_again() {
        for (String lines : List.of("pubsub", "normal")) {
            RedisServer.ask(stranger, Command.CLIENT, "KILL", "TYPE", lines);
            other.told.clear();
            await(() -> {
                one.bus.publish(HINT);
                return other.told.contains(HINT);
            });
        }
    }

    @Test
    void a_redis_that_hangs_holds_nobody_up() {
        server.freeze();
        try {
            for (int number = 1; number <= 5_000; number++) {
                one.bus.publish(new Hint.Said(UUID.randomUUID(), number));
            }
            await(() -> one.told.size() == 5_000);
            await(() -> !one.bus.connected());
        } finally {
            server.thaw();
        }
        await(() -> one.bus.connected() && other.bus.connected());
        assertTrue(other.told.size() < 5_000, "not everything was kept");
    }

    @Test
    void a_node_that_stops_says_nothing_more() {
        one.bus.close();
        assertFalse(one.bus.connected());
        one.bus.publish(HINT);
        other.bus.publish(new Hint.DeskChanged());
        await(() -> other.told.contains(new Hint.DeskChanged()));
        assertSame(List.of(new Hint.DeskChanged()), other.told);
    }

    private long count(String level) {
        return log.messages.stream().filter(line -> line.startsWith(level)).count();
    }

    private static List<Hint> plus(List<Hint> hints, Hint last) {
        List<Hint> all = new ArrayList<>(hints);
        all.add(last);
        return all;
    }

    /** In whichever order: a bus promises none. */
    private static void assertSame(List<Hint> expected, Collection<Hint> told) {
        assertEquals(
                expected.stream().map(Hint::toString).sorted().toList(),
                told.stream().map(Hint::toString).sorted().toList());
    }

    private static void await(BooleanSupplier wanted) {
        long end = System.nanoTime() + Duration.ofSeconds(20).toNanos();
        while (!wanted.getAsBoolean()) {
            assertTrue(System.nanoTime() < end, "it did not come about");
            pause();
        }
    }

    private static void pause() {
        try {
            Thread.sleep(10);
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
    }
}
