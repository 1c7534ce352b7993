package nl.veiligthuis.platform.kept;

import static java.util.stream.Collectors.joining;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.channel.embedded.EmbeddedChannel;
import io.netty.handler.codec.http.DefaultFullHttpResponse;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.HttpRequestDecoder;
import io.netty.handler.codec.http.HttpResponseEncoder;
import io.netty.handler.codec.http.HttpResponseStatus;
import io.netty.handler.codec.http.HttpVersion;
import io.netty.handler.timeout.IdleStateHandler;
import io.netty.util.ReferenceCountUtil;
import io.quarkus.runtime.configuration.MemorySize;
import io.vertx.core.MultiMap;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import nl.veiligthuis.platform.web.Backlog;
import nl.veiligthuis.platform.web.FrontDoor;
import nl.veiligthuis.platform.web.HeadTimer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is sent from a connection itself, and that all else goes the whole way. The framework is played by a list. */
class ShortWayTest {

    private static final String HOST = "veiligthuis.example";
    private static final String KEPT = "GET /nl/mannen HTTP/1.1";
    private static final Duration IDLE = Duration.ofSeconds(60);

    private final List<String> wentOn = new ArrayList<>();
    private final List<String> counted = new ArrayList<>();
    private int heard;
    private FrontDoor.State state = FrontDoor.State.OPEN;

    private final KeptPages pages =
            new KeptPages(language -> state, Clock.systemUTC(), () -> new MemorySize(BigInteger.valueOf(1_000_000)));
    private final EmbeddedChannel line = new EmbeddedChannel();

    @BeforeEach
    void a_page_was_sent_on_this_connection() {
        MultiMap sent = MultiMap.caseInsensitiveMultiMap().add("Cache-Control", "private, no-cache");
        pages.keep(
                pages.at("/nl/mannen"),
                new KeptPage(new Packings("men".getBytes(StandardCharsets.UTF_8)), sent, Instant.MAX));
        line.pipeline()
                .addLast(new HeadTimer(Duration.ofSeconds(10)))
                .addLast(new HttpRequestDecoder())
                .addLast(new HttpResponseEncoder())
                .addLast(new Silence())
                .addLast(new Framework());
        KeptAnswers answers = new KeptAnswers(
                pages, new KeptFiles(null), null, (path, status, nanos) -> counted.add(status + " " + path));
        Backlog.on(line, IDLE);
        ShortWay.open(line, HOST, answers);
        answerOne();
        line.releaseOutbound();
    }

    @Test
    void a_kept_page_is_sent_with_the_headers_it_had_and_counted() {
        ask(KEPT, "Host: " + HOST);
        assertEquals("""
                HTTP/1.1 200 OK
                Cache-Control: private, no-cache
                Vary: Accept-Encoding
                ETag: %s
                Content-Length: 3

                men""".replace("\n", "\r\n"), answers().replaceFirst("\"[A-Za-z0-9_-]{20}\"", "%s"));
        assertEquals(List.of("200 /nl/mannen"), counted);
        assertEquals(List.of(), wentOn);
    }

    @Test
    void any_number_of_requests_may_be_sent_ahead() {
        line.writeInbound(bytes((KEPT + "\r\nHost: " + HOST + "\r\n\r\n").repeat(3)));
        assertEquals(3, answers().split("HTTP/1.1 200 OK").length - 1);
        assertEquals(List.of(), wentOn);
    }

