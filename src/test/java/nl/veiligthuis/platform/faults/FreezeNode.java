package nl.veiligthuis.platform.faults;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/**
 * A node stands still for longer than every lease and then goes on, as after a pause of a virtual machine. Its clients are with
 * the other within 30 s, and what it still writes for an adviser who no longer holds the chat is refused.
 */
final class FreezeNode implements Fault {

    private static final Duration MOVED = Duration.ofSeconds(30);
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Duration WARM = Scale.of(Duration.ofSeconds(15), Duration.ofSeconds(5));

    @Override
    public String name() {
        return "freeze-node";
    }

    @Override
    public String promise() {
        return "a node frozen, later continued: its clients move within 30 s, its late writes are refused";
    }

    @Override
    public Report run(Path folder) throws IOException {
        try (Scene scene = Scene.open(folder, Shape.of(2), Scale.of(100))) {
            Node node = scene.cluster().nodes().getFirst();
            LateWrite late = LateWrite.prepare(scene);
            scene.talk();
            scene.pass(WARM);
            List<Side> there = scene.ask(() -> scene.crowd().at(node));
            long moment = System.nanoTime();
            node.freeze();
            scene.loop().became(PATIENCE, () -> there.stream()
                    .allMatch(side -> side.backFrom(node, moment).isPresent()));
            late.awaitTakenAway();
            late.write();
            node.thaw();
            boolean refused = late.refused();
            node.awaitChat(scene.cluster().http());
            boolean rest = scene.quiet();
            late.leave();
            return report(scene, node, there, moment, late, refused, rest);
        }
    }

    private static Report report(
            Scene scene, Node node, List<Side> there, long moment, LateWrite late, boolean refused, boolean rest)
            throws IOException {
        Findings findings = scene.findings();
        Report report = new Report();
        findings.messages(report);
        Figures back = Figures.of(there.stream()
                .flatMapToLong(side -> side.backFrom(node, moment).stream())
                .map(at -> at - moment)
                .boxed()
                .toList());
        report.line("sides at the frozen node / moved", "%d / %d", there.size(), back.count());
        report.line("  after, p50 / p95 / p99 / max", "%s", back);
        report.line("duties that ended by it", "%d", scene.crowd().dutiesLost());
        report.line("late writes refused / stored", "%d / %d", refused ? 1 : 0, late.stored());
        findings.roundTrips(report, moment);
        report.require(back.count() == there.size(), "%d sides did not move.", there.size() - back.count());
        report.require(back.max().compareTo(MOVED) <= 0, "Somebody moved after more than %d s.", MOVED.toSeconds());
        report.require(refused, "A write under an old epoch was not refused.");
        report.require(late.stored() == 0, "A write under an old epoch was stored.");
        report.require(rest, "Not at rest in time.");
        findings.nothingIsLost(report);
        for (Node each : scene.cluster().nodes()) {
            findings.survivor(report, each);
        }
        return report;
    }
}
