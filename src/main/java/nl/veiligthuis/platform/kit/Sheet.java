package nl.veiligthuis.platform.kit;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.regex.Pattern;

/**
 * What the press turns into a file.
 *
 * @param document whether into a PDF, else into a picture
 * @param html with its style, well-formed as XML
 */
record Sheet(Piece piece, boolean document, String html) {

    /**
     * The marks of Arabic that show short vowels, which a reader can do without and the typesetter puts beside their letters,
     * and the marks of direction, which it draws.
     */
    private static final Pattern MARKS = Pattern.compile("[\\u064b-\\u0652\\u200e\\u200f]");

    /** The Persian letter that the typesetter cannot join to the next one; the Arabic one looks the same there. */
    private static final Pattern JOINED_YEH = Pattern.compile("\\u06cc(?=[\\u0620-\\u064a\\u066e-\\u06d3])");

    Sheet {
        html = JOINED_YEH.matcher(MARKS.matcher(html).replaceAll("")).replaceAll("\u064a");
    }

    /** Differs when anything that is seen on it does: a word, a partner, a colour. */
    String tag() {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update((piece.word() + " " + document + " ").getBytes(StandardCharsets.UTF_8));
            return Base64.getUrlEncoder()
                    .withoutPadding()
                    .encodeToString(digest.digest(html.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException everyPlatformHasIt) {
            throw new IllegalStateException(everyPlatformHasIt);
        }
    }
}
