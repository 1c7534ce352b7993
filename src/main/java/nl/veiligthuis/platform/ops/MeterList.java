package nl.veiligthuis.platform.ops;

import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.config.MeterFilter;
import io.micrometer.core.instrument.config.MeterFilterReply;
import io.micrometer.core.instrument.distribution.DistributionStatisticConfig;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The meters that are kept and the labels they may have; see docs/metrics.md. All others are dropped, whatever a library
 * brings with its next version. No label holds a path: a path may name a municipality, a chat or an invitation.
 */
@Singleton
class MeterList implements MeterFilter {

    private static final String REQUESTS = "platform.requests";
    private static final String STORED = "platform.message.stored";
    private static final Set<String> POOL = Set.of("pool.type");

    private static final Map<String, Set<String>> LABELS = Map.ofEntries(
            Map.entry(REQUESTS, Set.of("part", "status")),
            Map.entry(STORED, Set.of("author")),
            Map.entry("platform.messages.not.stored", Set.of()),
            Map.entry("platform.refused", Set.of("limit")),
            Map.entry("platform.queue.known", Set.of()),
            Map.entry("platform.queue.waiting", Set.of()),
            Map.entry("platform.queue.oldest.wait", Set.of()),
            Map.entry("platform.advisers.on.duty", Set.of()),
            Map.entry("platform.chats.running", Set.of()),
            Map.entry("platform.chats.handed.back", Set.of()),
            Map.entry("platform.sockets.open", Set.of()),
            Map.entry("platform.bus.connected", Set.of()),
            Map.entry("platform.retention.last.run.timestamp", Set.of()),
            Map.entry("platform.retention.overdue", Set.of()),
            Map.entry("platform.keys.usable", Set.of()),
            Map.entry("platform.keys.oldest", Set.of()),
            Map.entry("sql.pool.active", POOL),
            Map.entry("sql.pool.idle", POOL),
            Map.entry("sql.pool.queue.size", POOL),
            Map.entry("jvm.memory.used", Set.of("area", "id")),
            Map.entry("jvm.memory.max", Set.of("area", "id")),
            Map.entry("jvm.threads.live", Set.of()),
            Map.entry("jvm.gc.overhead", Set.of()),
            Map.entry("process.cpu.usage", Set.of()),
            Map.entry("process.uptime", Set.of()),
            Map.entry("process.files.open", Set.of()),
            Map.entry("process.files.max", Set.of()));

    private static final double[] BOUNDS = Stream.of(20, 50, 100, 250, 500, 1_000, 2_000, 5_000, 10_000)
            .mapToDouble(millis -> Duration.ofMillis(millis).toNanos())
            .toArray();

    @Override
    public Meter.Id map(Meter.Id id) {
        Set<String> allowed = LABELS.getOrDefault(id.getName(), Set.of());
        return id.replaceTags(id.getTags().stream()
                .filter(tag -> allowed.contains(tag.getKey()))
                .toList());
    }

    @Override
    public MeterFilterReply accept(Meter.Id id) {
        return LABELS.containsKey(id.getName()) ? MeterFilterReply.NEUTRAL : MeterFilterReply.DENY;
    }

    /** Fixed classes of time, so that those of several nodes can be added up. */
    @Override
    public DistributionStatisticConfig configure(Meter.Id id, DistributionStatisticConfig config) {
        return id.getName().equals(REQUESTS) || id.getName().equals(STORED)
                ? DistributionStatisticConfig.builder()
                        .serviceLevelObjectives(BOUNDS)
                        .build()
                        .merge(config)
                : config;
    }
}
