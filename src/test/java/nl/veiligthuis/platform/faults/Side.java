package nl.veiligthuis.platform.faults;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.UUID;
import nl.veiligthuis.platform.chat.Author;

/** One side of a conversation, as its page holds it, and all that this page lived through. */
final class Side {

    private static final Duration SOON = Duration.ofMillis(200);

    /** How a page sends for this side; whether its line is up. */
    interface Mouth {

        boolean say(Testimony.Message message);

        boolean seen(long seq);
    }

    /**
     * How long a message took.
     *
     * @param due when it was to be sent, by {@link System#nanoTime}
     * @param took nanoseconds from then to the acknowledgement
     * @param by the node that acknowledged it
     */
    record RoundTrip(long due, long took, Node by) {}

    private record State(Node node, long at) {}

    private final Author author;
    private final PageLine line;
    private final Loop loop;
    private final Mouth mouth;
    private final Outbox outbox;
    private final Map<UUID, Long> due = new HashMap<>();
    private final Map<UUID, RoundTrip> roundTrips = new LinkedHashMap<>();
    private final List<Testimony.Message> said = new ArrayList<>();
    private final List<Testimony.Told> told = new ArrayList<>();
    private final List<Testimony.Sight> seen = new ArrayList<>();
    private final Map<UUID, Long> shown = new HashMap<>();
    private final List<State> states = new ArrayList<>();
    private boolean asked;
    private boolean tellingSeen;
    private long last;
    private long toldSeen;

    Side(Author author, PageLine line, Loop loop, Mouth mouth) {
        this.author = author;
        this.line = line;
        this.loop = loop;
        this.mouth = mouth;
        this.outbox = new Outbox(loop, mouth::say);
    }

    Author author() {
        return author;
    }

    Node node() {
        return line.node();
    }

    Outbox outbox() {
        return outbox;
    }

    /** The last number it has. */
    long last() {
        return last;
    }

    List<RoundTrip> roundTrips() {
        return List.copyOf(roundTrips.values());
    }

    /** Whether a node acknowledged a message before any other. */
    boolean acknowledged(UUID id, Node by) {
        return roundTrips.containsKey(id) && roundTrips.get(id).by() == by;
    }

    /** When each of its messages was due, by {@link System#nanoTime}. */
    Map<UUID, Long> due() {
        return Map.copyOf(due);
    }

    /** When each entry was shown first, by {@link System#nanoTime}. */
    Map<UUID, Long> shown() {
        return Map.copyOf(shown);
    }

    PageLine line() {
        return line;
    }

    Testimony testimony(UUID conversation) {
        return new Testimony(conversation, author, said, told, seen);
    }

    /** Writes a message now that was due at a moment, by {@link System#nanoTime}. */
    void say(String text, long dueAt) {
        Testimony.Message message = new Testimony.Message(UUID.randomUUID(), text);
        said.add(message);
        due.put(message.id(), dueAt);
        outbox.add(message);
    }

    /** Begins on a new connection; the number after which entries are wanted. */
    long ask() {
        asked = true;
        toldSeen = 0;
        seen.add(new Testimony.Asked(last));
        return last;
    }

    void entry(JsonNode frame, long at) {
        long seq = frame.path("seq").asLong();
        UUID id = id(frame);
        Author from = Author.valueOf(frame.path("author").asText());
        seen.add(new Testimony.Shown(seq, from, id, frame.path("text").asText()));
        shown.putIfAbsent(id, at);
        last = Math.max(last, seq);
        if (from == author) {
            stored(frame, at);
        }
        tellSeenSoon();
    }

    void stored(JsonNode frame, long at) {
        UUID id = id(frame);
        told.add(new Testimony.Told(id, frame.path("seq").asLong()));
        Long dueAt = due.get(id);
        if (dueAt != null) {
            roundTrips.putIfAbsent(id, new RoundTrip(dueAt, at - dueAt, line.node()));
        }
        outbox.done(id);
    }

    /** The chat's state came; of each connection the first counts. */
    void state(long at) {
        if (asked) {
            states.add(new State(line.node(), at));
        }
        asked = false;
    }

    /** A message is given back to its writer: it stays without acknowledgement. */
    void refused(UUID id) {
        outbox.done(id);
    }

    /** When the first {@code state} after a moment came from another node than this one. */
    OptionalLong backFrom(Node lost, long moment) {
        return states.stream()
                .filter(state -> state.at() > moment && state.node() != lost)
                .mapToLong(State::at)
                .findFirst();
    }

    static UUID id(JsonNode frame) {
        return UUID.fromString(frame.path("id").asText());
    }

    private void tellSeenSoon() {
        if (!tellingSeen) {
            tellingSeen = true;
            loop.after(SOON, this::tellSeen);
        }
    }

    private void tellSeen() {
        tellingSeen = false;
        if (last > toldSeen && mouth.seen(last)) {
            toldSeen = last;
        }
    }
}