    @Test
    void it_is_packed_as_the_client_takes_it() {
        ask(KEPT, "Host: " + HOST, "Accept-Encoding: gzip");
        assertTrue(answers().contains("\r\nContent-Encoding: gzip\r\n"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "HEAD /nl/mannen HTTP/1.1",
                "POST /nl/mannen HTTP/1.1",
                "GET /nl/mannen HTTP/1.0",
                "GET /nl/vrouwen HTTP/1.1",
                "GET /nl/mannen?van=iemand HTTP/1.1",
                "GET /nl/%6dannen HTTP/1.1",
                "GET /nl//mannen HTTP/1.1",
                "GET http://veiligthuis.example/nl/mannen HTTP/1.1",
                "GET /console HTTP/1.1",
                "GET /q/health HTTP/1.1",
            })
    void another_request_goes_on(String first) {
        ask(first, "Host: " + HOST);
        assertEquals("", answers());
        assertEquals(List.of(first.split(" ")[1]), wentOn);
        assertEquals(List.of(), counted);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Content-Length: 0",
                "Transfer-Encoding: chunked",
                "Upgrade: websocket",
                "Expect: 100-continue",
                "If-None-Match: *",
                "Connection: close",
                "Connection: Upgrade",
                "Forwarded: host=desk.example",
                "X-Forwarded-Host: desk.example",
                "Host: veiligthuis.example",
                "Host: desk.example",
            })
    void a_request_with_more_to_say_goes_on(String header) {
        ask(KEPT, "Host: " + HOST, header);
        assertEquals("", answers());
        assertEquals(List.of("/nl/mannen"), wentOn);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Host: desk.example", "Host: veiligthuis.example:8080", "X-None: 1", "Host:"})
    void a_request_to_another_name_goes_on(String header) {
        ask(KEPT, header);
        assertEquals("", answers());
        assertEquals(List.of("/nl/mannen"), wentOn);
    }

    @Test
    void a_page_that_would_say_something_else_goes_on() {
        state = FrontDoor.State.CLOSED;
        ask(KEPT, "Host: " + HOST);
        assertEquals(List.of("/nl/mannen"), wentOn);
    }

    @Test
    void nothing_overtakes_a_request_that_is_being_answered() {
        ask("GET /nl/chat HTTP/1.1", "Host: " + HOST);
        ask(KEPT, "Host: " + HOST);
        assertEquals(List.of("/nl/chat", "/nl/mannen"), wentOn);
        line.writeOutbound(new DefaultFullHttpResponse(HttpVersion.HTTP_1_1, HttpResponseStatus.CONTINUE));
        answerOne();
        ask(KEPT, "Host: " + HOST);
        assertEquals(3, wentOn.size());
        answerOne();
        answerOne();
        line.releaseOutbound();
        ask(KEPT, "Host: " + HOST);
        assertEquals(3, wentOn.size());
        assertTrue(answers().startsWith("HTTP/1.1 200 OK\r\n"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Upgrade: h2c", "Connection: close"})
    void a_connection_that_becomes_another_or_ends_has_it_no_more(String header) {
        ask("GET /nl/chat HTTP/1.1", "Host: " + HOST, header);
        assertEquals(List.of("/nl/chat"), wentOn);
        assertNull(line.pipeline().get(ShortWay.class));
    }

    @Test
    void who_does_not_read_gets_no_more() {
        line.unsafe().outboundBuffer().setUserDefinedWritability(1, false);
        ask(KEPT, "Host: " + HOST);
        assertEquals("", answers());
        assertEquals(List.of(), wentOn);
    }

    @Test
    void a_long_text_goes_on_to_be_sent_in_pieces() {
        byte[] text = "signs ".repeat(20_000).getBytes(StandardCharsets.UTF_8);
        KeptPage page = new KeptPage(new Packings(text), MultiMap.caseInsensitiveMultiMap(), Instant.MAX);
        pages.keep(pages.at("/nl/signalen"), page);
        ask("GET /nl/signalen HTTP/1.1", "Host: " + HOST);
        assertEquals(List.of("/nl/signalen"), wentOn);
    }

    @Test
    void a_connection_on_which_pages_are_sent_is_not_silent() {
        ask(KEPT, "Host: " + HOST);
        ask(KEPT, "Host: " + HOST);
        assertEquals(2, heard);
    }

    @Test
    void a_connection_has_it_once_and_one_that_writes_otherwise_never() {
        KeptAnswers none = new KeptAnswers(pages, new KeptFiles(null), null, (path, status, nanos) -> {});
        ShortWay.open(line, "desk.example", none);
        ask(KEPT, "Host: desk.example");
        assertEquals(List.of("/nl/mannen"), wentOn);
        EmbeddedChannel other = new EmbeddedChannel(new HeadTimer(IDLE), new HttpRequestDecoder());
        ShortWay.open(other, HOST, none);
        assertNull(other.pipeline().get(ShortWay.class));
    }

    private void ask(String first, String... headers) {
        line.writeInbound(
                bytes(Stream.concat(Stream.of(first), Stream.of(headers)).collect(joining("\r\n")) + "\r\n\r\n"));
    }

    private void answerOne() {
        line.writeOutbound(new DefaultFullHttpResponse(HttpVersion.HTTP_1_1, HttpResponseStatus.OK));
    }

    private String answers() {
        StringBuilder all = new StringBuilder();
        for (ByteBuf next = line.readOutbound(); next != null; next = line.readOutbound()) {
            all.append(next.toString(StandardCharsets.ISO_8859_1));
            next.release();
        }
        return all.toString();
    }

    private static ByteBuf bytes(String text) {
        return Unpooled.copiedBuffer(text, StandardCharsets.ISO_8859_1);
    }

    private final class Framework extends ChannelInboundHandlerAdapter {

        @Override
        public void channelRead(ChannelHandlerContext connection, Object message) {
            if (message instanceof HttpRequest request) {
                wentOn.add(request.uri());
            }
            ReferenceCountUtil.release(message);
        }
    }

    private final class Silence extends IdleStateHandler {

        Silence() {
            super(0, 0, IDLE.toSeconds(), TimeUnit.SECONDS);
        }

        @Override
        public void resetReadTimeout() {
            heard++;
        }
    }
}
