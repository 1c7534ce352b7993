package nl.veiligthuis.platform.faults;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * Three times as many people come as advisers can answer and nodes hold sockets for, while others read pages as fast as they
 * can. Chats that run go on, everybody else is told honestly how long to wait and whom to call, and every page is there.
 */
final class Overload implements Fault {

    private static final int CAPACITY = Scale.of(100);
    private static final int MORE = 2 * CAPACITY;
    private static final int READERS = 16;
    private static final Duration RUNNING = Duration.ofSeconds(2);
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Duration WARM = Scale.of(Duration.ofSeconds(15), Duration.ofSeconds(5));
    private static final Duration FULL = Scale.of(Duration.ofSeconds(60), Duration.ofSeconds(15));

    @Override
    public String name() {
        return "overload";
    }

    @Override
    public String promise() {
        return "3 times capacity: running chats within 2 s (p99), the rest an honest wait and the numbers, no page missing";
    }

    /** Of each node: room for everybody who talks, with some to spare, and for some of those who wait. */
    private static int sockets() {
        int talking = CAPACITY + CAPACITY / 4;
        return talking / 2 + MORE / 4;
    }

    @Override
    public Report run(Path folder) throws IOException {
        Shape shape = Shape.of(2).with("platform.limits.sockets", String.valueOf(sockets()));
        try (Scene scene = Scene.open(folder, shape, CAPACITY)) {
            scene.talk();
            scene.pass(WARM);
            long moment = System.nanoTime();
            List<Visitor> waiting = new ArrayList<>();
            int honest = 0;
            try (PageReaders readers =
                    PageReaders.at(scene.cluster().nodes().getFirst().base(), READERS, Duration.ZERO)) {
                for (int number = 0; number < MORE; number++) {
                    Visitor visitor = scene.crowd().waiting(number);
                    waiting.add(visitor);
                    honest += visitor.page().contains("0800-2000")
                                    && visitor.page().contains("112")
                            ? 1
                            : 0;
                    scene.loop().run(visitor::open);
                }
                scene.pass(FULL);
                long end = System.nanoTime();
                int told = scene.ask(() ->
                        (int) waiting.stream().filter(Visitor::toldTheWait).count());
                int refused = scene.ask(() -> (int)
                        waiting.stream().filter(one -> !one.side().line().up()).count());
                readers.stop();
                scene.loop().run(() -> waiting.forEach(Visitor::close));
                boolean rest = scene.quiet();
                return report(scene, readers, new Crush(moment, end, honest, told, refused), rest);
            }
        }
    }

    /**
     * What became of those who came.
     *
     * @param honest how many were shown the numbers on the page that answered them
     * @param told how many were told over their socket where they stand
     * @param refused how many got no socket, and go on by pages
     */
    private record Crush(long from, long until, int honest, int told, int refused) {}

    private static Report report(Scene scene, PageReaders readers, Crush crush, boolean rest) throws IOException {
        Findings findings = scene.findings();
        Report report = new Report();
        findings.messages(report);
        Figures during = findings.acknowledgements(crush.from(), crush.until());
        report.line("came beyond capacity / shown the numbers", "%d / %d", MORE, crush.honest());
        report.line("  told their wait by socket / got no socket", "%d / %d", crush.told(), crush.refused());
        report.line(
                "running chats before, p50 / p95 / p99 / max",
                "%s",
                findings.acknowledgements(Long.MIN_VALUE, crush.from()));
        report.line("  while it was full", "%s", during);
        readers.tell(report);
        report.require(
                during.percentile(99).compareTo(RUNNING) <= 0,
                "The p99 of running chats is over %d s.",
                RUNNING.toSeconds());
        report.require(crush.honest() == MORE, "%d were not shown the numbers.", MORE - crush.honest());
        report.require(
                crush.told() + crush.refused() == MORE,
                "%d have a socket and were not told their wait.",
                MORE - crush.told() - crush.refused());
        report.require(crush.refused() > 0, "There were sockets for everybody: it was not full.");
        report.require(rest, "Not at rest within %d s.", PATIENCE.toSeconds());
        findings.nothingIsLost(report);
        for (Node node : scene.cluster().nodes()) {
            findings.survivor(report, node);
        }
        return report;
    }
}
