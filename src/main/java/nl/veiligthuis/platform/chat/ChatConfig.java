package nl.veiligthuis.platform.chat;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** Settings of the visitor's side of a chat. */
@ConfigMapping(prefix = "platform.chat")
public interface ChatConfig {

    /**
     * How long four words bring a visitor back to a chat they set aside. Shorter is safer; longer than
     * {@code platform.retention.silence} has no effect, since the chat then ends by itself.
     */
    @WithDefault("24h")
    Duration returnWithin();
}
