package nl.veiligthuis.platform.seal;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;

/** Whether words can be sealed now. */
@ApplicationScoped
public class KeyHealth {

    private final DataKeys keys;
    private final KeyJob job;

    KeyHealth(DataKeys keys, KeyJob job) {
        this.keys = keys;
        this.job = job;
    }

    /** Tries it with a key that is thrown away. */
    public Uni<Boolean> usable() {
        return keys.fresh(UUID.randomUUID()).map(made -> true).onFailure().recoverWithItem(false);
    }

    /** Conversations whose words cannot be read because a key is missing, as of the last look. */
    public long lost() {
        return job.lost();
    }

    /** The age of the oldest key that wraps keys of chats, as of the last look; zero without any, empty when that failed. */
    public Optional<Duration> oldest() {
        return job.oldest();
    }
}
