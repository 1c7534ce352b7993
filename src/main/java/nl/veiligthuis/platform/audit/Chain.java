package nl.veiligthuis.platform.audit;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;

/**
 * Follows the audit from the first row that is there and finds where it was tampered with. Counted here and not in the database: who can
 * change rows there can change a function too.
 */
public final class Chain {

    /**
     * A row of the audit.
     *
     * @param micros microseconds since 1970
     * @param actor or null
     * @param conversation or null
     * @param detail or null
     */
    public record Row(
            long number, long micros, UUID actor, String deed, UUID conversation, String detail, byte[] hash) {}

    /**
     * What is wrong with a row.
     *
     * @param row its number
     */
    public record Flaw(long row, Kind kind) {

        /** In which way. */
        public enum Kind {
            MISSING,
            CHANGED
        }
    }

    private static final String SEPARATOR = "\u001f";

    private long number;
    private byte[] hash;

    /** @param beginning after which row the audit begins */
    Chain(Anchor beginning) {
        number = beginning.number();
        hash = beginning.hash();
    }

    /** Goes on with the next row; what is wrong with it, if anything. A row is not gone past when it is wrong. */
    public Optional<Flaw> follow(Row row) {
        if (row.number() != number + 1) {
            return Optional.of(new Flaw(number + 1, Flaw.Kind.MISSING));
        }
        byte[] expected = hash(row);
        if (!Arrays.equals(expected, row.hash())) {
            return Optional.of(new Flaw(row.number(), Flaw.Kind.CHANGED));
        }
        number = row.number();
        hash = expected;
        return Optional.empty();
    }

    /** The number of the last row that was followed; before the first, that of the last row that was cut off, or 0. */
    public long number() {
        return number;
    }

    /** The hash of the last row that was followed: kept elsewhere, it tells later whether the end was cut off. */
    public byte[] hash() {
        return hash.clone();
    }

    private byte[] hash(Row row) {
        MessageDigest digest = sha256();
        digest.update(hash);
        return digest.digest(String.join(
                        SEPARATOR,
                        Long.toString(row.number()),
                        Long.toString(row.micros()),
                        optional(row.actor()),
                        row.deed(),
                        optional(row.conversation()),
                        optional(row.detail()))
                .getBytes(StandardCharsets.UTF_8));
    }

    private static String optional(Object value) {
        return value == null ? "" : "=" + value;
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
