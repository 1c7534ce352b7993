package nl.veiligthuis.platform.web;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelOutboundHandlerAdapter;
import io.netty.channel.ChannelPromise;
import io.netty.channel.embedded.EmbeddedChannel;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class FramesTogetherTest {

    /** Keeps what is sent, each time as much as is sent at once. */
    private static final class Network extends ChannelOutboundHandlerAdapter {

        private final List<List<Object>> sent = new ArrayList<>();
        private List<Object> written = new ArrayList<>();

        @Override
        public void write(ChannelHandlerContext context, Object frame, ChannelPromise done) {
            written.add(frame);
            done.setSuccess();
        }

        @Override
        public void flush(ChannelHandlerContext context) {
            sent.add(written);
            written = new ArrayList<>();
        }
    }

    @Test
    void frames_of_one_turn_go_out_in_one_call_and_in_their_order() {
        EmbeddedChannel channel = new EmbeddedChannel();
        FramesTogether.on(channel);
        FramesTogether.on(channel);
        Network network = new Network();
        channel.pipeline().addFirst(network);
        channel.pipeline().writeAndFlush("stored");
        channel.pipeline().writeAndFlush("entry");
        assertEquals(List.of(), network.sent);
        channel.runPendingTasks();
        channel.pipeline().writeAndFlush("state");
        channel.runPendingTasks();
        assertEquals(List.of(List.of("stored", "entry"), List.of("state")), network.sent);
    }
}
