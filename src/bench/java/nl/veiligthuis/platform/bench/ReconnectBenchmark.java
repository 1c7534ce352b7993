package nl.veiligthuis.platform.bench;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import nl.veiligthuis.platform.faults.Node;

/** How long it takes until the last of thousands is back who were all cut off at once and come back without a pause. */
final class ReconnectBenchmark implements Benchmark {

    private static final Duration PATIENCE = Duration.ofSeconds(180);
    private static final Duration CALM = Duration.ofSeconds(3);

    /** The process that plays the clients needs some for itself. */
    private static final int OWN_FILES = 500;

    @Override
    public String name() {
        return "reconnect";
    }

    @Override
    public String measures() {
        return "seconds until the last of all clients that were cut off at once is back; beside bare Vert.x";
    }

    @Override
    public List<Comparison> run(Place place, Options options) throws IOException {
        int clients = Math.min(options.number("clients"), openFiles() - OWN_FILES);
        int storms = options.number("storms");
        double ours = application(place, clients, storms);
        double theirs = bare(place, clients, storms);
        return List.of(new Comparison(
                "reconnect: %,d clients back".formatted(clients),
                "s",
                ours,
                "bare Vert.x",
                theirs,
                Comparison.Aim.atMost(2)));
    }

    private static double application(Place place, int clients, int storms) throws IOException {
        Node server = place.startApplication();
        try (Lines lines = new Lines()) {
            List<Visitor> visitors = new Chats(place, server)
                    .startHeld(clients).stream()
                            .map(token -> Visitor.ofApplication(lines, server.base(), token, new Talks()))
                            .toList();
            return middle("application", server, place, lines, visitors, storms);
        } finally {
            server.stop();
        }
    }

    private static double bare(Place place, int clients, int storms) throws IOException {
        Node server = place.startBare();
        try (Lines lines = new Lines()) {
            List<Visitor> visitors = IntStream.range(0, clients)
                    .mapToObj(number -> Visitor.ofBare(lines, server.base(), number, true, new Talks()))
                    .toList();
            return middle("bare Vert.x", server, place, lines, visitors, storms);
        } finally {
            server.stop();
        }
    }

    /** Everybody comes; then all are cut off, again and again. The first coming is the warming up. */
    private static double middle(
            String name, Node server, Place place, Lines lines, List<Visitor> visitors, int storms) {
        lines.run(() -> visitors.forEach(Visitor::open));
        awaitAll(lines, visitors);
        List<Double> times = new ArrayList<>();
        for (int storm = 0; storm < storms; storm++) {
            Lines.pause(CALM);
            times.add(storm(name, new Shares.Watch(server.handle(), place), lines, visitors));
        }
        lines.ask(() -> {
            visitors.forEach(Visitor::cut);
            return true;
        });
        times.sort(null);
        return times.get(times.size() / 2);
    }

    private static double storm(String name, Shares.Watch watch, Lines lines, List<Visitor> visitors) {
        int lossesBefore = losses(lines, visitors);
        watch.begin();
        long cut = lines.ask(() -> cutAndReturn(visitors));
        awaitAll(lines, visitors);
        Shares shares = watch.end();
        List<Double> back = lines.ask(() -> visitors.stream()
                .map(visitor -> (visitor.upAt() - cut) / 1e9)
                .sorted()
                .toList());
        System.out.printf(
                Locale.ROOT,
                "  %-12s %,d cut off: half back in %.2f s, 99 of 100 in %.2f s, all in %.2f s; %d tries failed; %s%n",
                name,
                visitors.size(),
                back.get(back.size() / 2),
                back.get(back.size() * 99 / 100),
                back.getLast(),
                losses(lines, visitors) - lossesBefore,
                shares);
        return back.getLast();
    }

    private static long cutAndReturn(List<Visitor> visitors) {
        long now = System.nanoTime();
        visitors.forEach(Visitor::cut);
        visitors.forEach(Visitor::open);
        return now;
    }

    private static void awaitAll(Lines lines, List<Visitor> visitors) {
        lines.await("Everybody is back", PATIENCE, () -> up(visitors) == visitors.size(), () -> up(visitors) + " are.");
    }

    private static long up(List<Visitor> visitors) {
        return visitors.stream().filter(visitor -> visitor.upAt() > 0).count();
    }

    private static int losses(Lines lines, List<Visitor> visitors) {
        return lines.ask(() -> visitors.stream().mapToInt(Visitor::losses).sum());
    }

    /** The most that this process, and a server it starts, may have open. */
    private static int openFiles() {
        return Integer.getInteger("bench.open-files", 1_024);
    }
}
