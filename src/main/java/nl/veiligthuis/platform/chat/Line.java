package nl.veiligthuis.platform.chat;

import io.quarkus.websockets.next.CloseReason;
import io.quarkus.websockets.next.WebSocketConnection;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Supplier;
import nl.veiligthuis.platform.bus.Mailbox;

/** One open connection: what comes in waits in its mailbox, what goes out is written as JSON. */
public final class Line {

    /** A page pings every ten seconds; after so long without a word its line is taken for dead. */
    private static final Duration DEAD = Duration.ofSeconds(25);

    /** RFC 6455, section 7.4.1: policy violation. */
    private static final CloseReason TOO_MANY = new CloseReason(1008, "too many frames at once");

    private static final CloseReason SILENT = new CloseReason(4008, "silent");

    private final WebSocketConnection connection;
    private final FrameCodec codec;
    private final Clock clock;
    private final Mailbox inbox = new Mailbox();
    private volatile Instant heardAt;

    public Line(WebSocketConnection connection, FrameCodec codec, Clock clock) {
        this.connection = connection;
        this.codec = codec;
        this.clock = clock;
        this.heardAt = clock.instant();
    }

    /** Takes a command that came over this line, and closes the line when more come than a page ever sends. */
    public void take(Supplier<Uni<Void>> command) {
        heardAt = clock.instant();
        if (!inbox.offer(command)) {
            close(TOO_MANY);
        }
    }

    /**
     * Takes work of the service's own, to be carried out in order with what comes over this line. It is no sign of life
     * of the other side.
     *
     * @return false when too much waits for it to be taken
     */
    public boolean queue(Supplier<Uni<Void>> work) {
        return inbox.offer(work);
    }

    public FrameCodec codec() {
        return codec;
    }

    /** Closes the line when it is taken for dead. */
    public void closeIfSilent() {
        if (heardAt.plus(DEAD).isBefore(clock.instant())) {
            close(SILENT);
        }
    }

    private void close(CloseReason reason) {
        connection.close(reason).subscribe().with(closed -> {}, broken -> {});
    }

    /** Sends a frame; done when it is written, or when the line is closed and nobody is left to read it. */
    public Uni<Void> send(Object frame) {
        return connection
                .sendText(codec.write(frame))
                .onFailure(lost -> connection.isClosed())
                .recoverWithNull();
    }

    /** Sends frames one after the other. */
    public Uni<Void> sendAll(List<?> frames) {
        return Multi.createFrom()
                .iterable(frames)
                .onItem()
                .transformToUniAndConcatenate(this::send)
                .onItem()
                .ignoreAsUni();
    }

    /** Sends what may be lost. */
    public void sendAndForget(Object frame) {
        if (connection.isOpen()) {
            send(frame).subscribe().with(sent -> {}, lost -> {});
        }
    }
}
