package nl.veiligthuis.platform.faults;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadLocalRandom;

/**
 * A page's socket that comes back, by the rules of {@code web/app/line.ts}. A page knows one address; behind it a balancer
 * brings it to another node when the one it was at is lost.
 */
final class PageLine implements Wire.Holder {

    /** The close code that says: this side of the chat was opened elsewhere. */
    private static final int REPLACED = 4009;

    private static final Duration LOOK = Duration.ofSeconds(2);
    private static final Duration DEAD = Duration.ofSeconds(25);
    private static final Duration FIRST_PAUSE = Duration.ofMillis(500);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(20);
    private static final ObjectMapper JSON = new ObjectMapper();

    /** What holds the line. */
    interface Page {

        /** The line is up (again), to the node that {@link #node} names. */
        void opened();

        /** @param at when it came, by {@link System#nanoTime} */
        void received(JsonNode frame, long at);

        /** The line is closed for good: this side was opened on another. */
        void replaced();
    }

    private final Loop loop;
    private final Cluster cluster;
    private final String path;
    private final Map<String, String> headers;
    private final Page page;
    private int node;
    private Wire wire;
    private boolean up;
    private boolean closed;
    private int tries;
    private final List<Long> openings = new ArrayList<>();
    private int attempts;
    private Future<?> looks;

    /** @param node the number of the node it is brought to first */
    PageLine(Loop loop, Cluster cluster, int node, String path, Map<String, String> headers, Page page) {
        this.loop = loop;
        this.cluster = cluster;
        this.node = node;
        this.path = path;
        this.headers = headers;
        this.page = page;
    }

    /** The machine is gone without a word: nothing is answered any more, and nobody hangs up. */
    void vanish() {
        closed = true;
        up = false;
        looks.cancel(false);
        wire = null;
    }

    /** From now on it waits for ever for a line that is silent, as no page does. */
    void stay() {
        looks.cancel(false);
    }

    void open() {
        looks = loop.every(LOOK, this::look);
        connect();
    }

    /** How often a line came up. */
    int openings() {
        return openings.size();
    }

    /** When a line came up first after a moment, by {@link System#nanoTime}. */
    OptionalLong openedAfter(long moment) {
        return openings.stream().mapToLong(at -> at).filter(at -> at > moment).findFirst();
    }

    /** How often a line was tried. */
    int attempts() {
        return attempts;
    }

    /** Where it is, or was last; behind a balancer this is not known, and not what is told here. */
    Node node() {
        return cluster.nodes().get(node);
    }

    boolean up() {
        return up;
    }

    /** Sends a frame if the line is up; whether it is. */
    boolean send(Map<String, ?> frame) {
        if (up) {
            wire.send(text(frame));
        }
        return up;
    }

    void close() {
        closed = true;
        up = false;
        looks.cancel(false);
        if (wire != null) {
            wire.drop();
            wire = null;
        }
    }

    private void connect() {
        if (!closed) {
            attempts++;
            URI address = URI.create(cluster.door(node).toString().replaceFirst("^http", "ws") + path);
            wire = Wire.connect(cluster.http(), address, headers, loop, this);
        }
    }

    @Override
    public void opened(Wire from) {
        if (from == wire) {
            up = true;
            openings.add(System.nanoTime());
            tries = 0;
            page.opened();
        }
    }

    /** What a line that was given up still brings is not heard. */
    @Override
    public void received(Wire from, String text, long at) {
        if (from == wire) {
            JsonNode frame = frame(text);
            if (frame.path("type").asText().equals("ping")) {
                send(Map.of("type", "pong"));
            } else {
                page.received(frame, at);
            }
        }
    }

    @Override
    public void ended(Wire from, int code) {
        if (from != wire || closed) {
            return;
        }
        if (code == REPLACED) {
            close();
            page.replaced();
        } else {
            again();
        }
    }

    private void again() {
        wire = null;
        up = false;
        node = (node + 1) % cluster.nodes().size();
        long pause = Math.min(LONGEST_PAUSE.toMillis(), FIRST_PAUSE.toMillis() << Math.min(tries++, 10));
        loop.after(Duration.ofMillis(ThreadLocalRandom.current().nextLong(pause / 2, pause + 1)), this::connect);
    }

    private void look() {
        if (wire != null && System.nanoTime() - wire.heard() > DEAD.toNanos()) {
            wire.drop();
            again();
        }
    }

    private static String text(Map<String, ?> frame) {
        try {
            return JSON.writeValueAsString(frame);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static JsonNode frame(String text) {
        try {
            return JSON.readTree(text);
        } catch (JsonProcessingException malformed) {
            throw new IllegalStateException("The server sent what is no frame.", malformed);
        }
    }
}
