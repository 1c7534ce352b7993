package nl.veiligthuis.platform.privacy;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What a visitor holds to come back to a chat: 128 random bits. The service keeps only its hash. No salt and no slow hash
 * are needed, since there is nothing to guess.
 */
public final class Token {

    private static final int BYTES = 16;
    private static final Pattern FORM = Pattern.compile("[A-Za-z0-9_-]{22}");
    private static final SecureRandom RANDOM = new SecureRandom();

    private final String value;

    private Token(String value) {
        this.value = value;
    }

    public static Token random() {
        byte[] bytes = new byte[BYTES];
        RANDOM.nextBytes(bytes);
        return new Token(Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
    }

    /** A token as a visitor sent it; empty when it cannot be one. */
    public static Optional<Token> of(String sent) {
        return sent != null && FORM.matcher(sent).matches() ? Optional.of(new Token(sent)) : Optional.empty();
    }

    /** The token itself, for the visitor alone. */
    public String reveal() {
        return value;
    }

    /** SHA-256 of the token: what may be stored. */
    public byte[] hash() {
        try {
            return MessageDigest.getInstance("SHA-256").digest(value.getBytes(StandardCharsets.US_ASCII));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** Keeps the token out of logs and messages. */
    @Override
    public String toString() {
        return "Token[hidden]";
    }
}
