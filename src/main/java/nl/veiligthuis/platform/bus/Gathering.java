package nl.veiligthuis.platform.bus;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.subscription.UniEmitter;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * Does together what many ask for at the same time. Who comes while nothing is under way waits for nobody; who comes while
 * something is, goes with all others who came meanwhile: the busier it gets, the larger the batches and the smaller the share of
 * each in what a batch costs. As long as many come, batches begin at a pace and not one upon the other.
 *
 * <p>What has the same key is done in the order it came: never at once in two batches. Everybody is answered on the Vert.x
 * context they asked on.
 *
 * @param <K> what must not be at work twice at once, such as a conversation
 * @param <T> what somebody asks for
 * @param <R> what becomes of it
 */
public final class Gathering<K, T, R> {

    /**
     * How much at once.
     *
     * @param batch requests in one batch
     * @param atOnce batches at once
     * @param waiting requests that wait; one more is refused at once with {@link Full}
     * @param pace the time from one beginning to the next while a batch is under way, and after a batch of several
     * @param patience after which a batch has failed, whatever becomes of it
     */
    public record Limits(int batch, int atOnce, int waiting, Duration pace, Duration patience) {}

    /** As many wait already as may: try again in a moment. */
    public static final class Full extends RuntimeException {

        private static final long serialVersionUID = 1L;

        Full() {
            super("As many wait already as may.", null, false, false);
        }
    }

    private record Member<T, R>(T item, UniEmitter<? super R> caller, Context context) {

        void answer(R result) {
            onContext(() -> caller.complete(result));
        }

        /** Does nothing to somebody who was answered. */
        void fail(Throwable failure) {
            onContext(() -> caller.fail(failure));
        }

        private void onContext(Runnable answer) {
            if (context == null) {
                answer.run();
            } else {
                context.runOnContext(started -> answer.run());
            }
        }
    }

    private static final class Lane<K, T, R> {

        private final K key;
        private final Queue<Member<T, R>> waiting = new ArrayDeque<>();
        private boolean busy;

        Lane(K key) {
            this.key = key;
        }
    }

    private record Batch<K, T, R>(List<Lane<K, T, R>> lanes, List<Member<T, R>> members) {

        List<T> items() {
            return members.stream().map(Member::item).toList();
        }

        Void answer(List<R> results) {
            if (results.size() != members.size()) {
                throw new IllegalStateException("Not everybody has an answer.");
            }
            for (int index = 0; index < results.size(); index++) {
                members.get(index).answer(results.get(index));
            }
            return null;
        }

        void fail(Throwable failure) {
            members.forEach(member -> member.fail(failure));
        }
    }

    private final Function<T, K> key;
    private final Function<List<T>, Uni<List<R>>> work;
    private final Predicate<Throwable> undone;
    private final Limits limits;
    private final BiConsumer<Duration, Runnable> starter;

    private final Map<K, Lane<K, T, R>> lanes = new HashMap<>();
    private final Queue<Lane<K, T, R>> ready = new ArrayDeque<>();
    private int waiting;
    private int underWay;
    private boolean beginning;
    private boolean several;
    private long begunAt;

    /**
     * @param work does all of it, or fails and has done none of it or nobody knows; its answers in the order of what was asked
     * @param undone whether a failure left nothing done and may be due to one of many: each is then done again once, by itself
     * @param starter runs a batch after a pause, or soon when that is none, on a context of its own
     */
    public Gathering(
            Function<T, K> key,
            Function<List<T>, Uni<List<R>>> work,
            Predicate<Throwable> undone,
            Limits limits,
            BiConsumer<Duration, Runnable> starter) {
        this.key = key;
        this.work = work;
        this.undone = undone;
        this.limits = limits;
        this.starter = starter;
    }

    /** Asks for something when subscribed to. A failure says that nobody knows what became of it, but for {@link Full}. */
    public Uni<R> add(T item) {
        return Uni.createFrom().emitter(caller -> add(new Member<>(item, caller, Vertx.currentContext())));
    }

    private void add(Member<T, R> member) {
        if (!queued(member)) {
            member.fail(new Full());
        }
    }

    private synchronized boolean queued(Member<T, R> member) {
        if (waiting >= limits.waiting()) {
            return false;
        }
        waiting++;
        Lane<K, T, R> lane = lanes.computeIfAbsent(key.apply(member.item()), Lane::new);
        lane.waiting.add(member);
        if (!lane.busy && lane.waiting.size() == 1) {
            ready.add(lane);
        }
        begin();
        return true;
    }

    /** One at a time: who comes until it has begun goes with it. */
    private void begin() {
        if (!beginning && !ready.isEmpty() && underWay < limits.atOnce()) {
            beginning = true;
            starter.accept(pause(), this::carryOut);
        }
    }

    private Duration pause() {
        long rest = begunAt + limits.pace().toNanos() - System.nanoTime();
        return rest > 0 && (underWay > 0 || several) ? Duration.ofNanos(rest) : Duration.ZERO;
    }

    private void carryOut() {
        Batch<K, T, R> batch = next();
        Uni.createFrom()
                .deferred(() -> work.apply(batch.items()))
                .map(batch::answer)
                .onFailure(undone)
                .recoverWithUni(() -> each(batch))
                .ifNoItem()
                .after(limits.patience())
                .fail()
                .onFailure()
                .invoke(batch::fail)
                .subscribe()
                .with(done -> ended(batch), failed -> ended(batch));
    }

    private synchronized Batch<K, T, R> next() {
        Batch<K, T, R> batch = new Batch<>(new ArrayList<>(), new ArrayList<>());
        while (!ready.isEmpty() && batch.members().size() < limits.batch()) {
            Lane<K, T, R> lane = ready.remove();
            lane.busy = true;
            batch.lanes().add(lane);
            while (!lane.waiting.isEmpty() && batch.members().size() < limits.batch()) {
                batch.members().add(lane.waiting.remove());
            }
        }
        waiting -= batch.members().size();
        several = batch.members().size() > 1;
        begunAt = System.nanoTime();
        underWay++;
        beginning = false;
        begin();
        return batch;
    }

    private Uni<Void> each(Batch<K, T, R> batch) {
        return Multi.createFrom()
                .iterable(batch.members())
                .onItem()
                .transformToUniAndConcatenate(this::alone)
                .onItem()
                .ignoreAsUni();
    }

    private Uni<Void> alone(Member<T, R> member) {
        return Uni.createFrom()
                .deferred(() -> work.apply(List.of(member.item())))
                .invoke(results -> member.answer(results.getFirst()))
                .onFailure()
                .invoke(member::fail)
                .onFailure()
                .recoverWithNull()
                .replaceWithVoid();
    }

    private synchronized void ended(Batch<K, T, R> batch) {
        underWay--;
        for (Lane<K, T, R> lane : batch.lanes()) {
            lane.busy = false;
            if (lane.waiting.isEmpty()) {
                lanes.remove(lane.key);
            } else {
                ready.add(lane);
            }
        }
        begin();
    }
}
