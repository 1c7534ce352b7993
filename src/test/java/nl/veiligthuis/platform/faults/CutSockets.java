package nl.veiligthuis.platform.faults;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * A thousand sockets are cut at once, as when a balancer or a network fails. All are back within 60 s, not all in one moment, and
 * nothing is lost.
 */
final class CutSockets implements Fault {

    /** With an adviser for every four: 1,000 sockets. */
    private static final int CONVERSATIONS = Scale.of(800);

    private static final Duration BACK = Duration.ofSeconds(60);
    private static final Duration AROUND = Scale.of(Duration.ofSeconds(15), Duration.ofSeconds(5));

    /** Of those that come back, the largest part that may come in one tenth of a second. */
    private static final double CROWDED = 0.75;

    @Override
    public String name() {
        return "cut-sockets";
    }

    @Override
    public String promise() {
        return "1,000 sockets cut at once: all back within 60 s, not in one moment";
    }

    @Override
    public Report run(Path folder) throws IOException {
        try (Scene scene = Scene.open(folder, Shape.of(2).behindBalancer(), CONVERSATIONS)) {
            scene.talk();
            scene.pass(AROUND);
            List<PageLine> lines = scene.crowd().lines();
            List<Integer> before =
                    scene.ask(() -> lines.stream().map(PageLine::openings).toList());
            long moment = System.nanoTime();
            scene.cluster().balancer().cutAll(2);
            scene.loop().became(BACK.plusSeconds(10), () -> allBack(lines, before));
            scene.pass(AROUND);
            boolean rest = scene.quiet();
            return report(scene, lines, moment, rest);
        }
    }

    private static boolean allBack(List<PageLine> lines, List<Integer> before) {
        for (int line = 0; line < before.size(); line++) {
            if (lines.get(line).openings() == before.get(line)
                    || !lines.get(line).up()) {
                return false;
            }
        }
        return true;
    }

    private static Report report(Scene scene, List<PageLine> lines, long moment, boolean rest) throws IOException {
        Findings findings = scene.findings();
        Report report = new Report();
        findings.messages(report);
        List<Long> times = new ArrayList<>();
        lines.forEach(line -> line.openedAfter(moment).ifPresent(at -> times.add(at - moment)));
        Figures back = Figures.of(times);
        double busiest = back.busiest(Duration.ofMillis(100));
        report.line("sockets cut / back", "%d / %d", lines.size(), back.count());
        report.line("  after, p50 / p95 / p99 / max", "%s", back);
        report.line("  of them in the busiest 100 ms", "%.0f %%", busiest * 100);
        findings.roundTrips(report, moment);
        report.require(back.count() == lines.size(), "%d did not come back.", lines.size() - back.count());
        report.require(back.max().compareTo(BACK) <= 0, "Somebody was back after more than %d s.", BACK.toSeconds());
        report.require(busiest <= CROWDED, "They came back all at once.");
        report.require(rest, "Not at rest in time.");
        findings.nothingIsLost(report);
        for (Node node : scene.cluster().nodes()) {
            findings.survivor(report, node);
        }
        return report;
    }
}
