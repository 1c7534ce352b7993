package nl.veiligthuis.platform.chat;

import io.quarkus.websockets.next.InboundProcessingMode;
import io.quarkus.websockets.next.OnClose;
import io.quarkus.websockets.next.OnError;
import io.quarkus.websockets.next.OnOpen;
import io.quarkus.websockets.next.OnTextMessage;
import io.quarkus.websockets.next.PathParam;
import io.quarkus.websockets.next.UserData;
import io.quarkus.websockets.next.WebSocket;
import io.quarkus.websockets.next.WebSocketConnection;
import io.smallrye.common.annotation.NonBlocking;
import java.time.Clock;
import nl.veiligthuis.platform.web.Language;
import org.jboss.logging.Logger;

/**
 * The visitor's socket. Who may read what is decided by the first frame, {@code resume}, which carries the token: an
 * address would end up in histories and logs.
 */
@WebSocket(
        path = "/{language}/chat/socket",
        endpointId = VisitorSocket.ID,
        inboundProcessingMode = InboundProcessingMode.CONCURRENT)
public class VisitorSocket {

    private static final Logger LOG = Logger.getLogger(VisitorSocket.class);

    static final String ID = "visitor";

    private static final UserData.TypedKey<VisitorConnection> VISITOR = new UserData.TypedKey<>("visitor");

    private final VisitorConnection.Parts parts;
    private final Lines lines;
    private final FrameCodec codec;
    private final Clock clock;

    VisitorSocket(VisitorConnection.Parts parts, Lines lines, FrameCodec codec, Clock clock) {
        this.parts = parts;
        this.lines = lines;
        this.codec = codec;
        this.clock = clock;
    }

    @OnOpen
    @NonBlocking
    void opened(WebSocketConnection connection, @PathParam String language) {
        Line line = new Line(connection, codec, clock);
        Language spoken = Language.of(language).orElse(Language.ENGLISH);
        connection.userData().put(VISITOR, new VisitorConnection(line, spoken, parts));
        lines.add(line);
    }

    @OnTextMessage
    @NonBlocking
    void received(String text, WebSocketConnection connection) {
        VisitorConnection visitor = connection.userData().get(VISITOR);
        visitor.line().take(() -> visitor.receive(text));
    }

    @OnClose
    @NonBlocking
    void closed(WebSocketConnection connection) {
        VisitorConnection visitor = connection.userData().get(VISITOR);
        if (visitor != null) {
            lines.remove(visitor.line());
            visitor.leave();
        }
    }

    /** A connection that breaks closes by itself; its reason could hold a piece of what was written. */
    @OnError
    @NonBlocking
    void broken(Throwable failure) {
        LOG.debugf("A socket broke (%s).", failure.getClass().getSimpleName());
    }
}
