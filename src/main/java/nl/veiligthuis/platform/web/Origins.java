package nl.veiligthuis.platform.web;

import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.net.HostAndPort;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;

/** Knows which origins are this service's own: those of its pages, or that of the console where it has one. */
@ApplicationScoped
public class Origins {

    private final WebConfig config;
    private final ConsoleAddress console;

    Origins(WebConfig config, ConsoleAddress console) {
        this.config = config;
        this.console = console;
    }

    /**
     * Whether a request was made by a page of this service.
     *
     * @param origin the {@code Origin} header, or null when there was none; both null and the opaque {@code "null"} are
     *     foreign
     */
    public boolean own(String origin, HttpServerRequest request) {
        if (origin == null || origin.equals("null")) {
            return false;
        }
        boolean ofConsole = console.origin().filter(origin::equals).isPresent();
        return console.at(request) ? ofConsole : !ofConsole && ofPages(origin, request);
    }

    private boolean ofPages(String origin, HttpServerRequest request) {
        return config.origins()
                .map(list -> list.contains(origin))
                .orElseGet(() -> sameAuthority(origin, request.authority()));
    }

    private static boolean sameAuthority(String origin, HostAndPort host) {
        try {
            return host != null
                    && host.toString().equalsIgnoreCase(URI.create(origin).getRawAuthority());
        } catch (IllegalArgumentException unreadable) {
            return false;
        }
    }
}
