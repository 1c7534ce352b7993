package nl.veiligthuis.platform.routing;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.SplittableRandom;
import java.util.UUID;

/**
 * Plays an {@link Evening} with the rules of the service itself: who may take whom, and who comes first, is asked of
 * {@link QueueRules}. An adviser who is free takes what they are offered first. The same seed brings the same visitors, whoever is
 * on duty.
 */
final class EveningPlay {

    private static final Instant START = Instant.parse("2026-11-25T17:00:00Z");

    private final Evening evening;
    private final QueueRules rules;
    private final RoutingConfig.Queue settings;
    private final SplittableRandom random;
    private final PriorityQueue<Event> events = new PriorityQueue<>();
    private final Map<UUID, Visitor> waiting = new LinkedHashMap<>();
    private final List<Adviser> advisers = new ArrayList<>();
    private final List<LiveDuty> live;
    private final List<Double> waits = new ArrayList<>();
    private int left;
    private int longest;
    private double busy;
    private double now;
    private long number;

    private record Event(double at, long number, Runnable what) implements Comparable<Event> {

        private static final Comparator<Event> ORDER =
                Comparator.comparingDouble(Event::at).thenComparingLong(Event::number);

        @Override
        public int compareTo(Event other) {
            return ORDER.compare(this, other);
        }
    }

    /** @param handling how long their chat will take, in seconds: the same whoever is there */
    private record Visitor(Waiting request, double handling) {}

    private static final class Adviser {

        private final UUID id;
        private final Scope scope;
        private int holding;
        private double readyAt;

        private Adviser(UUID id, Scope scope) {
            this.id = id;
            this.scope = scope;
        }

        private boolean free(double now) {
            return holding < scope.capacity() && readyAt <= now;
        }

        private LiveDuty duty() {
            return new LiveDuty(id, scope, holding);
        }
    }

    private EveningPlay(Evening evening, QueueRules rules, RoutingConfig.Queue settings, long seed) {
        this.evening = evening;
        this.rules = rules;
        this.settings = settings;
        this.random = new SplittableRandom(seed);
        evening.duties().forEach(scope -> advisers.add(new Adviser(new UUID(0, advisers.size()), scope)));
        this.live = advisers.stream().map(Adviser::duty).toList();
    }

    static Waits of(Evening evening, QueueRules rules, RoutingConfig.Queue settings, long seed) {
        return new EveningPlay(evening, rules, settings, seed).play();
    }

    private Waits play() {
        nextVisitor();
        while (!events.isEmpty()) {
            Event event = events.poll();
            pass(event.at());
            event.what().run();
            longest = Math.max(longest, waiting.size());
        }
        double places = evening.duties().stream().mapToInt(Scope::capacity).sum();
        waits.sort(Comparator.naturalOrder());
        return new Waits(List.copyOf(waits), left, longest, now == 0 || places == 0 ? 0 : busy / (places * now));
    }

    private void pass(double to) {
        busy += (to - now)
                * advisers.stream().mapToInt(adviser -> adviser.holding).sum();
        now = to;
    }

    private void at(double second, Runnable what) {
        events.add(new Event(second, number++, what));
    }

    /** By thinning: candidates at the highest rate, of which as many count as the rate of their moment says. */
    private void nextVisitor() {
        double next = now;
        do {
            next += Evening.exponential(random, 1 / evening.highestRate());
        } while (next < evening.length().toSeconds()
                && random.nextDouble() * evening.highestRate() > evening.rate(next));
        if (next < evening.length().toSeconds()) {
            at(next, this::visitor);
        }
    }

    /** Beside the moment they may leave, those are planned at which more advisers may take them. */
    private void visitor() {
        Waiting request = new Waiting(id(), evening.needs().from(random), instant(), instant(), false);
        double handling = evening.handling().from(random);
        double patience = Evening.exponential(random, evening.patience().toSeconds());
        waiting.put(request.conversation(), new Visitor(request, handling));
        double own = settings.ownRegionFor().toSeconds();
        at(now + own, () -> offer(request));
        at(now + own + settings.backupRegionsFor().toSeconds(), () -> offer(request));
        at(now + patience, () -> leave(request));
        offer(request);
        nextVisitor();
    }

    private void leave(Waiting request) {
        if (waiting.remove(request.conversation()) != null) {
            left++;
        }
    }

    /** Who waits already could not be taken by those who are free: only this one may be. Who holds fewest takes it. */
    private void offer(Waiting request) {
        if (waiting.containsKey(request.conversation())) {
            advisers.stream()
                    .filter(adviser -> adviser.free(now))
                    .filter(adviser -> rules.mayTake(adviser.duty(), request, instant(), live))
                    .min(Comparator.comparingInt(adviser -> adviser.holding))
                    .ifPresent(adviser -> take(adviser, request));
        }
    }

    private void freed(Adviser adviser) {
        while (adviser.free(now)) {
            Optional<Waiting> first = first(adviser);
            if (first.isEmpty()) {
                return;
            }
            take(adviser, first.get());
        }
    }

    private Optional<Waiting> first(Adviser adviser) {
        List<Waiting> all = waiting.values().stream().map(Visitor::request).toList();
        return rules.offered(adviser.duty(), all, instant(), live).stream().findFirst();
    }

    private void take(Adviser adviser, Waiting request) {
        Visitor visitor = waiting.remove(request.conversation());
        waits.add(Duration.between(request.askedAt(), instant()).toMillis() / 1_000.0);
        adviser.holding++;
        at(now + visitor.handling(), () -> end(adviser));
    }

    private void end(Adviser adviser) {
        adviser.holding--;
        adviser.readyAt = now + evening.pause().toSeconds();
        at(adviser.readyAt, () -> freed(adviser));
    }

    private Instant instant() {
        return START.plusMillis(Math.round(now * 1_000));
    }

    private UUID id() {
        return new UUID(random.nextLong(), random.nextLong());
    }
}
