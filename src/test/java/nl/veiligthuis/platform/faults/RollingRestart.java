package nl.veiligthuis.platform.faults;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/**
 * Nodes are restarted in turn behind a balancer, as for a new version, while people talk and others read pages. Nothing is lost,
 * each client comes back at most once for each node, and no page is missing.
 */
final class RollingRestart implements Fault {

    private static final int NODES = 2;
    private static final Duration AROUND = Scale.of(Duration.ofSeconds(15), Duration.ofSeconds(5));

    @Override
    public String name() {
        return "rolling-restart";
    }

    @Override
    public String promise() {
        return "nodes restarted in turn under load: nothing lost, one reconnect per client and node, no page missing";
    }

    @Override
    public Report run(Path folder) throws IOException {
        try (Scene scene = Scene.open(folder, Shape.of(NODES).behindBalancer(), Scale.of(100));
                PageReaders readers = PageReaders.at(scene.cluster().balancer().base(), 2, Duration.ofMillis(100))) {
            scene.talk();
            scene.pass(AROUND);
            long moment = System.nanoTime();
            scene.cluster().roll();
            long end = System.nanoTime();
            scene.pass(AROUND);
            boolean rest = scene.quiet();
            readers.stop();
            return report(scene, readers, moment, end, rest);
        }
    }

    private static Report report(Scene scene, PageReaders readers, long moment, long end, boolean rest)
            throws IOException {
        Findings findings = scene.findings();
        Report report = new Report();
        findings.messages(report);
        List<PageLine> lines = scene.crowd().lines();
        int back = lines.stream().mapToInt(line -> line.openings() - 1).sum();
        int most = lines.stream().mapToInt(line -> line.openings() - 1).max().orElse(0);
        int failed = lines.stream()
                .mapToInt(line -> line.attempts() - line.openings())
                .sum();
        report.line("the restart of all nodes took", "%.0f s", (end - moment) / 1e9);
        report.line(
                "clients / came back / most of one / tries that failed",
                "%d / %d / %d / %d",
                lines.size(),
                back,
                most,
                failed);
        report.line("duties that ended by it", "%d", scene.crowd().dutiesLost());
        readers.tell(report);
        report.line("acknowledged meanwhile, p50 / p95 / p99 / max", "%s", findings.acknowledgements(moment, end));
        report.require(back > 0, "Nobody had to come back: nothing was restarted.");
        report.require(most <= NODES, "Somebody came back %d times for %d nodes.", most, NODES);
        report.require(rest, "Not at rest in time.");
        findings.nothingIsLost(report);
        return report;
    }
}
