package nl.veiligthuis.platform.journeys;

import com.eatthepath.otp.TimeBasedOneTimePasswordGenerator;
import java.math.BigInteger;
import java.security.InvalidKeyException;
import java.time.Instant;
import javax.crypto.spec.SecretKeySpec;

/** The app on an adviser's phone. */
public record Authenticator(byte[] secret) {

    private static final String BASE_32 = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
    private static final TimeBasedOneTimePasswordGenerator CODES = new TimeBasedOneTimePasswordGenerator();

    /** Takes over a secret as a page shows it. */
    public static Authenticator typed(String secret) {
        BigInteger bits = secret.replace(" ", "")
                .chars()
                .mapToObj(letter -> BigInteger.valueOf(BASE_32.indexOf(letter)))
                .reduce(BigInteger.ZERO, (sum, digit) -> sum.shiftLeft(5).add(digit));
        byte[] bytes = new byte[20];
        byte[] found = bits.toByteArray();
        int length = Math.min(found.length, bytes.length);
        System.arraycopy(found, found.length - length, bytes, bytes.length - length, length);
        return new Authenticator(bytes);
    }

    /** What it shows now. */
    public String code() {
        return code(0);
    }

    /** What it shows so many steps of 30 seconds from now. */
    public String code(int steps) {
        try {
            return CODES.generateOneTimePasswordString(
                    new SecretKeySpec(secret, CODES.getAlgorithm()),
                    Instant.now().plus(CODES.getTimeStep().multipliedBy(steps)));
        } catch (InvalidKeyException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
