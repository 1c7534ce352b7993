package nl.veiligthuis.platform.seal;

import jakarta.persistence.Tuple;

/**
 * The key of a conversation as it stands in the database.
 *
 * @param start of the period whose key wraps it, in seconds since 1970
 */
public record WrappedKey(byte[] bytes, long start) {

    /** From the columns {@code data_key} and {@code key_start}; null when nothing of the conversation can be read any more. */
    public static WrappedKey of(Tuple row) {
        byte[] bytes = row.get("data_key", byte[].class);
        return bytes == null ? null : new WrappedKey(bytes, row.get("key_start", Long.class));
    }
}
