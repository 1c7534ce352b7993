package nl.veiligthuis.platform.faults;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Advisers' machines are gone without a word. Their visitors are told so within 30 s, and within 45 s stand in the queue before
 * all who waited already.
 */
final class AdviserVanishes implements Fault {

    private static final Duration TOLD = Duration.ofSeconds(30);
    private static final Duration BACK = Duration.ofSeconds(45);
    private static final Duration PATIENCE = Duration.ofSeconds(90);
    private static final int CHATS = Scale.of(20);
    private static final int WAITING = 10;

    @Override
    public String name() {
        return "adviser-vanishes";
    }

    @Override
    public String promise() {
        return "an adviser vanishes: the visitor told within 30 s, at the front of the queue within 45 s";
    }

    @Override
    public Report run(Path folder) throws IOException {
        try (Scene scene = Scene.open(folder, Shape.of(2), CHATS)) {
            Crowd crowd = scene.crowd();
            crowd.colleague();
            List<Visitor> waiting =
                    IntStream.range(0, WAITING).mapToObj(crowd::waiting).toList();
            scene.loop().run(() -> waiting.forEach(Visitor::open));
            scene.must("Those who wait know their place", PATIENCE, () -> waiting.stream()
                    .allMatch(visitor -> visitor.place() > 0));
            List<Visitor> left = crowd.visitors();
            scene.must("Advisers are there", PATIENCE, () -> left.stream().allMatch(Visitor::accompanied));
            List<Long> told = new ArrayList<>();
            List<Long> back = new ArrayList<>();
            List<Integer> places = new ArrayList<>();
            long moment = scene.ask(() -> vanish(crowd));
            left.forEach(visitor -> scene.loop()
                    .run(() -> visitor.watch(at -> told.add(at - moment), at -> back.add(at - moment), places::add)));
            scene.must("All are back in the queue", PATIENCE, () -> back.size() == CHATS && places.size() == CHATS);
            scene.loop().run(() -> waiting.forEach(Visitor::close));
            scene.ask(crowd::leave);
            return report(scene, told, back, places);
        }
    }

    private static long vanish(Crowd crowd) {
        crowd.consoles().stream()
                .filter(console -> !console.conversations().isEmpty())
                .forEach(Console::vanish);
        return System.nanoTime();
    }

    private static Report report(Scene scene, List<Long> told, List<Long> back, List<Integer> places) {
        Report report = new Report();
        Figures knew = Figures.of(told);
        Figures queued = Figures.of(back);
        int last = places.stream().mapToInt(place -> place).max().orElse(0);
        report.line("chats left alone / others who waited", "%d / %d", CHATS, WAITING);
        report.line("told after, p50 / p95 / p99 / max", "%s", knew);
        report.line("in the queue after", "%s", queued);
        report.line(
                "places in the queue",
                "%d to %d",
                places.stream().mapToInt(place -> place).min().orElse(0),
                last);
        report.require(knew.count() == CHATS, "%d were never told.", CHATS - knew.count());
        report.require(knew.max().compareTo(TOLD) <= 0, "Somebody was told after more than %d s.", TOLD.toSeconds());
        report.require(queued.max().compareTo(BACK) <= 0, "Somebody was back after more than %d s.", BACK.toSeconds());
        report.require(places.size() == CHATS && last <= CHATS, "Somebody stands behind those who came later.");
        report.failed(scene.crowd().troubles());
        return report;
    }
}
