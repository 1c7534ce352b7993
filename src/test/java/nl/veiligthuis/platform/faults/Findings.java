package nl.veiligthuis.platform.faults;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.OperatingSystemMXBean;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** What is found of every fault when all has come to rest: the messages, how long they took, and whether all is there. */
final class Findings {

    /** How long after the fault its effect on round trips is looked at apart. */
    private static final Duration AROUND = Duration.ofSeconds(10);

    private final Crowd crowd;
    private final List<Testimony> testimonies;
    private final List<Stored> stored;

    private Findings(Crowd crowd, List<Testimony> testimonies, List<Stored> stored) {
        this.crowd = crowd;
        this.testimonies = testimonies;
        this.stored = stored;
    }

    /** Of the chats of the crowd; others are the fault's own. */
    static Findings of(Cluster cluster, Crowd crowd) {
        Set<UUID> chats = Set.copyOf(crowd.chats());
        List<Stored> stored = Stored.all(cluster.database()).stream()
                .filter(entry -> chats.contains(entry.conversation()))
                .toList();
        return new Findings(crowd, crowd.testimonies(), stored);
    }

    List<Stored> stored() {
        return stored;
    }

    void messages(Report report) {
        Set<UUID> said = new HashSet<>();
        Set<UUID> told = new HashSet<>();
        testimonies.forEach(testimony -> testimony.said().forEach(message -> said.add(message.id())));
        testimonies.forEach(testimony -> testimony.told().forEach(one -> told.add(one.id())));
        long texts = stored.stream().filter(entry -> said.contains(entry.id())).count();
        int sendings = crowd.sides().stream()
                .mapToInt(side -> side.outbox().sendings())
                .sum();
        report.line("conversations / advisers", "%d / %d", crowd.conversations(), crowd.advisers());
        report.line("messages / acknowledged / stored", "%d / %d / %d", said.size(), told.size(), texts);
        report.line("messages sent again", "%d", sendings - said.size());
    }

    /**
     * Information only: what it takes on this machine, which may be busy with other things.
     *
     * @param moment of the fault, by {@link System#nanoTime}
     */
    void roundTrips(Report report, long moment) {
        long later = moment + AROUND.toNanos();
        report.line("round trip, p50 / p99, before", trips(Long.MIN_VALUE, moment));
        report.line("  in the " + AROUND.toSeconds() + " s after it", trips(moment, later));
        report.line("  later", trips(later, Long.MAX_VALUE));
        OperatingSystemMXBean machine = ManagementFactory.getOperatingSystemMXBean();
        report.line(
                "load of the machine / processors",
                "%.1f / %d",
                machine.getSystemLoadAverage(),
                machine.getAvailableProcessors());
    }

    /** How long it took from when a message was due until the other side was shown it, of those due in a time. */
    Figures deliveries(long from, long until) {
        Map<UUID, Long> due = new HashMap<>();
        crowd.sides().forEach(side -> due.putAll(side.due()));
        List<Long> times = new ArrayList<>();
        for (Side side : crowd.sides()) {
            side.shown().forEach((id, at) -> {
                Long since = side.due().containsKey(id) ? null : due.get(id);
                if (since != null && since >= from && since < until) {
                    times.add(at - since);
                }
            });
        }
        return Figures.of(times);
    }

    /** How long the messages of a time took until they were acknowledged. */
    Figures acknowledgements(long from, long until) {
        return Figures.of(crowd.sides().stream()
                .flatMap(side -> side.roundTrips().stream())
                .filter(trip -> trip.due() >= from && trip.due() < until)
                .map(Side.RoundTrip::took)
                .toList());
    }

    private String trips(long from, long until) {
        Figures figures = acknowledgements(from, until);
        return "%d / %d ms"
                .formatted(
                        figures.percentile(50).toMillis(),
                        figures.percentile(99).toMillis());
    }

    /** What a node that goes on tells in its log. */
    void survivor(Report report, Node node) throws IOException {
        report.line("warnings of " + node.name(), "%d", node.troubles().size());
        report.remark(node.troubles());
        report.require(node.alive(), "%s died.", node.name());
    }

    void nothingIsLost(Report report) {
        report.failed(crowd.troubles());
        report.failed(Checker.faults(testimonies, stored));
    }
}
