package nl.veiligthuis.platform.privacy;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import io.github.bucket4j.TimeMeter;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.subscription.UniEmitter;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;

/**
 * Keeps a flood from drowning the service, and slows rather than blocks: whoever shares an address with the flood still
 * gets through. Who counts stands in {@link Lanes}; the messages of a chat are counted by the node they come in at, since they
 * come by one line.
 */
@ApplicationScoped
public class Limits {

    /** Chats that are remembered; beyond it those longest unseen start anew. */
    private static final int CHATS = 100_000;

    /** Longer than this an attempt is not held: a browser, or the one before it, gives up. */
    private static final Duration LONGEST_HOLD = Lane.PACE;

    /** Attempts a node holds, or a few more that came at one moment; each holds its connection and its form. */
    private static final int MOST_HELD = 200;

    private static final Duration MESSAGES_REFILL = Duration.ofSeconds(10);

    private final LimitsConfig config;
    private final TimeMeter time;
    private final Alarm alarm;
    private final Lanes lanes;
    private final Cache<UUID, Bucket> messages;
    private final AtomicInteger held = new AtomicInteger();
    private final Refused refused = new Refused();

    @Inject
    Limits(LimitsConfig config, Lanes lanes, Vertx vertx) {
        this(
                config,
                lanes,
                TimeMeter.SYSTEM_NANOTIME,
                (wait, task) -> vertx.setTimer(millis(wait), fired -> task.run()));
    }

    Limits(LimitsConfig config, Lanes lanes, TimeMeter time, Alarm alarm) {
        this.config = config;
        this.time = time;
        this.alarm = alarm;
        this.lanes = lanes;
        this.messages = Caffeine.newBuilder()
                .maximumSize(CHATS)
                .expireAfterAccess(MESSAGES_REFILL)
                .ticker(time::currentTimeNanos)
                .build();
    }

    void refuseNone(@Observes StartupEvent start) {
        refuseNone("chats-per-source", config.chatsPerSource());
        refuseNone("return-tries-per-source", config.returnTriesPerSource());
        refuseNone("messages-per-chat", config.messagesPerChat());
        refuseNone("sign-in-tries", config.signInTries());
        refuseNone("sockets", config.sockets());
        refuseNone("sockets-per-source", config.socketsPerSource());
    }

    private static void refuseNone(String setting, int chosen) {
        if (chosen < 1) {
            throw new IllegalArgumentException("platform.limits." + setting + " must be at least 1.");
        }
    }

    /**
     * Somebody wants to start a chat. The answer comes at once, or within 20 seconds when the attempt waits its turn; it
     * comes on the Vert.x context of whoever subscribes, so a database session may follow. Each subscription counts as
     * an attempt; the wait holds no thread.
     */
    public Uni<Turn> newChat(SourceKey source) {
        return Uni.createFrom().deferred(() -> turn(Limit.CHAT, longest -> lanes.chat(source, longest)));
    }

    /** For the rest of the day a source starts one chat in ten minutes, from now on. */
    public void slow(SourceKey source) {
        lanes.slow(source);
    }

    /** Somebody tries to come back to a chat by its words. Answers as {@link #newChat} does. */
    public Uni<Turn> returnTry(SourceKey source) {
        return Uni.createFrom().deferred(() -> turn(Limit.RETURN, longest -> lanes.returnTry(source, longest)));
    }

    /**
     * Somebody tries to sign in. Answers as {@link #newChat} does. Only tries that fail count, see {@link #signedIn}.
     *
     * @param name as it was typed; kept in memory for 10 minutes at most, and nowhere else but as a code
     */
    public Uni<Turn> signIn(String name, SourceKey source) {
        return Uni.createFrom().deferred(() -> turn(Limit.SIGN_IN, longest -> lanes.signIn(name, source, longest)));
    }

    /** The try succeeded: from this source the name is no longer slowed by what others try under it, for a day. */
    public void signedIn(String name, SourceKey source) {
        lanes.signedIn(name, source);
    }

    /** Somebody wants to say something in a chat. Told to wait, a page keeps the message and tries again by itself. */
    public Turn message(UUID conversation) {
        ConsumptionProbe probe =
                messages.get(conversation, unseen -> messageBucket()).tryConsumeAndReturnRemaining(1);
        return probe.isConsumed()
                ? new Turn.Now()
                : refused.by(Limit.MESSAGE, Duration.ofNanos(probe.getNanosToWaitForRefill()));
    }

    /** How often a limit said no on this node since its start; an attempt that was only held is none. */
    public long refused(Limit limit) {
        return refused.times(limit);
    }

    private Bucket messageBucket() {
        int burst = config.messagesPerChat();
        return Bucket.builder()
                .addLimit(limit -> limit.capacity(burst).refillGreedy(burst, MESSAGES_REFILL))
                .withCustomTimePrecision(time)
                .build();
    }

    private Uni<Turn> turn(Limit limit, Function<Duration, Uni<Duration>> lane) {
        Duration longest = held.get() < MOST_HELD ? LONGEST_HOLD : Duration.ZERO;
        return lane.apply(longest).chain(wait -> turn(limit, wait, longest));
    }

    private Uni<Turn> turn(Limit limit, Duration wait, Duration longest) {
        if (wait.isZero()) {
            return Uni.createFrom().item(new Turn.Now());
        }
        return wait.compareTo(longest) > 0
                ? Uni.createFrom().item(refused.by(limit, wait))
                : Uni.createFrom().emitter(emitter -> hold(wait, emitter));
    }

    private void hold(Duration wait, UniEmitter<? super Turn> emitter) {
        held.incrementAndGet();
        Context caller = Vertx.currentContext();
        alarm.in(wait, () -> letGo(caller, emitter));
    }

    private void letGo(Context caller, UniEmitter<? super Turn> emitter) {
        held.decrementAndGet();
        if (caller == null) {
            emitter.complete(new Turn.Now());
        } else {
            caller.runOnContext(back -> emitter.complete(new Turn.Now()));
        }
    }

    /** Rounded up: a turn never comes too early. */
    private static long millis(Duration wait) {
        return wait.plusNanos(999_999).toMillis();
    }
}
