package nl.veiligthuis.platform.web;

import io.netty.channel.Channel;
import io.netty.channel.ChannelDuplexHandler;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelPipeline;
import io.netty.channel.ChannelPromise;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.HttpResponse;
import io.netty.handler.codec.http.HttpResponseEncoder;
import io.netty.handler.codec.http.HttpStatusClass;
import io.netty.handler.codec.http.LastHttpContent;
import io.netty.util.ReferenceCountUtil;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

/**
 * Bounds what waits on a connection of HTTP/1.1, behind what reads requests. Whoever asks on without taking the answers (slow reading, with
 * requests sent ahead) would otherwise have them all made and held in memory: here a request waits until the answers before
 * it are taken, no more than a few may be sent ahead, and a connection from which too little is taken is closed.
 */
public final class Backlog extends ChannelDuplexHandler {

    /** Requests ahead of their answers; browsers send none, a balancer one (RFC 9112, section 9.3.2, lets a server close). */
    static final int MOST_AHEAD = 32;

    private static final String NAME = "backlog";

    private final long patience;
    private final Queue<Object> waiting = new ArrayDeque<>();

    /** One was when this came. */
    private int unanswered = 1;

    /** Something would have been read, had the answers been taken. */
    private boolean unread;

    /** Set while answers are not taken. */
    private Future<?> alarm;

    private Backlog(Duration patience) {
        this.patience = patience.toNanos();
    }

    /**
     * On the connection of a request that is about to be answered; the second time does nothing. To be called on the connection's
     * own thread.
     *
     * @param patience how long a connection may be too full to write to
     */
    public static void on(Channel connection, Duration patience) {
        ChannelPipeline pipeline = connection.pipeline();
        ChannelHandlerContext encoder = pipeline.context(HttpResponseEncoder.class);
        if (encoder != null && pipeline.get(NAME) == null) {
            pipeline.addAfter(encoder.name(), NAME, new Backlog(patience));
        }
    }

    /** That of a connection; null when it has none, as one of HTTP/2 or one that becomes a socket. */
    public static Backlog of(Channel connection) {
        return connection.pipeline().get(Backlog.class);
    }

    /** Whether no request waits or is being answered. */
    public boolean isEmpty() {
        return unanswered == 0;
    }

    @Override
    public void channelRead(ChannelHandlerContext connection, Object message) {
        if (unanswered > MOST_AHEAD) {
            ReferenceCountUtil.release(message);
        } else if (message instanceof HttpRequest && ++unanswered > MOST_AHEAD) {
            ReferenceCountUtil.release(message);
            connection.close();
        } else if (waiting.isEmpty() && connection.channel().isWritable()) {
            pass(connection, message);
        } else {
            waiting.add(message);
        }
    }

    /** What becomes a socket is not asked and answered any more. */
    private void pass(ChannelHandlerContext connection, Object message) {
        boolean last =
                message instanceof HttpRequest request && request.headers().contains(HttpHeaderNames.UPGRADE);
        connection.fireChannelRead(message);
        if (last && !connection.isRemoved()) {
            connection.pipeline().remove(this);
        }
    }

    @Override
    public void read(ChannelHandlerContext connection) {
        unread = !connection.channel().isWritable();
        if (!unread) {
            connection.read();
        }
    }

    @Override
    public void write(ChannelHandlerContext connection, Object message, ChannelPromise promise) {
        if (message instanceof LastHttpContent && !isForetaste(message)) {
            unanswered--;
        }
        connection.write(message, promise);
    }

    /** An answer after which another one comes. */
    private static boolean isForetaste(Object answer) {
        return answer instanceof HttpResponse response
                && response.status().codeClass() == HttpStatusClass.INFORMATIONAL;
    }

    @Override
    public void channelWritabilityChanged(ChannelHandlerContext connection) {
        if (connection.channel().isWritable()) {
            stopAlarm();
            goOn(connection);
        } else if (alarm == null) {
            alarm = connection.executor().schedule(() -> connection.close(), patience, TimeUnit.NANOSECONDS);
        }
        connection.fireChannelWritabilityChanged();
    }

    /** The framework sends what it writes when it hears that a reading is complete. */
    private void goOn(ChannelHandlerContext connection) {
        boolean some = !waiting.isEmpty();
        while (!waiting.isEmpty() && connection.channel().isWritable()) {
            pass(connection, waiting.remove());
        }
        if (some) {
            connection.fireChannelReadComplete();
        }
        if (unread && waiting.isEmpty()) {
            read(connection);
        }
    }

    private void stopAlarm() {
        if (alarm != null) {
            alarm.cancel(false);
            alarm = null;
        }
    }

    /** What still waits follows what becomes a socket, or is of a connection that has gone. */
    @Override
    public void handlerRemoved(ChannelHandlerContext connection) {
        stopAlarm();
        boolean open = connection.channel().isActive();
        for (Object message = waiting.poll(); message != null; message = waiting.poll()) {
            if (open) {
                connection.fireChannelRead(message);
            } else {
                ReferenceCountUtil.release(message);
            }
        }
    }
}
