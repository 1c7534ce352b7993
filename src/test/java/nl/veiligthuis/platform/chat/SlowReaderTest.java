package nl.veiligthuis.platform.chat;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.util.UUID;
import nl.veiligthuis.platform.journeys.Peer;
import nl.veiligthuis.platform.ops.TestDatabase;
import nl.veiligthuis.platform.seal.Sealer;
import org.junit.jupiter.api.Test;

/** A reader who takes nothing holds up nobody but themselves. */
@QuarkusTest
@WithTestResource(TestDatabase.class)
class SlowReaderTest extends ChatPages {

    /** More than the buffers of the network hold on the way: what is beyond them the service would have to keep. */
    private static final int ENTRIES = 4_000;

    private static final Duration AT_MOST = Duration.ofSeconds(60);

    @Test
    void somebody_who_reads_nothing_is_let_go_and_others_do_not_notice() throws Exception {
        try (Talk talk = new Talk(service, adviser);
                Talk other = new Talk(service, adviser)) {
            talk.visitor.close();
            fill(talk);
            try (Socket silent = resume(talk)) {
                other.visitorSays("Merk ik er iets van?");
                other.visitor.await("stored");
                long received = drainAfterSilence(silent);
                assertTrue(received < ENTRIES * 4_000L, "the service let go before all was sent: " + received);
                other.visitorSays("Nee");
                assertEquals(2, other.visitor.await("stored").path("seq").asLong());
            }
            try (Peer again = Peer.visitor(service.base(), "nl", talk.token, ENTRIES - 1)) {
                assertEquals(ENTRIES, again.await("entry").path("seq").asLong());
            }
        }
    }

    private void fill(Talk talk) throws SQLException {
        UUID chat = UUID.fromString(talk.chat);
        byte[][] words = new Sealer(sql).words(chat, "ADVISER", "x".repeat(4_000), ENTRIES);
        try (Connection connection = source.getConnection();
                PreparedStatement insert = connection.prepareStatement(
                        "insert into entry (conversation_id, seq, author, kind, sender_id, sealed)"
                                + " values (?, ?, 'ADVISER', 'TEXT', gen_random_uuid(), ?)")) {
            for (int index = 0; index < ENTRIES; index++) {
                insert.setObject(1, chat);
                insert.setLong(2, index + 1L);
                insert.setBytes(3, words[index]);
                insert.addBatch();
            }
            insert.executeBatch();
        }
        sql.change("update conversation set last_seq = ? where id = cast(? as uuid)", (long) ENTRIES, talk.chat);
    }

    /** A socket by hand, whose other side is never read. */
    private Socket resume(Talk talk) throws IOException {
        Socket socket = new Socket();
        socket.setReceiveBufferSize(16 * 1024);
        socket.connect(new java.net.InetSocketAddress(address.getHost(), address.getPort()));
        String origin = "http://" + address.getHost() + ":" + address.getPort();
        String handshake = "GET /nl/chat/socket HTTP/1.1\r\nHost: " + address.getHost() + ":" + address.getPort()
                + "\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Version: 13\r\n"
                + "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\nOrigin: " + origin + "\r\n\r\n";
        socket.getOutputStream().write(handshake.getBytes(StandardCharsets.US_ASCII));
        socket.getOutputStream().write(frame("{\"type\":\"resume\",\"token\":\"" + talk.token + "\",\"after\":0}"));
        return socket;
    }

    /** A masked text frame of RFC 6455; a mask of zeros leaves the text as it is. */
    private static byte[] frame(String text) {
        byte[] payload = text.getBytes(StandardCharsets.US_ASCII);
        return ByteBuffer.allocate(6 + payload.length)
                .put((byte) 0x81)
                .put((byte) (0x80 | payload.length))
                .putInt(0)
                .put(payload)
                .array();
    }

    /** Reads nothing for as long as the service bears it, then what is left on the way. */
    private static long drainAfterSilence(Socket silent) throws Exception {
        Thread.sleep(Duration.ofSeconds(20));
        silent.setSoTimeout((int) AT_MOST.toMillis());
        InputStream in = silent.getInputStream();
        byte[] buffer = new byte[64 * 1024];
        long received = 0;
        try {
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                received += read;
            }
        } catch (SocketTimeoutException still) {
            throw new AssertionError("The line is still open.", still);
        } catch (IOException reset) {
            return received;
        }
        return received;
    }
}
