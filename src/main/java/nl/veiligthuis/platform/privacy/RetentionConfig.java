package nl.veiligthuis.platform.privacy;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How long things are kept. */
@ConfigMapping(prefix = "platform.retention")
public interface RetentionConfig {

    /**
     * How long a chat stays after its end. It exists so that a visitor may read the advice once more from the same tab;
     * shorter is safer. More than 24 hours is refused.
     */
    @WithDefault("24h")
    Duration afterEnd();

    /**
     * How long nobody may write in a chat before it counts as ended. A page that is merely open does not keep it. More
     * than 24 hours is refused.
     */
    @WithDefault("24h")
    Duration silence();
}
