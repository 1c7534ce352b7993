package nl.veiligthuis.platform.kept;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpVersion;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The bytes of a page, in every coding there is here. */
final class Packings {

    private static final int TAG_BYTES = 15;

    private final Label[] byCoding = new Label[Coding.values().length];
    private final Label plain;
    private final Label weak;

    Packings(byte[] page) {
        for (Coding coding : Coding.values()) {
            if (coding.available()) {
                byCoding[coding.ordinal()] = label(coding, coding.pack(page));
            }
        }
        Label unpacked = byCoding[Coding.IDENTITY.ordinal()];
        plain = unpacked.plain();
        weak = unpacked.weak();
    }

    /** In memory, without what is around them. */
    int bytes() {
        return lengths().sum();
    }

    /** Of all codings, in bytes. */
    int longest() {
        return lengths().max().orElseThrow();
    }

    private IntStream lengths() {
        return Stream.of(byCoding)
                .mapToInt(label -> label == null ? 0 : label.body().length());
    }

    /**
     * What a client gets. On HTTP/2 the framework packs what it sends by itself, and would pack again what is packed already. On
     * HTTP/1 it packs, for a client that takes codings of which there is none here, what does not say that it is as it is.
     */
    Label label(HttpServerRequest request) {
        return request.version() == HttpVersion.HTTP_2 ? weak : label(request.getHeader(HttpHeaders.ACCEPT_ENCODING));
    }

    /**
     * What a client of HTTP/1 gets.
     *
     * @param accepted {@code Accept-Encoding}; null when it was not sent
     */
    Label label(String accepted) {
        return accepted == null ? plain : byCoding[Accepted.best(accepted).ordinal()];
    }

    /** As above, where nothing on the way packs: what is as it is need not say so. */
    Label untouched(String accepted) {
        Label label = label(accepted);
        return label == byCoding[Coding.IDENTITY.ordinal()] ? plain : label;
    }

    private static Label label(Coding coding, byte[] packed) {
        return new Label(
                HttpHeaders.createOptimized(coding.written()),
                HttpHeaders.createOptimized('"' + hash(packed) + '"'),
                HttpHeaders.createOptimized(Integer.toString(packed.length)),
                Buffer.buffer(packed));
    }

    private static String hash(byte[] bytes) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(bytes);
            return Base64.getUrlEncoder().encodeToString(Arrays.copyOf(digest, TAG_BYTES));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
