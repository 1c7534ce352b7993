package nl.veiligthuis.platform.console;

import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.websockets.next.CloseReason;
import io.quarkus.websockets.next.InboundProcessingMode;
import io.quarkus.websockets.next.OnClose;
import io.quarkus.websockets.next.OnError;
import io.quarkus.websockets.next.OnOpen;
import io.quarkus.websockets.next.OnTextMessage;
import io.quarkus.websockets.next.UserData;
import io.quarkus.websockets.next.WebSocket;
import io.quarkus.websockets.next.WebSocketConnection;
import io.smallrye.common.annotation.NonBlocking;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import nl.veiligthuis.platform.chat.FrameCodec;
import nl.veiligthuis.platform.chat.Line;
import nl.veiligthuis.platform.chat.Lines;
import nl.veiligthuis.platform.identity.Accounts;
import nl.veiligthuis.platform.identity.Roles;
import org.jboss.logging.Logger;

/**
 * The socket of a desk: its lists and all chats that are followed, over one line. The role is checked at the upgrade; what a
 * command may touch is decided by the database, through its owner.
 */
@WebSocket(path = "/console/socket", inboundProcessingMode = InboundProcessingMode.CONCURRENT)
@RolesAllowed({Roles.ADVISER, Roles.COORDINATOR, Roles.NATIONAL_COORDINATOR})
public class ConsoleSocket {

    private static final Logger LOG = Logger.getLogger(ConsoleSocket.class);
    private static final UserData.TypedKey<AdviserConnection> ADVISER = new UserData.TypedKey<>("adviser");

    /** Close code of RFC 6455 registries: the server cannot serve right now. */
    private static final CloseReason TRY_AGAIN_LATER = new CloseReason(1013);

    private final SecurityIdentity identity;
    private final Accounts accounts;
    private final AdviserConnection.Parts parts;
    private final Consoles consoles;
    private final Lines lines;
    private final FrameCodec codec;
    private final Clock clock;

    ConsoleSocket(
            SecurityIdentity identity,
            Accounts accounts,
            AdviserConnection.Parts parts,
            Consoles consoles,
            Lines lines,
            FrameCodec codec,
            Clock clock) {
        this.identity = identity;
        this.accounts = accounts;
        this.parts = parts;
        this.consoles = consoles;
        this.lines = lines;
        this.codec = codec;
        this.clock = clock;
    }

    @OnOpen
    @NonBlocking
    void opened(WebSocketConnection connection) {
        String username = identity.getPrincipal().getName();
        AdviserConnection adviser = new AdviserConnection(new Line(connection, codec, clock), parts);
        connection.userData().put(ADVISER, adviser);
        consoles.add(adviser);
        lines.add(adviser.line());
        adviser.line().take(() -> begin(username, adviser, connection));
    }

    /** A console that could not begin is let go: it comes back by itself, and then perhaps can. */
    private Uni<Void> begin(String username, AdviserConnection adviser, WebSocketConnection connection) {
        return accounts.named(username)
                .onItem()
                .ifNull()
                .failWith(() -> new IllegalStateException("The account was closed."))
                .chain(adviser::begin)
                .onFailure()
                .invoke(failure -> LOG.warnf(
                        "A console could not begin (%s). Check the database.",
                        failure.getClass().getSimpleName()))
                .onFailure()
                .recoverWithUni(() -> connection.close(TRY_AGAIN_LATER));
    }

    @OnTextMessage
    @NonBlocking
    void received(String text, WebSocketConnection connection) {
        AdviserConnection adviser = connection.userData().get(ADVISER);
        adviser.line().take(() -> adviser.receive(text));
    }

    @OnClose
    @NonBlocking
    void closed(WebSocketConnection connection) {
        AdviserConnection adviser = connection.userData().get(ADVISER);
        if (adviser != null) {
            consoles.remove(adviser);
            lines.remove(adviser.line());
            adviser.leave();
        }
    }

    /** A connection that breaks closes by itself; its reason could hold a piece of what was written. */
    @OnError
    @NonBlocking
    void broken(Throwable failure) {
        LOG.debugf("A socket broke (%s).", failure.getClass().getSimpleName());
    }
}
