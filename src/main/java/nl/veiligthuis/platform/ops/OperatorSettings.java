package nl.veiligthuis.platform.ops;

import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfig;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * What an operator has set, read before the framework starts: system properties, environment variables and {@code
 * config/application.properties} in the current folder.
 */
final class OperatorSettings {

    private static final Path FILE = Path.of("config", "application.properties");

    private OperatorSettings() {}

    static SmallRyeConfig read() throws IOException {
        SmallRyeConfigBuilder builder = new SmallRyeConfigBuilder().addSystemSources();
        if (Files.isReadable(FILE)) {
            builder.withSources(new PropertiesConfigSource(FILE.toUri().toURL()));
        }
        return builder.build();
    }
}
