package nl.veiligthuis.platform.faults;

import static java.util.stream.Collectors.toSet;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Stream;
import nl.veiligthuis.platform.chat.Author;

/** The killing of a node, at any point of a message's way through it, and what was true at that moment. */
final class Kill {

    /** What the node had begun is stored by then, and nobody is back at another node yet to send it again. */
    private static final Duration LAST_BREATH = Duration.ofMillis(150);

    private final Node node;
    private final Crowd crowd;
    private final Loop loop;
    private final Duration latest;
    private final Map<UUID, Side> underWay = new HashMap<>();
    private List<Side> cut = List.of();
    private boolean aimed;
    private boolean done;
    private long moment;
    private Instant time;

    /** @param latest how long after such a message the node may be killed */
    Kill(Node node, Crowd crowd, Loop loop, Duration latest) {
        this.node = node;
        this.crowd = crowd;
        this.loop = loop;
        this.latest = latest;
    }

    /**
     * Told of a message that was just written; kills a moment after one that finds messages of both sides under way at the
     * node: a visitor's page looks first what is stored, a console sends again at once.
     */
    void written() {
        if (!aimed && bothUnderWay()) {
            aimed = true;
            long delay = ThreadLocalRandom.current().nextLong(latest.toNanos());
            loop.after(Duration.ofNanos(delay), this::kill);
        }
    }

    private boolean bothUnderWay() {
        return underWay(Author.VISITOR) && underWay(Author.ADVISER);
    }

    private boolean underWay(Author author) {
        return atNode().anyMatch(
                        side -> side.author() == author && side.outbox().underWay() != null);
    }

    private Stream<Side> atNode() {
        return crowd.sides().stream().filter(side -> side.node() == node);
    }

    private void kill() {
        aimed = bothUnderWay();
        if (!aimed) {
            return;
        }
        cut = atNode().toList();
        cut.stream()
                .filter(side -> side.outbox().underWay() != null)
                .forEach(side -> underWay.put(side.outbox().underWay().id(), side));
        time = Instant.now();
        moment = System.nanoTime();
        node.kill();
        done = true;
    }

    Node node() {
        return node;
    }

    boolean done() {
        return done;
    }

    /** By {@link System#nanoTime}. */
    long moment() {
        return moment;
    }

    /** The sides that were at the node. */
    List<Side> cut() {
        return cut;
    }

    /** The messages that were sent to the node and to which it gave no answer, not even one that was on its way. */
    Set<UUID> unanswered() {
        return underWay.entrySet().stream()
                .filter(message -> !message.getValue().acknowledged(message.getKey(), node))
                .map(Map.Entry::getKey)
                .collect(toSet());
    }

    /** How many of them the node stored all the same: the hard case. */
    long storedUnanswered(List<Stored> stored) {
        Set<UUID> unanswered = unanswered();
        Instant end = time.plus(LAST_BREATH);
        return stored.stream()
                .filter(entry -> unanswered.contains(entry.id()) && entry.at().isBefore(end))
                .count();
    }
}
