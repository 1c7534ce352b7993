package nl.veiligthuis.platform.privacy;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Typed;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;

/** The daily key of a node that shares it with no other. */
@ApplicationScoped
@Typed(OwnDailyKey.class)
class OwnDailyKey implements DailyKey {

    private static final SecureRandom RANDOM = new SecureRandom();

    private final Clock clock;
    private SecretKey key;
    private Instant end = Instant.MIN;

    OwnDailyKey(Clock clock) {
        this.clock = clock;
    }

    @Override
    public synchronized SecretKey current() {
        if (!clock.instant().isBefore(end)) {
            replace();
        }
        return key;
    }

    /** A key dies in time also when nobody comes by. */
    @Scheduled(every = "1m", delayed = "1m")
    void replaceOld() {
        current();
    }

    private void replace() {
        byte[] random = new byte[BYTES];
        RANDOM.nextBytes(random);
        key = new SecretKeySpec(random, SourceKeys.ALGORITHM);
        end = clock.instant().plus(LIFE);
    }
}
