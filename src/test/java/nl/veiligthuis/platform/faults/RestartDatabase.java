package nl.veiligthuis.platform.faults;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/**
 * PostgreSQL ends at once, in the middle of everything, and is started again. Nothing was acknowledged that is not there, and
 * within 10 s after it answers all that was held back is stored.
 */
final class RestartDatabase implements Fault {

    private static final Duration DRAINED = Duration.ofSeconds(10);
    private static final Duration WARM = Scale.of(Duration.ofSeconds(20), Duration.ofSeconds(5));
    private static final Duration AWAY = Duration.ofSeconds(5);

    @Override
    public String name() {
        return "restart-database";
    }

    @Override
    public String promise() {
        return "PostgreSQL ended at once and started again: no false acknowledgement, all stored 10 s after it is up";
    }

    @Override
    public Report run(Path folder) throws IOException {
        try (Scene scene = Scene.open(folder, Shape.of(2), Scale.of(100))) {
            scene.talk();
            scene.pass(WARM);
            long moment = System.nanoTime();
            scene.cluster().server().crash();
            scene.pass(AWAY);
            scene.cluster().server().startAgain();
            long up = System.nanoTime();
            scene.pass(WARM.plus(DRAINED));
            boolean rest = scene.quiet();
            return report(scene, moment, up, rest);
        }
    }

    private static Report report(Scene scene, long moment, long up, boolean rest) throws IOException {
        Findings findings = scene.findings();
        Report report = new Report();
        findings.messages(report);
        List<Long> held = scene.crowd().sides().stream()
                .flatMap(side -> side.roundTrips().stream())
                .filter(trip -> trip.due() < up && trip.due() + trip.took() > up)
                .map(trip -> trip.due() + trip.took() - up)
                .toList();
        Figures drained = Figures.of(held);
        report.line("the database was away", "%.1f s", (up - moment) / 1e9);
        report.line("messages held back meanwhile", "%d", held.size());
        report.line("  stored after it was up, p50 / p95 / p99 / max", "%s", drained);
        report.line("duties that ended by it", "%d", scene.crowd().dutiesLost());
        findings.roundTrips(report, moment);
        report.require(!held.isEmpty(), "Nothing was held back: the database was not missed.");
        report.require(drained.max().compareTo(DRAINED) <= 0, "Not all was stored within %d s.", DRAINED.toSeconds());
        report.require(rest, "Not at rest in time.");
        findings.nothingIsLost(report);
        for (Node node : scene.cluster().nodes()) {
            findings.survivor(report, node);
        }
        return report;
    }
}
