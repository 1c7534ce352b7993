package nl.veiligthuis.platform.kept;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.ByteBufAllocator;
import io.vertx.core.MultiMap;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** A page as it was rendered, with the headers it was sent with, ready to be sent again. */
final class KeptPage {

    /** Those of a connection or of a representation; all others are the page's own. */
    private static final Set<String> OTHERS = Set.of(
            "connection",
            "keep-alive",
            "transfer-encoding",
            "content-length",
            "content-encoding",
            "etag",
            "vary",
            "date");

    /** What a browser that has the page knows of it (RFC 9110, section 15.4.5). */
    private static final Set<String> KNOWN = Set.of("content-type", "content-language", "content-disposition");

    private static final int HEADERS_WEIGH = 4_000;
    private static final int NOT_MODIFIED = 304;

    private record Header(CharSequence name, CharSequence value, boolean known) {}

    private final Packings packings;
    private final Header[] headers;
    private final HeadLines lines;
    private final Instant until;

    /** Asked at every request. */
    private final boolean isShort;

    /**
     * @param sent the headers with which the page was sent when it was rendered
     * @param until from when on it may be untrue
     */
    KeptPage(Packings packings, MultiMap sent, Instant until) {
        this.packings = packings;
        this.headers = own(sent);
        this.lines = lines(headers);
        this.until = until;
        this.isShort = packings.longest() <= Pieces.SHORT;
    }

    /** Bytes in memory, more or less. */
    int weight() {
        return packings.bytes() + HEADERS_WEIGH;
    }

    /** Whether the page is always true, so that the time need not be asked. */
    boolean lasts() {
        return until.equals(Instant.MAX);
    }

    boolean holdsAt(Instant moment) {
        return moment.isBefore(until);
    }

    /** Answers a request for this page. */
    void answer(HttpServerRequest request) {
        Label label = packings.label(request);
        HttpServerResponse response = request.response();
        boolean known = label.isAmong(request.getHeader(HttpHeaders.IF_NONE_MATCH));
        MultiMap answer = response.headers();
        for (Header header : headers) {
            if (!known || !header.known) {
                answer.add(header.name, header.value);
            }
        }
        if (known) {
            label.putTagOn(answer);
            response.setStatusCode(NOT_MODIFIED).end();
        } else {
            label.putOn(answer);
            send(label, request);
        }
    }

    /** Whether it may be sent without asking how much of it is taken. */
    boolean isShort() {
        return isShort;
    }

    /**
     * The whole answer to a plain request for this page by HTTP/1.1, as it goes over the line.
     *
     * @param accepted {@code Accept-Encoding}; null when it was not sent
     */
    // The framework's next version names it otherwise; there is no other way without a copy.
    @SuppressWarnings("deprecation")
    ByteBuf whole(String accepted, ByteBufAllocator memory) {
        Label label = packings.untouched(accepted);
        Buffer body = label.body();
        int head = HeadLines.OK.length() + lines.length() + label.lines().length() + HeadLines.END.length();
        ByteBuf whole = memory.directBuffer(head + body.length());
        HeadLines.OK.writeTo(whole);
        lines.writeTo(whole);
        label.lines().writeTo(whole);
        HeadLines.END.writeTo(whole);
        return whole.writeBytes(body.getByteBuf());
    }

    private static void send(Label label, HttpServerRequest request) {
        if (request.method() == HttpMethod.HEAD) {
            request.response().end();
        } else {
            Pieces.send(label.body(), request);
        }
    }

    private static Header[] own(MultiMap sent) {
        List<Header> own = new ArrayList<>();
        for (Map.Entry<String, String> header : sent) {
            String name = header.getKey().toLowerCase(Locale.ROOT);
            // Of HTTP/2, where the status is a header too.
            if (!name.startsWith(":") && !OTHERS.contains(name)) {
                own.add(new Header(
                        HttpHeaders.createOptimized(header.getKey()),
                        HttpHeaders.createOptimized(header.getValue()),
                        KNOWN.contains(name)));
            }
        }
        return own.toArray(Header[]::new);
    }

    private static HeadLines lines(Header[] headers) {
        MultiMap all = MultiMap.caseInsensitiveMultiMap();
        for (Header header : headers) {
            all.add(header.name, header.value);
        }
        return HeadLines.of(all);
    }
}
