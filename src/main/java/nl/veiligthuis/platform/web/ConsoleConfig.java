package nl.veiligthuis.platform.web;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;
import java.util.Optional;

/** Settings of where the console is reached, and of what its browsers keep. */
@ConfigMapping(prefix = "platform.console")
public interface ConsoleConfig {

    /**
     * A name of the console's own, such as {@code https://desk.example.nl}: with https (http for localhost alone), without a
     * path. The console is then at no other name, and at this one there is nothing else. Left empty, it shares the names of
     * the pages.
     */
    Optional<URI> address();

    /**
     * Whether browsers are told to keep the console's cookies for this very host, over TLS alone ({@code __Host-}). They take
     * none of those over plain HTTP, so development and tests are without.
     */
    @WithDefault("true")
    boolean hostCookies();
}
