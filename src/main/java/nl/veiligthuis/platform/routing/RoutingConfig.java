package nl.veiligthuis.platform.routing;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** Settings of duties and of the queue. */
@ConfigMapping(prefix = "platform.routing")
public interface RoutingConfig {

    /**
     * How long a duty lasts when the console falls silent. The console renews it every ten seconds; three losses in a
     * row end it. Shorter tells visitors the truth sooner, longer forgives a worse line.
     */
    @WithDefault("30s")
    Duration dutyLease();

    /** Chats an adviser may hold at once. */
    @WithDefault("4")
    int capacity();
}
