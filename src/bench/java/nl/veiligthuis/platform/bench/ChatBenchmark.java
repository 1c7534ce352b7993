package nl.veiligthuis.platform.bench;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import nl.veiligthuis.platform.bench.OpenLoop.Outcome;
import nl.veiligthuis.platform.faults.Node;
import org.HdrHistogram.Histogram;

/** How many messages a second both sides of many conversations can be told of in time. */
final class ChatBenchmark implements Benchmark {

    private static final Duration LIMIT = Duration.ofMillis(50);
    private static final int FIRST = 200;
    private static final double PRECISION = 0.05;
    /** Of a rate that holds one try in three shows it: what else a machine does can spoil a try, and never make one. */
    private static final int TRIES = 3;

    private static final Duration CALM = Duration.ofMillis(500);

    @Override
    public String name() {
        return "chat";
    }

    @Override
    public String measures() {
        return "messages a second, stored and delivered in 50 ms for 99 of 100; beside one INSERT each in bare Vert.x";
    }

    @Override
    public List<Comparison> run(Place place, Options options) throws IOException {
        return options.number("rate") > 0 ? costs(place, options) : rates(place, options);
    }

    private static List<Comparison> rates(Place place, Options options) throws IOException {
        int ours = application(place, options, Trial::highest);
        int theirs = bare(place, options, Trial::highest);
        return List.of(new Comparison(
                "chat: messages at p99 < 50 ms", "/s", ours, "bare Vert.x", theirs, Comparison.Aim.atLeast(3)));
    }

    private static List<Comparison> costs(Place place, Options options) throws IOException {
        Shares ours = application(place, options, Trial::cost);
        Shares theirs = bare(place, options, Trial::cost);
        return List.of(
                cost("the server", ours.server(), theirs.server()),
                cost("the clients", ours.clients(), theirs.clients()),
                cost("PostgreSQL", ours.database(), theirs.database()));
    }

    private static Comparison cost(String whose, double ours, double theirs) {
        return new Comparison("chat: a message costs " + whose, "µs", ours, "bare Vert.x", theirs, Comparison.Aim.NONE);
    }

    private static <T> T application(Place place, Options options, Function<Trial, T> measure) throws IOException {
        Node server = place.startApplication();
        try (Lines lines = new Lines()) {
            Talks talks = Gathering.atApplication(place, server, lines, options.number("conversations"));
            return measure.apply(new Trial("application", place, server, lines, talks, options));
        } finally {
            server.stop();
        }
    }

    private static <T> T bare(Place place, Options options, Function<Trial, T> measure) throws IOException {
        BareChat.makeTable(place.sqlAsOwner());
        Node server = place.startBare();
        try (Lines lines = new Lines()) {
            Talks talks = Gathering.atBare(server.base(), lines, options.number("conversations"));
            return measure.apply(new Trial("bare Vert.x", place, server, lines, talks, options));
        } finally {
            server.stop();
        }
    }

    /** A server that is tried at one rate after the other. */
    private record Trial(String name, Place place, Node server, Lines lines, Talks talks, Options options) {

        int highest() {
            return confirmed(new RateSearch(this::holds, PRECISION).from(warmedUp()));
        }

        /** Microseconds of processors that a message takes at the rate that was asked for. */
        Shares cost() {
            int rate = options.number("rate");
            run(rate, options.seconds("warm-up"));
            Outcome outcome = run(rate, options.seconds("confirm"));
            if (outcome.overrun()) {
                throw new IllegalStateException("So many a second are too many for the " + name + ".");
            }
            return outcome.shares().ofEach(rate);
        }

        /** Java compiles what it runs often: goes up and down around what holds meanwhile. The rate at the end. */
        private int warmedUp() {
            int rate = FIRST;
            long until = System.nanoTime() + options.seconds("warm-up").toNanos();
            while (System.nanoTime() < until) {
                boolean holds = run(rate, options.seconds("step")).holds(LIMIT);
                rate = holds ? rate * 3 / 2 : Math.max(FIRST / 4, rate * 2 / 3);
            }
            return rate * 2 / 3;
        }

        private boolean holds(int perSecond) {
            for (int attempt = 1; attempt <= TRIES; attempt++) {
                if (run(perSecond, options.seconds("step")).holds(LIMIT)) {
                    return true;
                }
            }
            return false;
        }

        /** A longer run, at less when it does not hold so long. */
        private int confirmed(int perSecond) {
            int rate = perSecond;
            while (rate > 0) {
                Outcome outcome = run(rate, options.seconds("confirm"));
                if (outcome.holds(LIMIT)) {
                    report(outcome);
                    return rate;
                }
                rate = (int) (rate * (1 - PRECISION));
            }
            throw new IllegalStateException("No rate held at the " + name + ".");
        }

        private Outcome run(int perSecond, Duration length) {
            Outcome outcome = OpenLoop.run(lines, talks, perSecond, length, new Shares.Watch(server.handle(), place));
            say(
                    "  %-12s %,7d/s  p99 stored %7.1f ms, delivered %7.1f ms  %s%s  %s",
                    name,
                    perSecond,
                    outcome.stored().getValueAtPercentile(99) / 1_000.0,
                    outcome.delivered().getValueAtPercentile(99) / 1_000.0,
                    outcome.holds(LIMIT) ? "holds" : outcome.overrun() ? "overrun" : "late",
                    outcome.missing() == 0 ? "" : ", %d missing".formatted(outcome.missing()),
                    outcome.shares());
            outcome.refusals().forEach(refusal -> say("    %s", refusal));
            Lines.pause(CALM);
            return outcome;
        }

        private void report(Outcome outcome) {
            say("  %s: %,d messages/s", name, outcome.perSecond());
            say("    sent to stored     %s", times(outcome.stored()));
            say("    sent to delivered  %s", times(outcome.delivered()));
            say("    %s", outcome.shares());
        }

        private static String times(Histogram times) {
            return String.format(
                    Locale.ROOT,
                    "p50 %.1f ms, p99 %.1f ms, p99.9 %.1f ms, longest %.1f ms",
                    times.getValueAtPercentile(50) / 1_000.0,
                    times.getValueAtPercentile(99) / 1_000.0,
                    times.getValueAtPercentile(99.9) / 1_000.0,
                    times.getMaxValue() / 1_000.0);
        }

        private static void say(String line, Object... details) {
            System.out.printf(Locale.ROOT, line + "%n", details);
        }
    }
}
