package nl.veiligthuis.platform.chat;

import io.quarkus.websockets.next.CloseReason;
import io.quarkus.websockets.next.WebSocketConnection;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import nl.veiligthuis.platform.bus.Mailbox;

/** One open connection: what comes in waits in its mailbox, what goes out is written as JSON. */
public final class Line {

    /** How often the other side is asked for a sign of life. */
    private static final Duration BEAT = Duration.ofSeconds(10);

    /** After so long without a word a line is taken for dead. */
    private static final Duration DEAD = Duration.ofSeconds(25);

    /** RFC 6455, section 7.4.1: policy violation. */
    private static final CloseReason TOO_MANY = new CloseReason(1008, "too many frames at once");

    private static final CloseReason SILENT = new CloseReason(4008, "silent");
    private static final CloseReason REPLACED = new CloseReason(4009, "opened elsewhere");
    private static final CloseReason SIGNED_OUT = new CloseReason(4401, "signed out");
    /** As registered with IANA beside RFC 6455: the service restarts. */
    private static final CloseReason RESTART = new CloseReason(1012, "restart");

    private static final CloseReason SLOW = new CloseReason(4010, "too slow");

    /** Frames that may be on their way at once: more wait only for a reader who does not read. */
    private static final int MOST_UNDER_WAY = 256;

    /**
     * How long one frame may be on its way. Who takes no frame takes no close code either: the connection is let go soon after, see
     * {@code web.ServerOptions}.
     */
    private static final Duration SLOWEST = Duration.ofSeconds(10);

    private final WebSocketConnection connection;
    private final FrameCodec codec;
    private final Clock clock;
    private final Mailbox inbox = new Mailbox();
    private final UUID id = UUID.randomUUID();
    private final AtomicInteger underWay = new AtomicInteger();
    private volatile Instant heardAt;
    private volatile Instant askedAt;
    private volatile Instant clearedAt;

    public Line(WebSocketConnection connection, FrameCodec codec, Clock clock) {
        this.connection = connection;
        this.codec = codec;
        this.clock = clock;
        this.heardAt = clock.instant();
        this.askedAt = heardAt;
        this.clearedAt = heardAt;
    }

    /** Tells this line from all others, on every node. */
    public UUID id() {
        return id;
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

    /** Asks for a sign of life when it is time, and closes the line when it is dead or does not read. */
    void beat() {
        Instant now = clock.instant();
        if (heardAt.plus(DEAD).isBefore(now)) {
            close(SILENT);
        } else if (underWay.get() > 0 && clearedAt.plus(SLOWEST).isBefore(now)) {
            close(SLOW);
        } else if (!askedAt.plus(BEAT).isAfter(now)) {
            askedAt = now;
            sendAndForget(new ChatFrame.Ping());
        }
    }

    /** Closes the line because its side of the chat was opened on another. */
    public void closeAsReplaced() {
        close(REPLACED);
    }

    /** Closes the line because its side may no longer be here. */
    public void closeAsSignedOut() {
        close(SIGNED_OUT);
    }

    /** Closes the line because its node stops. What came over it before is carried out and answered first. */
    void closeForRestart() {
        if (!inbox.offer(() -> connection.close(RESTART))) {
            close(RESTART);
        }
    }

    private void close(CloseReason reason) {
        connection.close(reason).subscribe().with(closed -> {}, broken -> {});
    }

    /** Sends a frame; done when it is written, or when the line is closed and nobody is left to read it. */
    public Uni<Void> send(Object frame) {
        int now = underWay.incrementAndGet();
        if (now == 1) {
            clearedAt = clock.instant();
        } else if (now > MOST_UNDER_WAY) {
            close(SLOW);
        }
        return connection
                .sendText(codec.write(frame))
                .onFailure(lost -> connection.isClosed())
                .recoverWithNull()
                .onTermination()
                .invoke(this::written);
    }

    /** What is written was taken by the other side, or by the buffers on the way to it. */
    private void written() {
        underWay.decrementAndGet();
        clearedAt = clock.instant();
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
