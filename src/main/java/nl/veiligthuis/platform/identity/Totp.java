package nl.veiligthuis.platform.identity;

import com.eatthepath.otp.TimeBasedOneTimePasswordGenerator;
import java.math.BigInteger;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.OptionalLong;
import java.util.stream.LongStream;
import javax.crypto.spec.SecretKeySpec;

/**
 * Six digits that an authenticator app makes anew every 30 seconds (RFC 6238, with SHA-1: the one form every app knows). A
 * code of the step before or after is taken too, for clocks that differ.
 */
final class Totp {

    /** Seconds. */
    static final long STEP = 30;

    /** As RFC 4226 advises: 160 bits. */
    static final int SECRET_BYTES = 20;

    private static final int DRIFT = 1;
    private static final int DIGITS = 6;
    private static final String ISSUER = "Veilig Thuis";
    private static final String BASE_32 = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final TimeBasedOneTimePasswordGenerator CODES = new TimeBasedOneTimePasswordGenerator();

    private Totp() {}

    static byte[] newSecret() {
        byte[] secret = new byte[SECRET_BYTES];
        RANDOM.nextBytes(secret);
        return secret;
    }

    /**
     * The step a code belongs to; empty when it belongs to none around now. The latest one counts, should two have the same.
     *
     * @param typed digits of any script, with or without spaces
     */
    static OptionalLong step(byte[] secret, String typed, Instant now) {
        String code = digits(typed);
        long current = now.getEpochSecond() / STEP;
        return code.length() != DIGITS
                ? OptionalLong.empty()
                : LongStream.rangeClosed(current - DRIFT, current + DRIFT)
                        .filter(step -> code(secret, step) == Integer.parseInt(code))
                        .max();
    }

    /** The code of a step. */
    static int code(byte[] secret, long step) {
        try {
            return CODES.generateOneTimePassword(
                    new SecretKeySpec(secret, CODES.getAlgorithm()), Instant.ofEpochSecond(step * STEP));
        } catch (InvalidKeyException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static String digits(String typed) {
        StringBuilder digits = new StringBuilder();
        typed.codePoints()
                .filter(letter -> !Character.isWhitespace(letter))
                .limit(DIGITS + 1L)
                .forEach(letter -> digits.append(Character.digit(letter, 10)));
        return digits.indexOf("-") < 0 ? digits.toString() : "";
    }

    /** For typing it over: base 32 of RFC 4648, in groups of four. */
    static String typed(byte[] secret) {
        return base32(secret).replaceAll("(.{4})(?=.)", "$1 ");
    }

    /** What a QR code tells an app, see the Key Uri Format of Google Authenticator. */
    static String address(byte[] secret, String username) {
        return "otpauth://totp/%s:%s?secret=%s&issuer=%s"
                .formatted(encoded(ISSUER), encoded(username), base32(secret), encoded(ISSUER));
    }

    /** 160 bits are 32 digits of five bits each. */
    private static String base32(byte[] secret) {
        String digits = new BigInteger(1, secret).toString(BASE_32.length());
        return "A".repeat(secret.length * Byte.SIZE / 5 - digits.length())
                + digits.chars()
                        .mapToObj(digit -> BASE_32.substring(
                                Character.digit(digit, BASE_32.length()), Character.digit(digit, BASE_32.length()) + 1))
                        .reduce("", String::concat);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
