package nl.veiligthuis.platform.web;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/**
 * Answers what the router refuses before any filter sees it, such as a request without a {@code Host} or for no path, with the
 * page and the headers of every other refusal. Refuses itself what names two hosts: a balancer may go by one, and this service
 * by the other. And what asks for a text with a NUL.
 */
@ApplicationScoped
public class EarlyRefusals {

    private static final int FIRST = -3_000;

    private static final int AFTER_HEADERS = 990;

    private final Refusals refusals;

    EarlyRefusals(Refusals refusals) {
        this.refusals = refusals;
    }

    void register(@Observes Router router) {
        router.route().order(FIRST).failureHandler(this::answer);
    }

    void register(@Observes Filters filters) {
        filters.register(this::check, AFTER_HEADERS);
    }

    private void check(RoutingContext context) {
        HttpServerRequest request = context.request();
        if (request.headers().getAll(HttpHeaders.HOST).size() > 1 || holdsNul(request.query())) {
            refusals.answer(context, 400);
        } else {
            context.next();
        }
    }

    /** No text of a person holds one, and the database takes none. */
    private static boolean holdsNul(String query) {
        return query != null && query.contains("%00");
    }

    private void answer(RoutingContext context) {
        if (SecurityHeaders.areOn(context)) {
            context.next();
        } else {
            SecurityHeaders.addTo(context);
            refusals.answer(context, context.statusCode());
        }
    }
}
