package nl.veiligthuis.platform.kit;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;

/** How the banner looks, in the colours of the site, light and dark. */
@ApplicationScoped
class BannerStyle {

    private final String text = (Styles.read("web/app/tokens.css") + Styles.read("kit/banner.css"))
            .replaceAll("/\\*.*?\\*/", "")
            .replaceAll(
                    "--vt-(font|size|space|line:|measure|target|mark|page|column|top|band|shadow|button|focus|textbox|link|note|exit)[^;]*;",
                    "")
            .replaceAll("\\s+", " ")
            .strip();

    String text() {
        return text;
    }

    /** What a content security policy calls this style by. */
    String hash() {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return "'sha256-" + Base64.getEncoder().encodeToString(digest) + "'";
        } catch (NoSuchAlgorithmException everyPlatformHasIt) {
            throw new IllegalStateException(everyPlatformHasIt);
        }
    }
}
