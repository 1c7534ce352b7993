package nl.veiligthuis.platform.web;

import io.quarkus.runtime.Startup;
import io.vertx.core.http.HttpServerRequest;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

/** Knows where the console is: among the pages, or under a name of its own. */
@Startup
@ApplicationScoped
public class ConsoleAddress {

    private static final String PATH = "/console";

    private final Optional<Site> own;

    /** @throws IllegalArgumentException when the console's address is none, or is that of the pages */
    ConsoleAddress(ConsoleConfig console, WebConfig web) {
        own = console.address().map(address -> Site.of(address, "platform.console.address"));
        Optional<Site> pages = web.address().map(address -> Site.of(address, "platform.web.address"));
        if (own.isPresent() && own.equals(pages)) {
            throw new IllegalArgumentException(
                    "platform.console.address must be another name than platform.web.address, or be left out.");
        }
    }

    /** Whether it has a name of its own. */
    boolean apart() {
        return own.isPresent();
    }

    /** Whether a request was made to that name. */
    public boolean at(HttpServerRequest request) {
        return own.isPresent() && own.get().is(request.authority());
    }

    /** Its own origin, as browsers write it. */
    Optional<String> origin() {
        return own.map(Site::origin);
    }

    /** Whether an address is one of the console's pages. */
    static boolean inside(String path) {
        return path.equals(PATH) || path.startsWith(PATH + "/");
    }

    /** Whether an address could have to do with the console: signing in works at each that ends as its own does. */
    static boolean concerns(String path) {
        return path.contains(PATH);
    }
}
