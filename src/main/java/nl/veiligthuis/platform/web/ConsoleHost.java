package nl.veiligthuis.platform.web;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import java.util.Optional;

/**
 * Keeps console and pages apart where the console has a name of its own. Browsers draw their lines by name: a cookie, a
 * script, a form of one then never reaches the other, and a balancer can let advisers' networks alone to it.
 *
 * <p>Whoever follows a link from the console to a page is sent on to the pages' address, if that is set.
 */
@ApplicationScoped
public class ConsoleHost {

    private static final int BEFORE_ORIGIN = 940;

    /** Files of both, what says whom to tell of a weak spot, and the health, which is asked for by address. */
    private static final List<String> EVERYWHERE = List.of("/static/", "/.well-known/", "/q/");

    private final ConsoleAddress console;
    private final Listings listings;
    private final Refusals refusals;

    ConsoleHost(ConsoleAddress console, Listings listings, Refusals refusals) {
        this.console = console;
        this.listings = listings;
        this.refusals = refusals;
    }

    void register(@Observes Filters filters) {
        if (console.apart()) {
            filters.register(this::check, BEFORE_ORIGIN);
        }
    }

    private void check(RoutingContext context) {
        String path = context.normalizedPath();
        boolean atConsole = console.at(context.request());
        if (EVERYWHERE.stream().anyMatch(path::startsWith)
                || (atConsole ? ConsoleAddress.inside(path) : !ConsoleAddress.concerns(path))) {
            context.next();
        } else if (atConsole) {
            leadOn(context, path);
        } else {
            refusals.answer(context, 404);
        }
    }

    private void leadOn(RoutingContext context, String path) {
        Optional<String> target = path.equals("/") ? Optional.of("/console") : listings.address(path);
        if (target.isPresent() && reads(context) && !ConsoleAddress.concerns(path)) {
            context.response()
                    .setStatusCode(303)
                    .putHeader(HttpHeaders.LOCATION, target.get())
                    .end();
        } else {
            refusals.answer(context, 404);
        }
    }

    private static boolean reads(RoutingContext context) {
        HttpMethod method = context.request().method();
        return method.equals(HttpMethod.GET) || method.equals(HttpMethod.HEAD);
    }
}
