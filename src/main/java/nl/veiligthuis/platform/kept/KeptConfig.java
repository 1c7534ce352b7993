package nl.veiligthuis.platform.kept;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** Settings of the pages that are kept. */
@ConfigMapping(prefix = "platform.pages")
public interface KeptConfig {

    /**
     * What is kept in memory of pages. One takes about 40 kB: as it is, by gzip and by Brotli. There are some hundred for the
     * whole country, and as many again for each of 342 municipalities; those asked for least make way.
     */
    @WithDefault("48M")
    MemorySize kept();
}
