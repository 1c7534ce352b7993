package nl.veiligthuis.platform.privacy;

import io.smallrye.mutiny.Uni;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import io.vertx.mutiny.redis.client.Redis;
import io.vertx.mutiny.redis.client.Request;
import io.vertx.mutiny.redis.client.Response;
import java.time.Duration;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jboss.logging.Logger;

/**
 * What all nodes count together, in Redis, by codes alone. When it does not answer the node counts by itself, from the same
 * attempt on, and looks again after a pause: nobody waits for it.
 */
final class SharedLanes implements Lanes {

    /** A person waits for the answer. */
    private static final Duration PATIENCE = Duration.ofMillis(250);

    /** Before Redis is asked again after it did not answer. */
    private static final Duration PAUSE = Duration.ofSeconds(2);

    private static final Logger LOG = Logger.getLogger(SharedLanes.class);

    private final Redis redis;
    private final LimitsConfig config;
    private final Lanes own;
    private final Function<String, SourceKey> names;
    private volatile long failedAt;
    private volatile boolean away;

    /** @param names the code of a name */
    SharedLanes(Redis redis, LimitsConfig config, Lanes own, Function<String, SourceKey> names) {
        this.redis = redis;
        this.config = config;
        this.own = own;
        this.names = names;
    }

    @Override
    public Uni<Duration> chat(SourceKey source, Duration longest) {
        List<String> lanes = List.of(slowed(source), "chat:" + source.code());
        return ask(turn(lanes, config.chatsPerSource(), longest, 1, SLOWED_PACE), () -> own.chat(source, longest));
    }

    @Override
    public Uni<Duration> returnTry(SourceKey source, Duration longest) {
        List<String> lanes = List.of("return:" + source.code());
        int tries = config.returnTriesPerSource();
        return ask(turn(lanes, tries, longest, tries, Lane.PACE), () -> own.returnTry(source, longest));
    }

    @Override
    public Uni<Duration> signIn(String name, SourceKey source, Duration longest) {
        int tries = config.signInTries();
        return ask(
                turn(signIns(name, source), tries, longest, tries, Lane.PACE), () -> own.signIn(name, source, longest));
    }

    @Override
    public void signedIn(String name, SourceKey source) {
        own.signedIn(name, source);
        tell(Script.GIVE_BACK.with(
                signIns(name, source), List.of(micros(REFILL), config.signInTries(), DAY.toMillis())));
    }

    @Override
    public void slow(SourceKey source) {
        own.slow(source);
        tell(Script.USE_UP.with(List.of(slowed(source)), List.of(micros(SLOWED_PACE), DAY.toMillis())));
    }

    private static String slowed(SourceKey source) {
        return "slow:" + source.code();
    }

    private List<String> signIns(String name, SourceKey source) {
        String called = names.apply(name).code();
        return List.of("familiar:" + called + source.code(), "sign-in:" + source.code(), "name:" + called);
    }

    private static Request turn(List<String> lanes, int burst, Duration longest, int burstAlone, Duration paceAlone) {
        return Script.TURN.with(
                lanes,
                List.of(micros(longest), micros(REFILL), burst, micros(Lane.PACE), burstAlone, micros(paceAlone)));
    }

    private static long micros(Duration time) {
        return time.toNanos() / 1_000;
    }

    private Uni<Duration> ask(Request request, Supplier<Uni<Duration>> byItself) {
        if (pausing()) {
            return byItself.get();
        }
        Context caller = Vertx.currentContext();
        return redis.send(request)
                .ifNoItem()
                .after(PATIENCE)
                .fail()
                .map(SharedLanes::wait)
                .invoke(this::answered)
                .onFailure()
                .invoke(this::failed)
                .emitOn(task -> goOn(caller, task))
                .onFailure()
                .recoverWithUni(failure -> byItself.get());
    }

    private void tell(Request request) {
        if (!pausing()) {
            redis.send(request).subscribe().with(done -> answered(), this::failed);
        }
    }

    private static Duration wait(Response micros) {
        return Duration.ofNanos(micros.toLong() * 1_000);
    }

    private static void goOn(Context caller, Runnable task) {
        if (caller == null) {
            task.run();
        } else {
            caller.runOnContext(back -> task.run());
        }
    }

    private boolean pausing() {
        return away && System.nanoTime() - failedAt < PAUSE.toNanos();
    }

    private void answered() {
        if (away) {
            away = false;
            LOG.info("Limits are counted by all nodes together again.");
        }
    }

    private void failed(Throwable failure) {
        failedAt = System.nanoTime();
        if (!away) {
            away = true;
            LOG.warnf(
                    "Limits are counted by this node alone (%s): Redis did not do what it was asked. It is asked again.",
                    failure.getClass().getSimpleName());
        }
    }
}
