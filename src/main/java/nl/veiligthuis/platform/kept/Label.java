package nl.veiligthuis.platform.kept;

import io.vertx.core.MultiMap;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;

/** What is sent of a page, and what is said of it. */
final class Label {

    private static final String WEAK = "W/";

    private static final CharSequence VARY = HttpHeaders.createOptimized("Vary");
    private static final CharSequence ACCEPT_ENCODING = HttpHeaders.createOptimized("Accept-Encoding");
    private static final CharSequence ETAG = HttpHeaders.createOptimized("ETag");
    private static final CharSequence CONTENT_ENCODING = HttpHeaders.createOptimized("Content-Encoding");
    private static final CharSequence CONTENT_LENGTH = HttpHeaders.createOptimized("Content-Length");

    private final CharSequence encoding;
    private final CharSequence tag;
    private final CharSequence length;
    private final Buffer body;
    private final HeadLines lines;

    /**
     * @param encoding {@code Content-Encoding}; null to say nothing
     * @param tag {@code ETag}, strong where the bytes on the line are these very ones
     * @param length {@code Content-Length}; null where it is not known
     * @param body what is sent, any number of times at once
     */
    Label(CharSequence encoding, CharSequence tag, CharSequence length, Buffer body) {
        this.encoding = encoding;
        this.tag = tag;
        this.length = length;
        this.body = body;
        MultiMap said = MultiMap.caseInsensitiveMultiMap();
        putOn(said);
        lines = HeadLines.of(said);
    }

    /** The same for all to whom it is sent: thousands may take it slowly, and a copy for each would take all memory. */
    Buffer body() {
        return body;
    }

    /** All of it as lines of a head. */
    HeadLines lines() {
        return lines;
    }

    /** Puts all of it on an answer. */
    void putOn(MultiMap headers) {
        putTagOn(headers);
        if (encoding != null) {
            headers.set(CONTENT_ENCODING, encoding);
        }
        if (length != null) {
            headers.set(CONTENT_LENGTH, length);
        }
    }

    /** Puts what is said to a browser that has this already. */
    void putTagOn(MultiMap headers) {
        headers.set(VARY, ACCEPT_ENCODING);
        headers.set(ETAG, tag);
    }

    /** For where something on the way packs the bytes. */
    Label weak() {
        return new Label(null, WEAK + tag, null, body);
    }

    /** For where nothing need be said of bytes that are not packed. */
    Label plain() {
        return new Label(null, tag, length, body);
    }

    /**
     * Whether a browser has this already (RFC 9110, section 13.1.2). A tag holds no quotation mark, so that ours stands in a list
     * only where it is meant; whether one is called weak makes no difference here.
     *
     * @param ifNoneMatch null when it was not sent
     */
    boolean isAmong(String ifNoneMatch) {
        return ifNoneMatch != null
                && (ifNoneMatch.contains(opaque()) || ifNoneMatch.strip().equals("*"));
    }

    private CharSequence opaque() {
        return tag.charAt(0) == '"' ? tag : tag.subSequence(WEAK.length(), tag.length());
    }
}
