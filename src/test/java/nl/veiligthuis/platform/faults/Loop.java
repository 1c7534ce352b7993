package nl.veiligthuis.platform.faults;

import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/** The one thread on which all clients live, as the scripts of a page live on one: no locks, and everything in order. */
final class Loop implements AutoCloseable {

    private static final Duration LOOK = Duration.ofMillis(50);

    /** What connections still tell when all is over is not heard. */
    private final ScheduledExecutorService thread = new ScheduledThreadPoolExecutor(
            1, Thread.ofPlatform().daemon().name("clients").factory(), new ThreadPoolExecutor.DiscardPolicy());

    private volatile RuntimeException broken;

    void run(Runnable step) {
        after(Duration.ZERO, step);
    }

    Future<?> after(Duration pause, Runnable step) {
        return thread.schedule(() -> attempt(step), pause.toNanos(), TimeUnit.NANOSECONDS);
    }

    Future<?> every(Duration pace, Runnable step) {
        return thread.scheduleAtFixedRate(() -> attempt(step), pace.toNanos(), pace.toNanos(), TimeUnit.NANOSECONDS);
    }

    /** What the clients' thread knows; for other threads. */
    <T> T ask(Supplier<T> question) {
        try {
            return thread.submit(question::get).get();
        } catch (InterruptedException | ExecutionException failed) {
            throw new IllegalStateException(failed);
        }
    }

    /** Waits until something is true; for other threads. Whether it became so in time. */
    boolean became(Duration patience, BooleanSupplier wanted) {
        long until = System.nanoTime() + patience.toNanos();
        while (!ask(wanted::getAsBoolean)) {
            if (broken != null) {
                throw broken;
            }
            if (System.nanoTime() > until) {
                return false;
            }
            pause(LOOK);
        }
        return true;
    }

    static void pause(Duration pause) {
        try {
            Thread.sleep(pause);
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
    }

    /** Stops all clients. A step that failed is a fault of the test itself, and told here at the latest. */
    @Override
    public void close() {
        thread.shutdownNow();
        if (broken != null) {
            throw broken;
        }
    }

    private void attempt(Runnable step) {
        try {
            step.run();
        } catch (RuntimeException failed) {
            broken = failed;
        }
    }
}
