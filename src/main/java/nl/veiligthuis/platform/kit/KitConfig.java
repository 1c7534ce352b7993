package nl.veiligthuis.platform.kit;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** Settings of the press that makes posters and pictures. */
@ConfigMapping(prefix = "platform.kit")
public interface KitConfig {

    /**
     * How many are made at once. Each takes a processor for some tenths of a second, which a chat on the same node may
     * want; whoever waits for a poster can wait.
     */
    @WithDefault("2")
    int presses();

    /** How many may wait for a press; who comes after them is asked to try again. */
    @WithDefault("32")
    int waiting();

    /** What is kept in memory of what was made. A poster takes about 40 kB, a picture up to 100 kB. */
    @WithDefault("64M")
    MemorySize kept();
}
