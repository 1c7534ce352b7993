package nl.veiligthuis.platform.bench;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/** The frames are those of docs/protocol.md. */
class ScanTest {

    private static final String STORED =
            "{\"type\":\"stored\",\"id\":\"0000000a-0000-4000-8000-0000000000ff\",\"seq\":1}";
    private static final String ENTRY = "{\"type\":\"entry\",\"conversation\":\"137fd6d1-78d5-4cf8-a8d2-930d896c8a35\","
            + "\"seq\":1,\"author\":\"VISITOR\",\"kind\":\"TEXT\",\"id\":\"0000000a-0000-4000-8000-0000000000ff\",\"text\":\"x\"}";

    @Test
    void tells_frames_apart_by_their_type() {
        assertEquals(Scan.Kind.STORED, kind(STORED));
        assertEquals(Scan.Kind.ENTRY, kind(ENTRY));
        assertEquals(Scan.Kind.PING, kind("{\"type\":\"ping\"}"));
        assertEquals(Scan.Kind.OTHER, kind("{\"type\":\"state\",\"phase\":\"WAITING\"}"));
        assertEquals(Scan.Kind.OTHER, kind("{}"));
    }

    @Test
    void finds_the_number_of_a_message_in_its_id() {
        assertEquals(255, number(STORED));
        assertEquals(255, number(ENTRY));
    }

    @Test
    void finds_no_id_where_there_is_none() {
        ByteBuf bytes = bytes("{\"type\":\"stored\",\"seq\":1}");
        assertEquals(-1, Scan.id(bytes, 3, bytes.readableBytes() - 3));
    }

    private static Scan.Kind kind(String frame) {
        ByteBuf bytes = bytes(frame);
        return Scan.kind(bytes, 3, bytes.readableBytes() - 3);
    }

    private static long number(String frame) {
        ByteBuf bytes = bytes(frame);
        int id = Scan.id(bytes, 3, bytes.readableBytes() - 3);
        assertEquals(10, Scan.hex(bytes, id, 8));
        return Scan.hex(bytes, id + 24, 12);
    }

    /** A frame does not stand at the beginning of what came. */
    private static ByteBuf bytes(String frame) {
        return Unpooled.wrappedBuffer(("???" + frame).getBytes(StandardCharsets.US_ASCII));
    }
}
