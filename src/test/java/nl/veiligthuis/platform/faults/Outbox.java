package nl.veiligthuis.platform.faults;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.UUID;
import java.util.function.Predicate;

/** Messages that are not stored yet, by the rules of {@code web/app/outbox.ts}: in order, one under way at a time. */
final class Outbox {

    private static final Duration RETRY = Duration.ofSeconds(3);

    private final Loop loop;
    private final Predicate<Testimony.Message> send;
    private final Deque<Testimony.Message> waiting = new ArrayDeque<>();
    private boolean underWay;
    private int sendings;

    /** @param send sends a message; whether the line is up */
    Outbox(Loop loop, Predicate<Testimony.Message> send) {
        this.loop = loop;
        this.send = send;
    }

    void add(Testimony.Message message) {
        waiting.add(message);
        next();
    }

    /** The line is up (again): what was under way may be lost, and is harmless to repeat. */
    void resume() {
        underWay = false;
        next();
    }

    /** A message was stored, or refused for good. */
    void done(UUID id) {
        if (!waiting.isEmpty() && waiting.peek().id().equals(id)) {
            underWay = false;
        }
        waiting.removeIf(message -> message.id().equals(id));
        next();
    }

    /** A message could not be stored right now. */
    void retryLater() {
        loop.after(RETRY, this::resume);
    }

    boolean empty() {
        return waiting.isEmpty();
    }

    /** The message that was sent and has no answer; null when there is none. */
    Testimony.Message underWay() {
        return underWay ? waiting.peek() : null;
    }

    /** How often something was sent, repetitions included. */
    int sendings() {
        return sendings;
    }

    private void next() {
        if (!underWay && !waiting.isEmpty()) {
            underWay = send.test(waiting.peek());
            sendings += underWay ? 1 : 0;
        }
    }
}
