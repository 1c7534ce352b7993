package nl.veiligthuis.platform.trace;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;
import java.util.Optional;

/** Whether and where to traces go. What they hold is no setting: see {@link Step} and {@link Trait}. */
@ConfigMapping(prefix = "platform.traces")
public interface TraceConfig {

    /** Where a collector takes OTLP over HTTP, such as {@code http://collector:4318/v1/traces}. Without it there are no traces. */
    Optional<URI> endpoint();

    /** The share of requests and other beginnings that are traced, from 0 to 1. More tells more, and costs more. */
    @WithDefault("0.05")
    double share();
}
