package nl.veiligthuis.platform.audit;

import java.util.HexFormat;

/**
 * After which row the audit begins: the last one of those that were cut off because they were old enough. That this was done
 * is itself a row of the audit, {@link Deed#AUDIT_CUT}, whose detail is the {@link #head}.
 *
 * @param number of that row; 0 when nothing was ever cut off
 * @param hash of that row; empty when nothing was ever cut off
 */
public record Anchor(long number, byte[] hash) {

    /** Of an audit that has its first row. */
    static final Anchor NONE = new Anchor(0, new byte[0]);

    static final String NEWEST =
            "select number, encode(hash, 'hex') as hash from audit_anchor order by number desc limit 1";

    public Anchor {
        hash = hash.clone();
    }

    @Override
    public byte[] hash() {
        return hash.clone();
    }

    static Anchor of(long number, String hex) {
        return new Anchor(number, HexFormat.of().parseHex(hex));
    }

    /** Number and hash, as {@code number:hex}. */
    public String head() {
        return head(number, hash);
    }

    static String head(long number, byte[] hash) {
        return number + ":" + HexFormat.of().formatHex(hash);
    }
}
