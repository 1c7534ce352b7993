package nl.veiligthuis.platform.faults;

import static java.util.stream.Collectors.joining;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import nl.veiligthuis.platform.journeys.Sql;

/** People who talk on a cluster while something in it breaks, until all has come to rest. */
final class Scene implements AutoCloseable {

    private static final int MESSAGES_PER_SECOND = Scale.of(40);

    /** The longest back-off of a page twice, and a look of the node. */
    private static final Duration DRAIN = Duration.ofSeconds(60);

    private static final Duration ENDLESS = Duration.ofHours(1);

    private final Cluster cluster;
    private final Loop loop;
    private final Crowd crowd;
    private Load load;

    private Scene(Cluster cluster, Loop loop, Crowd crowd) {
        this.cluster = cluster;
        this.loop = loop;
        this.crowd = crowd;
    }

    /** Starts a cluster and lets people come: one visitor and one adviser in each of so many conversations. */
    static Scene open(Path folder, Shape shape, int conversations) throws IOException {
        Cluster cluster = Cluster.start(folder, shape);
        try {
            Loop loop = new Loop();
            return new Scene(cluster, loop, Crowd.gather(cluster, loop, conversations));
        } catch (RuntimeException failed) {
            cluster.close();
            throw failed;
        }
    }

    Cluster cluster() {
        return cluster;
    }

    Loop loop() {
        return loop;
    }

    Crowd crowd() {
        return crowd;
    }

    /** Everybody writes, from now until {@link #quiet}. */
    void talk() {
        load = loop.ask(() -> Load.start(loop, crowd.sides(), MESSAGES_PER_SECOND, ENDLESS));
    }

    /** As they would on a good day, for so long. */
    void pass(Duration time) {
        Loop.pause(time);
    }

    /** Nobody writes any more; waits until all that was said has arrived. Whether it did in time. */
    boolean quiet() {
        loop.run(load::stop);
        return loop.became(DRAIN, this::atRest);
    }

    /** Nothing is unsent, and everybody has been shown as much as is stored in their chats. */
    private boolean atRest() {
        if (!crowd.sides().stream().allMatch(side -> side.outbox().empty())) {
            return false;
        }
        long shown = crowd.sides().stream().mapToLong(Side::last).sum();
        return shown == 2 * stored();
    }

    private long stored() {
        String chats = crowd.chats().stream().map(UUID::toString).collect(joining(","));
        return new Sql(cluster.database())
                .number("select count(*) from entry where conversation_id::text = any(string_to_array(?, ','))", chats);
    }

    /** Waits for what must come about, or gives up. */
    void must(String what, Duration patience, BooleanSupplier wanted) {
        if (!loop.became(patience, wanted)) {
            throw new IllegalStateException(what + ": not within " + patience.toSeconds() + " s. " + crowd.troubles());
        }
    }

    /** What the clients know. */
    <T> T ask(Supplier<T> question) {
        return loop.ask(question);
    }

    /** Everybody goes; what was found. */
    Findings findings() {
        loop.ask(crowd::leave);
        return Findings.of(cluster, crowd);
    }

    @Override
    public void close() {
        try (cluster) {
            loop.close();
        }
    }
}
