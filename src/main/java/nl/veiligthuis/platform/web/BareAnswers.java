package nl.veiligthuis.platform.web;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.ByteBufUtil;
import io.netty.buffer.Unpooled;
import io.netty.channel.ChannelDuplexHandler;
import io.netty.channel.ChannelHandler;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelPipeline;
import io.netty.channel.ChannelPromise;
import io.netty.handler.ssl.AbstractSniHandler;
import io.netty.handler.ssl.SslHandler;
import java.nio.charset.StandardCharsets;

/**
 * Gives the headers of every response to those that the HTTP server makes by itself, before any page or filter is asked: to a
 * head that is too large (431), a line that is too long (414), what is no HTTP (400). It has no setting for that. Where TLS ends
 * here it stands behind what encrypts.
 */
final class BareAnswers extends ChannelDuplexHandler {

    static final String NAME = "bare-answers";

    /** What cannot be read counts as a request of HTTP/1.0, and is answered so. */
    private static final ByteBuf VERSION = text("HTTP/1.");

    private static final int AT_STATUS = "HTTP/1.x ".length();
    private static final ByteBuf END_OF_LINE = text("\r\n");
    private static final ByteBuf POLICY = text(SecurityHeaders.POLICY);
    private static final ByteBuf HEADERS = text(SecurityHeaders.lines() + "Cache-Control: no-store\r\n");

    private final HeadTimer timer;
    private boolean placed;

    BareAnswers(HeadTimer timer) {
        this(timer, false);
    }

    private BareAnswers(HeadTimer timer, boolean placed) {
        this.timer = timer;
        this.placed = placed;
    }

    /** With the first bytes it is known what stands on the connection. */
    @Override
    public void channelRead(ChannelHandlerContext connection, Object message) {
        if (!placed) {
            placed = true;
            ChannelPipeline pipeline = connection.pipeline();
            pipeline.names().stream()
                    .filter(name -> encrypts(pipeline.get(name)))
                    .findFirst()
                    .ifPresent(name -> standBehind(name, pipeline));
        }
        connection.fireChannelRead(message);
    }

    private void standBehind(String name, ChannelPipeline pipeline) {
        pipeline.remove(this);
        pipeline.addAfter(name, NAME, new BareAnswers(timer, true));
    }

    private static boolean encrypts(ChannelHandler handler) {
        return handler instanceof SslHandler || handler instanceof AbstractSniHandler<?>;
    }

    /** What is written while no request is being answered, and does not bear them, no filter has seen. */
    @Override
    public void write(ChannelHandlerContext connection, Object message, ChannelPromise written) {
        boolean bare = timer.idle() && message instanceof ByteBuf bytes && refuses(bytes);
        connection.write(bare ? dressed((ByteBuf) message) : message, written);
    }

    private static boolean refuses(ByteBuf bytes) {
        int start = bytes.readerIndex();
        return bytes.readableBytes() > AT_STATUS
                && ByteBufUtil.equals(bytes, start, VERSION, VERSION.readerIndex(), VERSION.readableBytes())
                && bytes.getByte(start + AT_STATUS) == '4'
                && ByteBufUtil.indexOf(POLICY.duplicate(), bytes) < 0;
    }

    private static ByteBuf dressed(ByteBuf answer) {
        int line = ByteBufUtil.indexOf(END_OF_LINE.duplicate(), answer);
        if (line < 0) {
            return answer;
        }
        ByteBuf start = answer.readRetainedSlice(line + END_OF_LINE.readableBytes());
        return Unpooled.wrappedBuffer(start, HEADERS.duplicate(), answer);
    }

    private static ByteBuf text(String text) {
        return Unpooled.unreleasableBuffer(Unpooled.copiedBuffer(text, StandardCharsets.US_ASCII));
    }
}
