package nl.veiligthuis.platform.faults;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import nl.veiligthuis.platform.journeys.Sql;

/**
 * Of two nodes one is killed while 100 conversations go on at 40 messages a second. No word that was acknowledged is lost
 * or doubled, and of the sides that were at that node 95 of 100 are back at the other within 3 s.
 */
final class KillNode implements Fault {

    private static final int CONVERSATIONS = Scale.of(100);
    private static final int MESSAGES_PER_SECOND = Scale.of(40);
    private static final Duration LENGTH = Scale.of(Duration.ofSeconds(60), Duration.ofSeconds(20));
    private static final Duration BACK = Duration.ofSeconds(3);

    /**
     * Around the kill the disk is slow. What is stored and not acknowledged yet, which the sender will send again, is then
     * likely to be there.
     */
    private static final Duration COMMIT = Duration.ofMillis(100);

    /** Until then the database's sessions have learned so, each at its next command. */
    private static final Duration SETTLING = Duration.ofSeconds(2);

    /** The longest back-off of a page twice, and a look of the node. */
    private static final Duration DRAIN = Duration.ofSeconds(45);

    @Override
    public String name() {
        return "kill-node";
    }

    @Override
    public String promise() {
        return "kill -9 of one of two nodes: no acknowledged word lost or doubled, everybody back within 3 s (p95)";
    }

    @Override
    public Report run(Path folder) throws IOException {
        try (Cluster cluster = Cluster.start(folder, Shape.of(2));
                Loop loop = new Loop()) {
            Crowd crowd = Crowd.gather(cluster, loop, CONVERSATIONS);
            Kill kill = new Kill(cluster.nodes().getFirst(), crowd, loop, COMMIT.dividedBy(2));
            talk(cluster, crowd, kill, loop);
            boolean rest = loop.became(DRAIN, () -> atRest(cluster, crowd));
            loop.ask(crowd::leave);
            return report(cluster, crowd, kill, rest);
        }
    }

    private static void talk(Cluster cluster, Crowd crowd, Kill kill, Loop loop) {
        System.out.println("Everybody talks, for " + LENGTH.toSeconds() + " s.");
        Load load = loop.ask(() -> Load.start(loop, crowd.sides(), MESSAGES_PER_SECOND, LENGTH));
        must(loop.became(LENGTH, load::halfDone), "The load did not get half way.");
        cluster.slowCommits(COMMIT);
        Loop.pause(SETTLING);
        loop.run(() -> load.afterEach(kill::written));
        must(loop.became(LENGTH, kill::done), "The node was never killed.");
        cluster.slowCommits(Duration.ZERO);
        must(loop.became(LENGTH, load::done), "The load did not end.");
    }

    private static void must(boolean so, String otherwise) {
        if (!so) {
            throw new IllegalStateException(otherwise);
        }
    }

    /** Nothing is unsent, and everybody has been shown as much as is stored. */
    private static boolean atRest(Cluster cluster, Crowd crowd) {
        if (!crowd.sides().stream().allMatch(side -> side.outbox().empty())) {
            return false;
        }
        long shown = crowd.sides().stream().mapToLong(Side::last).sum();
        return shown == 2 * new Sql(cluster.database()).number("select count(*) from entry");
    }

    private static Report report(Cluster cluster, Crowd crowd, Kill kill, boolean rest) throws IOException {
        Findings findings = Findings.of(cluster, crowd);
        Report report = new Report();
        findings.messages(report);
        report.line(
                "unanswered at the kill / of these stored",
                "%d / %d",
                kill.unanswered().size(),
                kill.storedUnanswered(findings.stored()));
        back(report, kill);
        report.line("duties that ended by it", "%d", crowd.dutiesLost());
        findings.roundTrips(report, kill.moment());
        findings.survivor(report, cluster.nodes().getLast());
        report.require(!kill.node().alive(), "%s was not killed.", kill.node().name());
        report.require(rest, "Not at rest within %d s after the last message.", DRAIN.toSeconds());
        findings.nothingIsLost(report);
        return report;
    }

    private static void back(Report report, Kill kill) {
        int cut = kill.cut().size();
        List<Long> times = kill.cut().stream()
                .flatMapToLong(side -> side.backFrom(kill.node(), kill.moment()).stream())
                .map(at -> at - kill.moment())
                .boxed()
                .toList();
        Figures figures = Figures.of(times);
        report.line("sides at the killed node / back at the other", "%d / %d", cut, times.size());
        report.line(
                "  after, p50 / p95 / max",
                "%s / %s / %s s",
                seconds(figures.percentile(50)),
                seconds(figures.percentile(95)),
                seconds(figures.max()));
        report.require(times.size() == cut, "%d sides did not come back.", cut - times.size());
        report.require(
                figures.percentile(95).compareTo(BACK) <= 0, "The p95 of coming back is over %d s.", BACK.toSeconds());
    }

    private static String seconds(Duration time) {
        return "%.2f".formatted(time.toMillis() / 1000.0);
    }
}
