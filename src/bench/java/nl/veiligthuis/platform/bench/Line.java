package nl.veiligthuis.platform.bench;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import io.netty.channel.Channel;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.channel.ChannelOption;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/**
 * One WebSocket to a server under test. Frames are read where they lie, and masked with zeros, which no server can tell
 * from chance: the generator must cost little beside what it measures. Lives on the clients' thread.
 */
final class Line extends ChannelInboundHandlerAdapter {

    /** Who is on the line. */
    interface Talker {

        /** The server took the connection. */
        void opened(Line line);

        /** A frame of text lies in the buffer, until this returns. */
        void heard(Line line, ByteBuf bytes, int start, int length);

        /** The connection has ended, or never came about; told once, unless this side hung up. */
        void ended(Line line, String why);
    }

    private static final byte[] PONG = ascii("{\"type\":\"pong\"}");
    private static final int TEXT = 0x81;
    private static final int MASKED = 0x80;

    private final Talker talker;
    private final byte[] request;
    private Channel channel;
    private ByteBuf rest = Unpooled.EMPTY_BUFFER;
    private boolean open;
    private boolean over;

    Line(String path, Map<String, String> headers, Talker talker) {
        this.talker = talker;
        StringBuilder text = new StringBuilder("GET " + path + " HTTP/1.1\r\nHost: chat.example\r\n"
                + "Connection: Upgrade\r\nUpgrade: websocket\r\nSec-WebSocket-Version: 13\r\n"
                + "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n");
        headers.forEach((name, value) -> text.append(name + ": " + value + "\r\n"));
        this.request = ascii(text.append("\r\n").toString());
    }

    static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }

    boolean open() {
        return open;
    }

    void send(String text) {
        send(text.getBytes(StandardCharsets.UTF_8), new byte[0], new byte[0]);
    }

    /** Sends a frame of text that is put together from three pieces; nothing when the line is down. */
    void send(byte[] before, byte[] between, byte[] after) {
        if (open) {
            int length = before.length + between.length + after.length;
            ByteBuf frame = frame(TEXT, length);
            channel.writeAndFlush(
                    frame.writeBytes(before).writeBytes(between).writeBytes(after), channel.voidPromise());
        }
    }

    private ByteBuf frame(int kind, int length) {
        if (length > 0xFFFF) {
            throw new IllegalArgumentException("No frame of a chat is so long.");
        }
        ByteBuf frame = channel.alloc().directBuffer(length + 8).writeByte(kind);
        if (length < 126) {
            frame.writeByte(MASKED | length);
        } else {
            frame.writeByte(MASKED | 126).writeShort(length);
        }
        return frame.writeInt(0);
    }

    /** Cuts the connection as a network does: the other side gets a reset. The talker is not told. */
    void cut() {
        over = true;
        open = false;
        if (channel != null) {
            channel.config().setOption(ChannelOption.SO_LINGER, 0);
            channel.close();
        }
    }

    @Override
    public void channelActive(ChannelHandlerContext context) {
        channel = context.channel();
        if (over) {
            channel.close();
        } else {
            channel.writeAndFlush(Unpooled.wrappedBuffer(request));
        }
    }

    @Override
    public void channelRead(ChannelHandlerContext context, Object message) {
        ByteBuf came = (ByteBuf) message;
        if (rest.isReadable()) {
            rest.writeBytes(came);
            came.release();
            came = rest;
        }
        readAll(came);
        keepRest(came);
    }

    private void readAll(ByteBuf bytes) {
        boolean more = open || opened(bytes);
        while (more && !over) {
            more = frame(bytes);
        }
    }

    private void keepRest(ByteBuf bytes) {
        ByteBuf kept = bytes.isReadable() && !over
                ? Unpooled.buffer(Math.max(1024, bytes.readableBytes() * 2)).writeBytes(bytes)
                : Unpooled.EMPTY_BUFFER;
        bytes.release();
        rest = kept;
    }

    private boolean opened(ByteBuf bytes) {
        int end = Scan.after(bytes, bytes.readerIndex(), bytes.writerIndex(), Scan.END_OF_HEAD);
        if (end < 0) {
            return false;
        }
        String head = bytes.toString(bytes.readerIndex(), end - bytes.readerIndex(), StandardCharsets.US_ASCII);
        bytes.readerIndex(end);
        if (!head.startsWith("HTTP/1.1 101")) {
            end("refused: " + head.lines().findFirst().orElse(""));
            return false;
        }
        open = true;
        talker.opened(this);
        return true;
    }

    /** Reads one frame if all of it is there. */
    private boolean frame(ByteBuf bytes) {
        int at = bytes.readerIndex();
        int there = bytes.readableBytes();
        if (there < 2) {
            return false;
        }
        int length = bytes.getByte(at + 1) & 0x7F;
        int head = length < 126 ? 2 : length == 126 ? 4 : 10;
        if (there < head) {
            return false;
        }
        if (head > 2) {
            length = head == 4 ? bytes.getUnsignedShort(at + 2) : Math.toIntExact(bytes.getLong(at + 2));
        }
        if (there < head + length) {
            return false;
        }
        bytes.skipBytes(head + length);
        take(bytes, bytes.getByte(at) & 0xFF, at + head, length);
        return true;
    }

    private void take(ByteBuf bytes, int kind, int start, int length) {
        switch (kind) {
            case 0x81 -> takeText(bytes, start, length);
            case 0x89 ->
                channel.writeAndFlush(frame(0x8A, length).writeBytes(bytes, start, length), channel.voidPromise());
            case 0x88 -> end("closed by the server with " + (length < 2 ? "no code" : bytes.getUnsignedShort(start)));
            default -> end("sent what a chat never sends: " + kind);
        }
    }

    private void takeText(ByteBuf bytes, int start, int length) {
        if (Scan.kind(bytes, start, length) == Scan.Kind.PING) {
            send(PONG, new byte[0], new byte[0]);
        } else {
            talker.heard(this, bytes, start, length);
        }
    }

    @Override
    public void channelInactive(ChannelHandlerContext context) {
        end("lost");
    }

    @Override
    public void exceptionCaught(ChannelHandlerContext context, Throwable cause) {
        end(cause.toString());
        context.close();
    }

    void end(String why) {
        if (!over) {
            over = true;
            open = false;
            if (channel != null) {
                channel.close();
            }
            talker.ended(this, why);
        }
    }
}
