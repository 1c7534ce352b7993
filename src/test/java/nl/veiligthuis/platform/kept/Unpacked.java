package nl.veiligthuis.platform.kept;

import com.aayushatharva.brotli4j.decoder.BrotliInputStream;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.zip.GZIPInputStream;

/** A body as it was before it was packed. */
final class Unpacked {

    private Unpacked() {}

    static String text(byte[] body, String coding) throws IOException {
        try (InputStream in = stream(new ByteArrayInputStream(body), coding)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static InputStream stream(InputStream body, String coding) throws IOException {
        return switch (coding) {
            case "br" -> new BrotliInputStream(body);
            case "gzip" -> new GZIPInputStream(body);
            case "identity" -> body;
            default -> throw new AssertionError(coding);
        };
    }
}
