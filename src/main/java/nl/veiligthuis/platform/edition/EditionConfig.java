package nl.veiligthuis.platform.edition;

import io.smallrye.config.ConfigMapping;
import java.nio.file.Path;
import java.util.Optional;

/** Settings of the editions. */
@ConfigMapping(prefix = "platform.editions")
public interface EditionConfig {

    /**
     * A directory with files of editions. Each replaces the one of the same name that was shipped, and is read again when
     * it changes. Left empty, what was shipped is all there is.
     */
    Optional<Path> directory();
}
