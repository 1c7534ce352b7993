package nl.veiligthuis.platform.kept;

import io.netty.channel.Channel;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.channel.ChannelPipeline;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpHeaderValues;
import io.netty.handler.codec.http.HttpHeaders;
import io.netty.handler.codec.http.HttpMethod;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.HttpResponseEncoder;
import io.netty.handler.codec.http.HttpUtil;
import io.netty.handler.codec.http.HttpVersion;
import io.netty.handler.codec.http.LastHttpContent;
import io.netty.handler.timeout.IdleStateHandler;
import io.netty.util.ReferenceCountUtil;
import java.util.List;
import nl.veiligthuis.platform.web.Backlog;
import nl.veiligthuis.platform.web.HeadTimer;

/**
 * Stands on a connection of HTTP/1.1 on which a kept page was sent once, right behind what reads requests, and sends from there what is
 * kept: none of what stands between there and {@link KeptAnswers} would be asked anything. Only the plainest of requests,
 * for the very host to which that page was given, and only while nothing else is being answered, so that answers keep
 * their order. All else goes on as if this were not here.
 */
final class ShortWay extends ChannelInboundHandlerAdapter {

    private static final String NAME = "kept-pages";

    /** With any of these a request is not plain. The first ones say that something follows, the others change the answer. */
    private static final List<CharSequence> UNCOMMON = List.of(
            HttpHeaderNames.CONTENT_LENGTH,
            HttpHeaderNames.TRANSFER_ENCODING,
            HttpHeaderNames.UPGRADE,
            HttpHeaderNames.EXPECT,
            HttpHeaderNames.IF_NONE_MATCH,
            io.vertx.core.http.HttpHeaders.createOptimized("forwarded"),
            io.vertx.core.http.HttpHeaders.createOptimized("x-forwarded-host"));

    private final KeptAnswers answers;
    private final String host;

    /** What is written here has passed what makes bytes of an answer. */
    private final ChannelHandlerContext encoder;

    private final Backlog backlog;
    private final HeadTimer timer;

    /** Hears of nothing that is answered here. Null when silent connections are not closed. */
    private final IdleStateHandler idle;

    /** Of a request that was answered here the end is still to come. */
    private boolean dropping;

    private boolean written;

    private ShortWay(KeptAnswers answers, String host, ChannelHandlerContext encoder) {
        ChannelPipeline pipeline = encoder.pipeline();
        this.answers = answers;
        this.host = host;
        this.encoder = encoder;
        this.backlog = pipeline.get(Backlog.class);
        this.timer = pipeline.get(HeadTimer.class);
        this.idle = pipeline.get(IdleStateHandler.class);
    }

    /**
     * Opens it on a connection, if it is one on which it can stand and has none. To be called on the connection's own thread before
     * its request is answered.
     *
     * @param host as it stands in the request; null when it does not
     */
    static void open(Channel connection, String host, KeptAnswers answers) {
        ChannelPipeline pipeline = connection.pipeline();
        ChannelHandlerContext encoder = pipeline.context(HttpResponseEncoder.class);
        boolean watched = Backlog.of(connection) != null && HeadTimer.of(connection) != null;
        if (host != null && encoder != null && watched && pipeline.get(NAME) == null) {
            pipeline.addAfter(encoder.name(), NAME, new ShortWay(answers, host, encoder));
        }
    }

    @Override
    public void channelRead(ChannelHandlerContext connection, Object message) {
        if (message instanceof HttpRequest request) {
            begin(connection, request);
        } else if (dropping) {
            dropping = !(message instanceof LastHttpContent);
            ReferenceCountUtil.release(message);
        } else {
            connection.fireChannelRead(message);
        }
    }

    private void begin(ChannelHandlerContext connection, HttpRequest request) {
        if (backlog.isEmpty() && connection.channel().isWritable() && isPlain(request) && answer(request)) {
            dropping = true;
        } else {
            goOn(connection, request);
        }
    }

    private boolean answer(HttpRequest request) {
        long begun = System.nanoTime();
        KeptPage page = answers.find(request.uri());
        if (page == null || !page.isShort()) {
            return false;
        }
        encoder.write(page.whole(request.headers().get(HttpHeaderNames.ACCEPT_ENCODING), encoder.alloc()));
        written = true;
        timer.answeredAtOnce();
        answers.count(request.uri(), begun);
        return true;
    }

    /** A connection that becomes another one, or ends with this request, needs this no more. */
    private void goOn(ChannelHandlerContext connection, HttpRequest request) {
        if (request.headers().contains(HttpHeaderNames.UPGRADE) || !HttpUtil.isKeepAlive(request)) {
            connection.pipeline().remove(this);
        }
        connection.fireChannelRead(request);
    }

    @Override
    public void channelReadComplete(ChannelHandlerContext connection) {
        if (written) {
            written = false;
            if (idle != null) {
                idle.resetReadTimeout();
            }
            encoder.flush();
        }
        connection.fireChannelReadComplete();
    }

    private boolean isPlain(HttpRequest request) {
        HttpHeaders headers = request.headers();
        return request.decoderResult().isSuccess()
                && HttpMethod.GET.equals(request.method())
                && HttpVersion.HTTP_1_1.equals(request.protocolVersion())
                && isUsual(headers.get(HttpHeaderNames.CONNECTION))
                && isHost(headers.getAll(HttpHeaderNames.HOST))
                && hasNone(headers);
    }

    private boolean isHost(List<String> hosts) {
        return hosts.size() == 1 && host.equals(hosts.getFirst());
    }

    private static boolean hasNone(HttpHeaders headers) {
        for (CharSequence name : UNCOMMON) {
            if (headers.contains(name)) {
                return false;
            }
        }
        return true;
    }

    private static boolean isUsual(String connection) {
        return connection == null || HttpHeaderValues.KEEP_ALIVE.contentEqualsIgnoreCase(connection);
    }
}
