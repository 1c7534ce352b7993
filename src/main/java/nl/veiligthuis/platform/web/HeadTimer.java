package nl.veiligthuis.platform.web;

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
final class HeadTimer extends ChannelInboundHandlerAdapter {

    private final Duration patience;
    private Future<?> alarm;
    private int unanswered;

    HeadTimer(Duration patience) {
        this.patience = patience;
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
        stop();
    }

    /** A head is complete. A connection that becomes a socket stays so: its request is never answered. */
    void headArrived() {
        unanswered++;
        stop();
    }

    void answered() {
        unanswered--;
    }

    /** Whether no request is being answered. */
    boolean idle() {
        return unanswered == 0;
    }

    private void start(ChannelHandlerContext connection) {
        if (alarm == null) {
            alarm = connection
                    .executor()
                    .schedule(() -> connection.close(), patience.toMillis(), TimeUnit.MILLISECONDS);
        }
    }

    private void stop() {
        if (alarm != null) {
            alarm.cancel(false);
            alarm = null;
        }
    }
}
