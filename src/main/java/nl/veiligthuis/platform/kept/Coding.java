package nl.veiligthuis.platform.kept;

import com.aayushatharva.brotli4j.Brotli4jLoader;
import com.aayushatharva.brotli4j.encoder.Encoder;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;

/** How the bytes of a page are packed, the smallest first (RFC 9110, section 8.4.1). */
enum Coding {
    /** Not everywhere: it needs a library for the machine's processor. */
    BROTLI("br"),
    GZIP("gzip"),
    IDENTITY("identity");

    /**
     * The best that takes less than a millisecond for a page. The highest, 11, makes it 9% smaller in a hundred times the
     * time, which a chat on the same node may want.
     */
    private static final int BROTLI_QUALITY = 9;

    /** 64 KiB: of a page nothing is further apart, and a larger one costs time to set up. */
    private static final int BROTLI_WINDOW = 16;

    private static final boolean WITH_BROTLI = Brotli4jLoader.isAvailable();

    private final String written;

    Coding(String written) {
        this.written = written;
    }

    /** As it stands in {@code Content-Encoding}. */
    String written() {
        return written;
    }

    /** Whether this machine has it. */
    boolean available() {
        return this != BROTLI || WITH_BROTLI;
    }

    byte[] pack(byte[] bytes) {
        try {
            return switch (this) {
                case BROTLI -> brotli(bytes);
                case GZIP -> gzip(bytes);
                case IDENTITY -> bytes;
            };
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private static byte[] brotli(byte[] bytes) throws IOException {
        return Encoder.compress(
                bytes,
                new Encoder.Parameters()
                        .setQuality(BROTLI_QUALITY)
                        .setWindow(BROTLI_WINDOW)
                        .setMode(Encoder.Mode.TEXT));
    }

    private static byte[] gzip(byte[] bytes) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream(bytes.length / 2);
        try (GZIPOutputStream gzip = new BestGzip(packed)) {
            gzip.write(bytes);
        }
        return packed.toByteArray();
    }

    private static final class BestGzip extends GZIPOutputStream {

        BestGzip(ByteArrayOutputStream packed) throws IOException {
            super(packed);
            def.setLevel(Deflater.BEST_COMPRESSION);
        }
    }
}
