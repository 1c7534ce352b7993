package nl.veiligthuis.platform.faults;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.OperatingSystemMXBean;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
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

    static Findings of(Cluster cluster, Crowd crowd) {
        return new Findings(crowd, crowd.testimonies(), Stored.all(cluster.database()));
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

    private String trips(long from, long until) {
        Figures figures = Figures.of(crowd.sides().stream()
                .flatMap(side -> side.roundTrips().stream())
                .filter(trip -> trip.due() >= from && trip.due() < until)
                .map(Side.RoundTrip::took)
                .toList());
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
