package nl.veiligthuis.platform.web;

import io.netty.channel.Channel;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import java.time.Duration;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

/**
 * Stands first on a connection and closes it when the head of a request takes too long. It starts with the connection,
 * and later with the first byte that comes while nothing is being answered; it stops when the head has arrived. All
 * methods are for the connection's own thread.
 */
public final class HeadTimer extends ChannelInboundHandlerAdapter {

    private final long patience;

    /** When the head that is awaited began to come; of no meaning while none is. */
    private long begun;

    private boolean awaited;

    /** One for many heads: to set one for each and take it back would cost more than to read a head. Null when none is set. */
    private Future<?> alarm;

    private int unanswered;

    /** @param patience how long a head may take */
    public HeadTimer(Duration patience) {
        this.patience = patience.toNanos();
    }

    /** That of a connection; null when it has none, as one of HTTP/2. */
    public static HeadTimer of(Channel connection) {
        return connection.pipeline().get(HeadTimer.class);
    }

    @Override
    public void channelActive(ChannelHandlerContext connection) {
        start(connection);
        connection.fireChannelActive();
    }

    @Override
    public void channelRead(ChannelHandlerContext connection, Object bytes) {
        if (unanswered == 0) {
            start(connection);
        }
        connection.fireChannelRead(bytes);
    }

    @Override
    public void handlerRemoved(ChannelHandlerContext connection) {
        awaited = false;
        if (alarm != null) {
            alarm.cancel(false);
        }
    }

    /** A head is complete. A connection that becomes a socket stays so: its request is never answered. */
    void headArrived() {
        unanswered++;
        awaited = false;
    }

    void answered() {
        unanswered--;
    }

    /** A head is complete, and its request answered already. */
    public void answeredAtOnce() {
        awaited = false;
    }

    /** Whether no request is being answered. */
    boolean idle() {
        return unanswered == 0;
    }

    private void start(ChannelHandlerContext connection) {
        if (!awaited) {
            awaited = true;
            begun = System.nanoTime();
        }
        if (alarm == null) {
            wake(connection, patience);
        }
    }

    private void wake(ChannelHandlerContext connection, long nanos) {
        alarm = connection.executor().schedule(() -> look(connection), nanos, TimeUnit.NANOSECONDS);
    }

    /** The alarm may have been set for an earlier head. */
    private void look(ChannelHandlerContext connection) {
        alarm = null;
        if (awaited) {
            long left = patience - (System.nanoTime() - begun);
            if (left > 0) {
                wake(connection, left);
            } else {
                connection.close();
            }
        }
    }
}
