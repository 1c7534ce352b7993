package nl.veiligthuis.platform.web;

import io.netty.channel.Channel;
import io.netty.handler.flush.FlushConsolidationHandler;

/**
 * Lets frames that are written to one socket in one turn of its event loop go out together: that a message is stored and the
 * message itself, or what several visitors say to one console. Each alone would take a call of the kernel here, and wake whoever reads.
 * Nothing waits for longer than what is to be done at that moment anyway.
 */
final class FramesTogether {

    /** Frames that go out at once at the most. */
    private static final int MOST = 64;

    private FramesTogether() {}

    /** On a channel of a socket; the second time does nothing. */
    static void on(Channel channel) {
        if (channel.pipeline().get(FlushConsolidationHandler.class) == null) {
            channel.pipeline().addFirst(new FlushConsolidationHandler(MOST, true));
        }
    }
}
