package nl.veiligthuis.platform.privacy;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import java.util.HexFormat;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Puzzles that take a browser a second or two and the service nothing: find the number below {@value #NUMBERS} of which SHA-256,
 * with a salt and a time before it, is given. Nothing is remembered of a puzzle that is out, it is signed; of one that was
 * solved its salt is, so that it counts once on each node. A puzzle says nothing of whom it was given to.
 */
@ApplicationScoped
class Puzzles {

    /** Half as many hashes on average. An old phone does 5,000 to 20,000 in a second by the means of its browser. */
    static final int NUMBERS = 20_000;

    static final Duration LIFE = Duration.ofMinutes(5);

    /** Solved puzzles that are remembered; a solution costs half as many hashes, so that to get past this pays for nobody. */
    private static final int MOST_SOLVED = 100_000;

    private static final String HMAC = "HmacSHA256";
    private static final Pattern SOLUTION =
            Pattern.compile("(([A-Za-z0-9_-]{22})\\.(\\d{1,12}))\\.([0-9a-f]{64})\\.([0-9a-f]{64})\\.(\\d{1,6})");

    private static final SecureRandom RANDOM = new SecureRandom();

    private final SecretKeySpec key;
    private final Clock clock;
    private final Cache<String, Boolean> solved = Caffeine.newBuilder()
            .maximumSize(MOST_SOLVED)
            .expireAfterWrite(LIFE.multipliedBy(2))
            .build();

    /** @param secret the same on every node, so that a puzzle of one can be brought to another */
    Puzzles(@ConfigProperty(name = "quarkus.http.auth.session.encryption-key") String secret, Clock clock) {
        this.key =
                new SecretKeySpec(hmac(new SecretKeySpec(bytes(secret), HMAC), "signs puzzles, and no sign-in"), HMAC);
        this.clock = clock;
    }

    /** A new one: salt, time at which it ends (seconds since 1970), hash, signature, with points between. */
    String next() {
        byte[] salt = new byte[16];
        RANDOM.nextBytes(salt);
        String head = Base64.getUrlEncoder().withoutPadding().encodeToString(salt) + "."
                + clock.instant().plus(LIFE).getEpochSecond();
        return signed(head, hash(head, String.valueOf(RANDOM.nextInt(NUMBERS))));
    }

    private String signed(String head, String hash) {
        return head + "." + hash + "." + HexFormat.of().formatHex(hmac(key, head + "." + hash));
    }

    /**
     * Whether this is one of ours, in time, solved, and not used before. Uses it up.
     *
     * @param solution a puzzle, a point, and the number
     */
    boolean solves(String solution) {
        Matcher parts = SOLUTION.matcher(solution);
        if (!parts.matches() || Long.parseLong(parts.group(3)) < clock.instant().getEpochSecond()) {
            return false;
        }
        String ours = signed(parts.group(1), parts.group(4));
        String theirs = solution.substring(0, parts.end(5));
        return MessageDigest.isEqual(bytes(ours), bytes(theirs))
                && hash(parts.group(1), parts.group(6)).equals(parts.group(4))
                && solved.asMap().putIfAbsent(parts.group(2), true) == null;
    }

    private static String hash(String head, String number) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes(head + "." + number)));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static byte[] hmac(SecretKeySpec key, String text) {
        try {
            Mac mac = Mac.getInstance(HMAC);
            mac.init(key);
            return mac.doFinal(bytes(text));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
