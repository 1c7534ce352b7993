package nl.veiligthuis.platform.web;

import io.vertx.core.http.HttpServerRequest;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;

/** Knows which origins are this service's own. */
@ApplicationScoped
public class Origins {

    private final WebConfig config;

    Origins(WebConfig config) {
        this.config = config;
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
        return config.origins()
                .map(list -> list.contains(origin))
                .orElseGet(() -> sameAuthority(origin, request.getHeader("Host")));
    }

    private static boolean sameAuthority(String origin, String host) {
        try {
            return host != null && host.equalsIgnoreCase(URI.create(origin).getRawAuthority());
        } catch (IllegalArgumentException unreadable) {
            return false;
        }
    }
}
