package nl.veiligthuis.platform.bus;

import io.vertx.mutiny.core.Vertx;
import io.vertx.mutiny.redis.client.Command;
import io.vertx.mutiny.redis.client.Redis;
import io.vertx.mutiny.redis.client.RedisConnection;
import io.vertx.mutiny.redis.client.Request;
import io.vertx.mutiny.redis.client.Response;
import io.vertx.redis.client.ResponseType;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jboss.logging.Logger;

/**
 * The bus of many nodes: publish and subscribe on one channel of Redis, which keeps nothing. A message is the sender's number and
 * a hint. What a node says reaches its own listeners at once, and its echo is not delivered again. While Redis is away hints to
 * others are dropped, not kept: who needs them looks in the database every two seconds anyway.
 *
 * <p>Every node sends itself a beat, its number alone. As long as that comes back, all works.
 */
final class RedisBus implements Bus {

    static final String CHANNEL = "{platform}:hints";

    /**
     * @param beat between two beats
     * @param silence without a beat coming back, after which the bus counts as away
     * @param patience with Redis to open a connection
     * @param shortestPause before a connection is opened again; it doubles with each failure
     * @param longestPause and grows to no more than this
     */
    record Pace(Duration beat, Duration silence, Duration patience, Duration shortestPause, Duration longestPause) {}

    static final Pace PACE = new Pace(
            Duration.ofSeconds(2),
            Duration.ofSeconds(6),
            Duration.ofSeconds(15),
            Duration.ofMillis(500),
            Duration.ofSeconds(10));

    /** Messages to Redis that may be under way; beyond it they are dropped. */
    private static final int MOST_UNDER_WAY = 512;

    private static final int NODE_BYTES = 8;
    private static final int LONGEST = 2 * NODE_BYTES + 1 + HintCodec.LONGEST;
    private static final Pattern MESSAGE = Pattern.compile("([0-9a-f]{16})(?: ([\\x20-\\x7e]+))?");

    /** As messages come by the newer and by the older protocol of Redis. */
    private static final Set<ResponseType> MESSAGES = Set.of(ResponseType.PUSH, ResponseType.MULTI);

    private static final Logger LOG = Logger.getLogger(RedisBus.class);

    private final String node = number();
    private final Vertx vertx;
    private final LocalBus local;
    private final Pace pace;
    private final HeldConnection hearing;
    private final HeldConnection speaking;
    private final AtomicInteger underWay = new AtomicInteger();
    private long timer;
    private long heard;
    private boolean missed;
    private volatile boolean connected;

    RedisBus(Redis redis, Vertx vertx, LocalBus local, Pace pace) {
        this.vertx = vertx;
        this.local = local;
        this.pace = pace;
        this.hearing = new HeldConnection(redis, vertx, pace, this::listen);
        this.speaking = new HeldConnection(redis, vertx, pace, connection -> beat());
    }

    private static String number() {
        byte[] random = new byte[NODE_BYTES];
        new SecureRandom().nextBytes(random);
        return HexFormat.of().formatHex(random);
    }

    synchronized void open() {
        heard = System.nanoTime();
        hearing.open();
        speaking.open();
        timer = vertx.setPeriodic(pace.beat().toMillis(), tick -> tick());
    }

    synchronized void close() {
        vertx.cancelTimer(timer);
        hearing.close();
        speaking.close();
        connected = false;
    }

    @Override
    public void publish(Hint hint) {
        local.publish(hint);
        send(node + " " + HintCodec.write(hint));
    }

    @Override
    public void subscribe(Consumer<Hint> listener) {
        local.subscribe(listener);
    }

    @Override
    public boolean connected() {
        return connected;
    }

    private void listen(RedisConnection connection) {
        connection.handler(this::receive);
        connection
                .send(Request.cmd(Command.SUBSCRIBE).arg(CHANNEL))
                .subscribe()
                .with(asked -> beat(), failed -> hearing.lost(connection));
    }

    private void tick() {
        beat();
        noticeSilence();
    }

    private void beat() {
        send(node);
    }

    private void send(String message) {
        speaking.connection().ifPresent(connection -> send(connection, message));
    }

    private void send(RedisConnection connection, String message) {
        if (underWay.incrementAndGet() > MOST_UNDER_WAY) {
            underWay.decrementAndGet();
            return;
        }
        connection
                .send(Request.cmd(Command.PUBLISH).arg(CHANNEL).arg(message))
                .onTermination()
                .invoke(underWay::decrementAndGet)
                .subscribe()
                .with(sent -> {}, failed -> speaking.lost(connection));
    }

    /** Redis tells of more than messages on the channel, such as that one has subscribed. */
    private void receive(Response told) {
        if (MESSAGES.contains(told.type())
                && told.size() == 3
                && "message".equals(told.get(0).toString())) {
            byte[] message = told.get(2).toBytes();
            receive(message.length > LONGEST ? "" : new String(message, StandardCharsets.US_ASCII));
        }
    }

    private void receive(String message) {
        Matcher parts = MESSAGE.matcher(message);
        if (!parts.matches()) {
            drop();
        } else if (parts.group(1).equals(node)) {
            hear();
        } else if (parts.group(2) != null) {
            HintCodec.read(parts.group(2)).ifPresentOrElse(local::publish, RedisBus::drop);
        }
    }

    /** A newer version may say what this one does not know yet. */
    private static void drop() {
        LOG.debug("A message on the bus was not understood, and dropped.");
    }

    private synchronized void hear() {
        heard = System.nanoTime();
        hearing.proven();
        speaking.proven();
        if (missed) {
            LOG.info("The bus is back: Redis answers again.");
        }
        missed = false;
        connected = true;
    }

    private synchronized void noticeSilence() {
        if (System.nanoTime() - heard <= pace.silence().toNanos()) {
            return;
        }
        connected = false;
        renewWhatIsStuck();
        if (!missed) {
            missed = true;
            LOG.warn("The bus is gone: Redis does not answer. What is said on another node arrives within 2 s, from the"
                    + " database, and each node counts for itself; it is tried again until it is back.");
        }
    }

    /** Open and yet silent: the other side is gone without a word, or hangs. */
    private void renewWhatIsStuck() {
        if (hearing.openFor(pace.silence()) && speaking.openFor(pace.silence())) {
            hearing.renew();
            speaking.renew();
        }
    }
}
