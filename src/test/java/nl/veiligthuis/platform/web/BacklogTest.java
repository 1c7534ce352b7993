package nl.veiligthuis.platform.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.netty.buffer.Unpooled;
import io.netty.channel.ChannelDuplexHandler;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.channel.embedded.EmbeddedChannel;
import io.netty.handler.codec.http.DefaultFullHttpResponse;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.HttpRequestDecoder;
import io.netty.handler.codec.http.HttpResponseEncoder;
import io.netty.handler.codec.http.HttpResponseStatus;
import io.netty.handler.codec.http.HttpVersion;
import io.netty.util.ReferenceCountUtil;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** That no more waits on a connection than may. The framework is played by a list. */
class BacklogTest {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final List<String> asked = new ArrayList<>();
    private int completed;
    private final EmbeddedChannel line = new EmbeddedChannel();

    @BeforeEach
    void a_first_request_has_been_answered() {
        line.freezeTime();
        line.pipeline()
                .addLast(new HttpRequestDecoder())
                .addLast(new HttpResponseEncoder())
                .addLast(new Framework());
        Backlog.on(line, PATIENCE);
        answer();
    }

    @Test
    void who_takes_answers_is_asked_for_nothing() {
        ask("/a");
        ask("/b");
        assertEquals(List.of("/a", "/b"), asked);
        assertFalse(Backlog.of(line).isEmpty());
        answer();
        answer();
        assertTrue(Backlog.of(line).isEmpty());
    }

    @Test
    void requests_wait_in_order_until_answers_are_taken() {
        taken(false);
        ask("/a");
        ask("/b");
        assertEquals(List.of(), asked);
        completed = 0;
        taken(true);
        assertEquals(1, completed);
        ask("/c");
        assertEquals(List.of("/a", "/b", "/c"), asked);
    }

    @Test
    void an_answer_that_fills_the_line_again_lets_the_others_wait() {
        taken(false);
        ask("/full");
        ask("/b");
        taken(true);
        assertEquals(List.of("/full"), asked);
        taken(true);
        assertEquals(List.of("/full", "/b"), asked);
    }

    @Test
    void nothing_is_read_from_a_line_whose_answers_are_not_taken() {
        Reads reads = new Reads();
        line.pipeline().addFirst(reads);
        taken(false);
        line.read();
        assertEquals(0, reads.count);
        taken(true);
        assertEquals(1, reads.count);
    }

    @Test
    void a_few_requests_may_be_sent_ahead() {
        IntStream.range(0, Backlog.MOST_AHEAD).forEach(number -> ask("/" + number));
        assertTrue(line.isOpen());
        assertEquals(Backlog.MOST_AHEAD, asked.size());
    }

    @Test
    void more_than_a_few_close_the_line_and_none_of_them_is_made() {
        taken(false);
        line.writeInbound(bytes(request("/a").repeat(10_000)));
        assertFalse(line.isOpen());
        assertEquals(List.of(), asked);
    }

    @Test
    void a_line_that_stays_full_is_closed() {
        taken(false);
        pass(PATIENCE.minusSeconds(1));
        taken(true);
        taken(false);
        pass(PATIENCE.minusSeconds(1));
        assertTrue(line.isOpen());
        pass(Duration.ofSeconds(1));
        assertFalse(line.isOpen());
    }

    @Test
    void what_becomes_a_socket_is_left_alone() {
        ask("/socket", "Upgrade: websocket");
        assertEquals(List.of("/socket"), asked);
        assertNull(Backlog.of(line));
    }

    @Test
    void what_becomes_a_socket_after_a_wait_is_not_overtaken() {
        taken(false);
        ask("/socket", "Upgrade: websocket");
        ask("/b");
        taken(true);
        assertEquals(List.of("/socket", "/b"), asked);
        assertNull(Backlog.of(line));
    }

    @Test
    void another_protocol_has_none() {
        EmbeddedChannel other = new EmbeddedChannel(new HttpRequestDecoder());
        Backlog.on(other, PATIENCE);
        assertNull(Backlog.of(other));
    }

    private void taken(boolean taken) {
        line.unsafe().outboundBuffer().setUserDefinedWritability(1, taken);
        line.runPendingTasks();
    }

    private void pass(Duration time) {
        line.advanceTimeBy(time.toNanos(), TimeUnit.NANOSECONDS);
        line.runScheduledPendingTasks();
    }

    private void ask(String path, String... headers) {
        line.writeInbound(bytes(request(path, headers)));
    }

    private static String request(String path, String... headers) {
        return "GET " + path + " HTTP/1.1\r\nHost: x\r\n" + String.join("\r\n", headers)
                + (headers.length == 0 ? "\r\n" : "\r\n\r\n");
    }

    private static Object bytes(String text) {
        return Unpooled.copiedBuffer(text, StandardCharsets.US_ASCII);
    }

    private void answer() {
        line.writeOutbound(new DefaultFullHttpResponse(HttpVersion.HTTP_1_1, HttpResponseStatus.OK));
        line.releaseOutbound();
    }

    private final class Framework extends ChannelInboundHandlerAdapter {

        @Override
        public void channelRead(ChannelHandlerContext connection, Object message) {
            if (message instanceof HttpRequest request) {
                asked.add(request.uri());
                if (request.uri().equals("/full")) {
                    taken(false);
                }
            }
            ReferenceCountUtil.release(message);
        }

        @Override
        public void channelReadComplete(ChannelHandlerContext connection) {
            completed++;
        }
    }

    private static final class Reads extends ChannelDuplexHandler {

        private int count;

        @Override
        public void read(ChannelHandlerContext connection) {
            count++;
            connection.read();
        }
    }
}
