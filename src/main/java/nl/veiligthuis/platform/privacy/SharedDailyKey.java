package nl.veiligthuis.platform.privacy;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.redis.client.Redis;
import io.vertx.mutiny.redis.client.Response;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;

/**
 * The daily key of many nodes. They agree by Redis on random bytes that are forgotten after a day, and each makes the key of them
 * and of a secret the nodes have and Redis has not: whoever reads Redis cannot tell which addresses the codes there belong to, and
 * whoever has the secret alone cannot either. Until nodes have agreed, each has a key of its own.
 */
final class SharedDailyKey implements DailyKey {

    private static final Duration PATIENCE = Duration.ofSeconds(2);
    private static final Pattern FORM = Pattern.compile("[A-Za-z0-9_-]{43}");
    private static final SecureRandom RANDOM = new SecureRandom();

    private record Agreed(String random, SecretKey key, Instant end) {}

    private final Redis redis;
    private final byte[] secret;
    private final Clock clock;
    private final DailyKey own;
    private volatile Agreed agreed;

    SharedDailyKey(Redis redis, String secret, Clock clock, DailyKey own) {
        this.redis = redis;
        this.secret = secret.getBytes(StandardCharsets.UTF_8);
        this.clock = clock;
        this.own = own;
    }

    @Override
    public SecretKey current() {
        Agreed now = agreed;
        return now != null && clock.instant().isBefore(now.end()) ? now.key() : own.current();
    }

    /**
     * Agrees with the other nodes, if Redis answers. A node offers what it has, for the time that is left of it: a Redis that was
     * restarted and forgot is given the same again. Never fails.
     */
    Uni<Void> agree() {
        Agreed now = agreed;
        Instant instant = clock.instant();
        boolean alive = now != null && instant.isBefore(now.end());
        String offered = alive ? now.random() : random();
        Duration left = alive ? Duration.between(instant, now.end()) : LIFE;
        return redis.send(Script.AGREE.with(List.of("source-key"), List.of(offered, left.toMillis() + 1)))
                .ifNoItem()
                .after(PATIENCE)
                .fail()
                .invoke(this::accept)
                .replaceWithVoid()
                .onFailure()
                .recoverWithNull();
    }

    /** Whatever Redis says, a key lives for a day at most and does not come back: what had its time is not taken again. */
    private synchronized void accept(Response answer) {
        String random = answer.get(0).toString();
        long millis = answer.get(1).toLong();
        if (!FORM.matcher(random).matches() || millis <= 0) {
            return;
        }
        Instant end = clock.instant().plus(shorter(Duration.ofMillis(millis), LIFE));
        if (agreed == null || !agreed.random().equals(random)) {
            agreed = new Agreed(random, key(random), end);
        } else if (end.isBefore(agreed.end())) {
            agreed = new Agreed(random, agreed.key(), end);
        }
    }

    private SecretKey key(String random) {
        try {
            Mac mac = Mac.getInstance(SourceKeys.ALGORITHM);
            mac.init(new SecretKeySpec(secret, SourceKeys.ALGORITHM));
            byte[] made = mac.doFinal(("daily key of sources: " + random).getBytes(StandardCharsets.UTF_8));
            return new SecretKeySpec(made, SourceKeys.ALGORITHM);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static String random() {
        byte[] bytes = new byte[BYTES];
        RANDOM.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private static Duration shorter(Duration one, Duration other) {
        return one.compareTo(other) < 0 ? one : other;
    }
}
