package nl.veiligthuis.platform.bus;

import io.vertx.mutiny.core.Context;
import io.vertx.mutiny.core.Vertx;
import io.vertx.mutiny.redis.client.Redis;
import io.vertx.mutiny.redis.client.RedisConnection;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Consumer;

/**
 * A connection to Redis that is opened again whenever it is lost, after pauses that grow, until it is closed. What changes it
 * happens on one event loop, one after the other; without locks, since the client calls back while it holds its own.
 */
final class HeldConnection {

    private final Redis redis;
    private final Vertx vertx;
    private final Context context;
    private final RedisBus.Pace pace;
    private final Consumer<RedisConnection> prepare;
    private volatile RedisConnection open;
    private volatile long openedAt;
    private volatile Duration pause;
    private volatile boolean closed;
    private long attempt;

    /** @param prepare what is done first with each new connection */
    HeldConnection(Redis redis, Vertx vertx, RedisBus.Pace pace, Consumer<RedisConnection> prepare) {
        this.redis = redis;
        this.vertx = vertx;
        this.context = vertx.getOrCreateContext();
        this.pace = pace;
        this.prepare = prepare;
        this.pause = pace.shortestPause();
    }

    /** Empty while there is none, and from {@link #close} on. */
    Optional<RedisConnection> connection() {
        return closed ? Optional.empty() : Optional.ofNullable(open);
    }

    /** Whether it has been open for longer than this. */
    boolean openFor(Duration time) {
        return open != null && System.nanoTime() - openedAt > time.toNanos();
    }

    void open() {
        context.runOnContext(this::connect);
    }

    void close() {
        closed = true;
        context.runOnContext(this::letGo);
    }

    /** It works: after its loss it is opened again without a long pause. */
    void proven() {
        pause = pace.shortestPause();
    }

    /** Lets go of the connection and opens another. */
    void renew() {
        connection().ifPresent(this::lost);
    }

    /** As {@link #renew}, if it still is this one. */
    void lost(RedisConnection connection) {
        context.runOnContext(() -> replace(connection));
    }

    private void connect() {
        if (closed) {
            return;
        }
        long number = ++attempt;
        redis.connect()
                .subscribe()
                .with(
                        connection -> context.runOnContext(() -> opened(number, connection)),
                        failed -> context.runOnContext(() -> again(number)));
        vertx.setTimer(pace.patience().toMillis(), late -> context.runOnContext(() -> again(number)));
    }

    /** What comes too late is given back, or it would be held for ever. */
    private void opened(long number, RedisConnection connection) {
        if (closed || number != attempt) {
            connection.closeAndForget();
            return;
        }
        openedAt = System.nanoTime();
        open = connection;
        connection.exceptionHandler(failure -> lost(connection));
        connection.endHandler(() -> lost(connection));
        prepare.accept(connection);
    }

    private void replace(RedisConnection connection) {
        if (open == connection) {
            letGo();
            again(attempt);
        }
    }

    private void letGo() {
        RedisConnection last = open;
        open = null;
        if (last != null) {
            last.closeAndForget();
        }
    }

    private void again(long number) {
        if (closed || open != null || number != attempt) {
            return;
        }
        attempt++;
        long millis = pause.toMillis();
        vertx.setTimer(ThreadLocalRandom.current().nextLong(millis / 2, millis) + 1, later -> open());
        pause = min(pause.multipliedBy(2), pace.longestPause());
    }

    private static Duration min(Duration one, Duration other) {
        return one.compareTo(other) < 0 ? one : other;
    }
}
