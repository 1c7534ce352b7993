package nl.veiligthuis.platform.kept;

import io.netty.buffer.ByteBuf;
import io.vertx.core.MultiMap;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** Some lines of the head of an answer, as they go over the line. */
final class HeadLines {

    /** The first line of an answer that is a page. */
    static final HeadLines OK = new HeadLines("HTTP/1.1 200 OK\r\n");

    /** The last line of a head. */
    static final HeadLines END = new HeadLines("\r\n");

    private final byte[] bytes;

    private HeadLines(String lines) {
        bytes = lines.getBytes(StandardCharsets.ISO_8859_1);
    }

    /** A line for each header, in their order. */
    static HeadLines of(MultiMap headers) {
        StringBuilder lines = new StringBuilder();
        for (Map.Entry<String, String> header : headers) {
            lines.append(header.getKey()).append(": ").append(header.getValue()).append("\r\n");
        }
        return new HeadLines(lines.toString());
    }

    int length() {
        return bytes.length;
    }

    void writeTo(ByteBuf head) {
        head.writeBytes(bytes);
    }
}
