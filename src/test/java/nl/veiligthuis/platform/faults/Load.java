package nl.veiligthuis.platform.faults;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.Future;

/**
 * People who write at a pace of their own, whether or not what they wrote before has arrived (an open loop: a service that
 * is slow is not asked less). Everybody in turn, in another order each round.
 */
final class Load {

    private final List<Side> sides;
    private final Duration pace;
    private long messages;
    private final Deque<Side> round = new ArrayDeque<>();
    private final long start = System.nanoTime();
    private final Future<?> beat;
    private long written;
    private Runnable afterwards = () -> {};

    private Load(Loop loop, List<Side> sides, int perSecond, Duration length) {
        this.sides = sides;
        this.pace = Duration.ofSeconds(1).dividedBy(perSecond);
        this.messages = length.dividedBy(pace);
        this.beat = loop.every(pace, this::next);
    }

    /** Begins; on the clients' thread, as all of it. */
    static Load start(Loop loop, List<Side> sides, int perSecond, Duration length) {
        return new Load(loop, sides, perSecond, length);
    }

    boolean halfDone() {
        return written >= messages / 2;
    }

    boolean done() {
        return written >= messages;
    }

    /** Nobody writes any more. */
    void stop() {
        messages = written;
    }

    /** Calls somebody right after each message from now on. */
    void afterEach(Runnable listener) {
        afterwards = listener;
    }

    private void next() {
        if (done()) {
            beat.cancel(false);
            return;
        }
        written++;
        whoIsNext().say("Message " + written + ": é, ü, سلام, 🙂", start + written * pace.toNanos());
        afterwards.run();
    }

    private Side whoIsNext() {
        if (round.isEmpty()) {
            List<Side> shuffled = new ArrayList<>(sides);
            Collections.shuffle(shuffled);
            round.addAll(shuffled);
        }
        return round.remove();
    }
}
