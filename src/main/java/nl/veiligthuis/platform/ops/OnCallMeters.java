package nl.veiligthuis.platform.ops;

import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Supplier;
import java.util.function.ToDoubleFunction;
import java.util.function.ToLongFunction;
import nl.veiligthuis.platform.bus.Bus;
import nl.veiligthuis.platform.chat.Handovers;
import nl.veiligthuis.platform.privacy.Limit;
import nl.veiligthuis.platform.privacy.Limits;
import nl.veiligthuis.platform.privacy.RetentionJob;
import nl.veiligthuis.platform.routing.Queue;
import nl.veiligthuis.platform.routing.QueueWatch;
import nl.veiligthuis.platform.routing.Waiting;
import nl.veiligthuis.platform.seal.KeyHealth;
import nl.veiligthuis.platform.web.SocketCap;

/** What somebody on call must see: numbers of all, never of one; see docs/metrics.md. What is not known is not a number. */
@Singleton
class OnCallMeters implements MeterBinder {

    private static final String SECONDS = "seconds";

    private final QueueWatch queue;
    private final Standing standing;
    private final Handovers handovers;
    private final Limits limits;
    private final SocketCap sockets;
    private final Bus bus;
    private final RetentionJob retention;
    private final KeyHealth keys;
    private final Clock clock;

    OnCallMeters(
            QueueWatch queue,
            Standing standing,
            Handovers handovers,
            Limits limits,
            SocketCap sockets,
            Bus bus,
            RetentionJob retention,
            KeyHealth keys,
            Clock clock) {
        this.queue = queue;
        this.standing = standing;
        this.handovers = handovers;
        this.limits = limits;
        this.sockets = sockets;
        this.bus = bus;
        this.retention = retention;
        this.keys = keys;
        this.clock = clock;
    }

    @Override
    public void bindTo(MeterRegistry meters) {
        gauge(meters, "platform.queue.known", () -> queue.known() ? 1 : 0);
        gauge(meters, "platform.queue.waiting", () -> seen(now -> now.waiting().size()));
        timed(meters, "platform.queue.oldest.wait", () -> seen(this::oldestWait));
        gauge(meters, "platform.advisers.on.duty", () -> seen(now -> now.live().size()));
        gauge(meters, "platform.chats.running", () -> counted(Standing.Counts::running));
        gauge(meters, "platform.sockets.open", sockets::open);
        gauge(meters, "platform.bus.connected", () -> bus.connected() ? 1 : 0);
        gauge(meters, "platform.retention.overdue", () -> counted(Standing.Counts::overdue));
        timed(meters, "platform.retention.last.run.timestamp", this::lastRun);
        gauge(meters, "platform.keys.usable", () -> counted(counts -> counts.keysUsable() ? 1 : 0));
        timed(meters, "platform.keys.oldest", this::oldestKey);
        FunctionCounter.builder("platform.chats.handed.back", handovers, Handovers::handedBack)
                .register(meters);
        for (Limit limit : Limit.values()) {
            refused(meters, limit.name(), limits, counted -> counted.refused(limit));
        }
        refused(meters, "SOCKET", sockets, SocketCap::refused);
    }

    private static void gauge(MeterRegistry meters, String name, Supplier<Number> value) {
        Gauge.builder(name, value).register(meters);
    }

    private static void timed(MeterRegistry meters, String name, Supplier<Number> value) {
        Gauge.builder(name, value).baseUnit(SECONDS).register(meters);
    }

    private static <T> void refused(MeterRegistry meters, String limit, T counter, ToDoubleFunction<T> times) {
        FunctionCounter.builder("platform.refused", counter, times)
                .tag("limit", limit.toLowerCase().replace('_', '-'))
                .register(meters);
    }

    private double seen(ToDoubleFunction<Queue> number) {
        return queue.known() ? number.applyAsDouble(queue.queue()) : Double.NaN;
    }

    private double counted(ToLongFunction<Standing.Counts> number) {
        return standing.counts()
                .map(counts -> (double) number.applyAsLong(counts))
                .orElse(Double.NaN);
    }

    private double oldestWait(Queue now) {
        return now.waiting().stream()
                .map(Waiting::since)
                .min(Instant::compareTo)
                .map(first -> (double) Duration.between(first, clock.instant()).toSeconds())
                .orElse(0.0);
    }

    private double oldestKey() {
        return keys.oldest().map(age -> (double) age.toSeconds()).orElse(Double.NaN);
    }

    private double lastRun() {
        return retention.lastRun().map(run -> (double) run.getEpochSecond()).orElse(Double.NaN);
    }
}
