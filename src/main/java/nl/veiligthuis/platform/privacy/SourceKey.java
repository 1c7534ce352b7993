package nl.veiligthuis.platform.privacy;

import java.nio.ByteBuffer;
import java.util.Base64;

/**
 * Stands for where a request comes from, for a day at most, and tells nothing about it: see {@link SourceKeys}. Two
 * requests of one source have equal keys until the day's key is replaced.
 */
public final class SourceKey {

    /** Bytes of a code that are kept: too few to matter for guessing, enough for no two sources to share a key. */
    static final int BYTES = 16;

    private final long high;
    private final long low;

    /** @param code at least {@value #BYTES} bytes, of which the first {@value #BYTES} are kept */
    SourceKey(byte[] code) {
        ByteBuffer kept = ByteBuffer.wrap(code, 0, BYTES);
        high = kept.getLong();
        low = kept.getLong();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof SourceKey key && key.high == high && key.low == low;
    }

    @Override
    public int hashCode() {
        return Long.hashCode(high ^ low);
    }

    /** By which nodes call the source where they count together: 22 characters of base64 as in addresses. */
    String code() {
        byte[] bytes = ByteBuffer.allocate(BYTES).putLong(high).putLong(low).array();
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /** Keeps the key out of logs and messages. */
    @Override
    public String toString() {
        return "SourceKey[hidden]";
    }
}
