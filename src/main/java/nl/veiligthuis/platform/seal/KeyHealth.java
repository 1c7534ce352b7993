package nl.veiligthuis.platform.seal;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
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
}
