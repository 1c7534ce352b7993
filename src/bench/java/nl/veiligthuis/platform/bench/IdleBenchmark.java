package nl.veiligthuis.platform.bench;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.veiligthuis.platform.faults.Node;

/** What a visitor's connection takes of memory while nobody writes. */
final class IdleBenchmark implements Benchmark {

    /** Everything that is made once, for the first connection, is there before it is counted. */
    private static final int FIRST = 300;

    /** Until what the first left behind is gone. */
    private static final Duration CALM = Duration.ofSeconds(3);

    /** Longer than the time between two signs of life, so that each connection has given one. */
    private static final Duration IDLE = Duration.ofSeconds(13);

    private static final Duration PATIENCE = Duration.ofSeconds(120);
    private static final double KIB = 1024;

    @Override
    public String name() {
        return "idle";
    }

    @Override
    public String measures() {
        return "memory of an idle visitor's connection, only opened and in a chat; beside one in bare Vert.x";
    }

    @Override
    public List<Comparison> run(Place place, Options options) throws IOException {
        int connections = options.number("idle");
        Memory bare = bare(place, connections);
        Memory opened = application(place, connections, false);
        Memory resumed = application(place, connections, true);
        return Stream.of(
                        compared("idle: opened, resident memory", opened.resident(), bare.resident()),
                        compared("idle: opened, heap", opened.heap(), bare.heap()),
                        compared("idle: in a chat, resident memory", resumed.resident(), bare.resident()),
                        compared("idle: in a chat, heap", resumed.heap(), bare.heap()))
                .toList();
    }

    private static Comparison compared(String what, double ours, double theirs) {
        return new Comparison(what, "KiB", ours / KIB, "bare Vert.x", theirs / KIB, Comparison.Aim.atMost(2));
    }

    private static Memory bare(Place place, int connections) throws IOException {
        Node server = place.startBare(Memory.GIVEN_BACK);
        try (Lines lines = new Lines()) {
            List<Visitor> visitors = IntStream.range(0, connections)
                    .mapToObj(number -> Visitor.ofBare(lines, server.base(), number, true, new Talks()))
                    .toList();
            return each("bare Vert.x", server, lines, visitors);
        } finally {
            server.stop();
        }
    }

    private static Memory application(Place place, int connections, boolean inChat) throws IOException {
        Node server = place.startApplication(Memory.GIVEN_BACK);
        try (Lines lines = new Lines()) {
            List<String> tokens = inChat ? new Chats(place, server).startHeld(connections) : List.of();
            List<Visitor> visitors = IntStream.range(0, connections)
                    .mapToObj(number -> Visitor.ofApplication(
                            lines, server.base(), inChat ? tokens.get(number) : null, new Talks()))
                    .toList();
            return each(inChat ? "application, in a chat" : "application, opened", server, lines, visitors);
        } finally {
            server.stop();
        }
    }

    private static Memory each(String name, Node server, Lines lines, List<Visitor> visitors) throws IOException {
        List<Visitor> first = visitors.subList(0, Math.min(FIRST, visitors.size()));
        open(lines, first);
        lines.ask(() -> cut(first));
        Lines.pause(CALM);
        Memory before = Memory.of(server.handle());
        open(lines, visitors);
        Lines.pause(IDLE);
        Memory each = Memory.of(server.handle()).since(before, visitors.size());
        requireThere(lines, visitors);
        System.out.printf(
                Locale.ROOT,
                "  %-24s %,d connections: resident %.1f KiB each, heap %.1f KiB each; %.0f MiB resident before%n",
                name,
                visitors.size(),
                each.resident() / KIB,
                each.heap() / KIB,
                before.resident() / KIB / KIB);
        System.out.println("    bytes of the heap: " + each.most());
        lines.ask(() -> cut(visitors));
        return each;
    }

    private static void open(Lines lines, List<Visitor> visitors) {
        lines.run(() -> visitors.forEach(Visitor::open));
        lines.await(
                "Every connection is there",
                PATIENCE,
                () -> up(visitors) == visitors.size(),
                () -> up(visitors) + " are there.");
    }

    private static long up(List<Visitor> visitors) {
        return visitors.stream().filter(visitor -> visitor.upAt() > 0).count();
    }

    /** A connection that the server let go was not measured. */
    private static void requireThere(Lines lines, List<Visitor> visitors) {
        int losses = lines.ask(() -> visitors.stream().mapToInt(Visitor::losses).sum());
        if (losses > visitors.size() / 100) {
            String why = lines.ask(() -> visitors.stream()
                    .map(Visitor::lastLoss)
                    .filter(loss -> !loss.isEmpty())
                    .findFirst()
                    .orElseThrow());
            throw new IllegalStateException("Connections were lost %d times: %s".formatted(losses, why));
        }
    }

    private static boolean cut(List<Visitor> visitors) {
        visitors.forEach(Visitor::cut);
        return true;
    }
}
