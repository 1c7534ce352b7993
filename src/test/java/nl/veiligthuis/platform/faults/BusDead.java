package nl.veiligthuis.platform.faults;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/**
 * Redis is gone for five minutes and comes back. Meanwhile words reach the other side by looking, 99 of 100 within 3 s, and no
 * node is restarted.
 */
final class BusDead implements Fault {

    private static final Duration AWAY = Scale.of(Duration.ofMinutes(5), Duration.ofSeconds(15));
    private static final Duration AROUND = Scale.of(Duration.ofSeconds(20), Duration.ofSeconds(5));
    private static final Duration DELIVERED = Duration.ofSeconds(3);

    @Override
    public String name() {
        return "bus-dead";
    }

    @Override
    public String promise() {
        return "Redis gone for 5 minutes: delivery within 3 s (p99) by looking, no restart";
    }

    @Override
    public Report run(Path folder) throws IOException {
        try (Scene scene = Scene.open(folder, Shape.of(2), Scale.of(100))) {
            List<Long> processes = processes(scene);
            scene.talk();
            scene.pass(AROUND);
            long moment = System.nanoTime();
            scene.cluster().redis().kill();
            scene.pass(AWAY);
            scene.cluster().redis().startAgain();
            long up = System.nanoTime();
            scene.pass(AROUND);
            boolean rest = scene.quiet();
            return report(scene, moment, up, rest && processes.equals(processes(scene)));
        }
    }

    private static List<Long> processes(Scene scene) {
        return scene.cluster().nodes().stream().map(node -> node.handle().pid()).toList();
    }

    private static Report report(Scene scene, long moment, long up, boolean rest) throws IOException {
        Findings findings = scene.findings();
        Report report = new Report();
        findings.messages(report);
        Figures during = findings.deliveries(moment, up);
        report.line("the bus was away", "%.0f s", (up - moment) / 1e9);
        report.line("delivery before, p50 / p95 / p99 / max", "%s", findings.deliveries(Long.MIN_VALUE, moment));
        report.line("  while it was away (%d messages)".formatted(during.count()), "%s", during);
        report.line("  after", "%s", findings.deliveries(up, Long.MAX_VALUE));
        findings.roundTrips(report, moment);
        report.require(
                during.percentile(99).compareTo(DELIVERED) <= 0,
                "The p99 of delivery is over %d s.",
                DELIVERED.toSeconds());
        report.require(rest, "Not at rest in time, or a node was restarted.");
        findings.nothingIsLost(report);
        for (Node node : scene.cluster().nodes()) {
            findings.survivor(report, node);
        }
        return report;
    }
}
