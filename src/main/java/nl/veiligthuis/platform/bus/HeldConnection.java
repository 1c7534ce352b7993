package nl.veiligthuis.platform.bus;

import io.vertx.mutiny.core.Vertx;
import io.vertx.mutiny.redis.client.Redis;
import io.vertx.mutiny.redis.client.RedisConnection;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Consumer;

/** A connection to Redis that is opened again whenever it is lost, after pauses that grow, until it is closed. */
final class HeldConnection {

    private final Redis redis;
    private final Vertx vertx;
    private final RedisBus.Pace pace;
    private final Consumer<RedisConnection> prepare;
    private RedisConnection open;
    private long openedAt;
    private Duration pause;
    private long attempt;
    private boolean closed;

    /** @param prepare what is done first with each new connection */
    HeldConnection(Redis redis, Vertx vertx, RedisBus.Pace pace, Consumer<RedisConnection> prepare) {
        this.redis = redis;
        this.vertx = vertx;
        this.pace = pace;
        this.prepare = prepare;
        this.pause = pace.shortestPause();
    }

    synchronized Optional<RedisConnection> connection() {
        return Optional.ofNullable(open);
    }

    /** Whether it has been open for longer than this. */
    synchronized boolean openFor(Duration time) {
        return open != null && System.nanoTime() - openedAt > time.toNanos();
    }

    synchronized void open() {
        if (!closed) {
            long number = ++attempt;
            redis.connect().subscribe().with(connection -> opened(number, connection), failed -> again(number));
            vertx.setTimer(pace.patience().toMillis(), late -> again(number));
        }
    }

    /** What comes too late is given back, or it would be held for ever. */
    private synchronized void opened(long number, RedisConnection connection) {
        if (closed || number != attempt) {
            connection.closeAndForget();
            return;
        }
        open = connection;
        openedAt = System.nanoTime();
        connection.exceptionHandler(failure -> lost(connection));
        connection.endHandler(() -> lost(connection));
        prepare.accept(connection);
    }

    /** It works: after its loss it is opened again without a long pause. */
    synchronized void proven() {
        pause = pace.shortestPause();
    }

    /** Lets go of the connection and opens another. */
    synchronized void renew() {
        if (open != null) {
            lost(open);
        }
    }

    /** As {@link #renew}, if it still is this one. */
    synchronized void lost(RedisConnection connection) {
        if (open == connection) {
            open = null;
            connection.closeAndForget();
            again(attempt);
        }
    }

    private synchronized void again(long number) {
        if (!closed && open == null && number == attempt) {
            attempt++;
            long millis = pause.toMillis();
            vertx.setTimer(ThreadLocalRandom.current().nextLong(millis / 2, millis) + 1, later -> open());
            pause = min(pause.multipliedBy(2), pace.longestPause());
        }
    }

    synchronized void close() {
        closed = true;
        if (open != null) {
            open.closeAndForget();
            open = null;
        }
    }

    private static Duration min(Duration one, Duration other) {
        return one.compareTo(other) < 0 ? one : other;
    }
}
