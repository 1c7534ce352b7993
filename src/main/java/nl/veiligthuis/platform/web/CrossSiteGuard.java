package nl.veiligthuis.platform.web;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Set;

/**
 * Refuses a change of state that a page of another site asks for (cross-site request forgery).
 *
 * <p>There is no token in the forms: that would need a cookie, and visitors get none. The browser itself says where a
 * request comes from ({@code Sec-Fetch-Site}, else {@code Origin}). Browsers from before 2023 that know no
 * {@code Sec-Fetch-Site} send {@code Origin: null} with a form under our referrer policy; a visitor's form is then
 * taken, since it carries no authority a foreign page could borrow, and the console's is not.
 */
@ApplicationScoped
public class CrossSiteGuard {

    private static final int AFTER_HEADERS = 900;
    private static final Set<HttpMethod> SAFE = Set.of(HttpMethod.GET, HttpMethod.HEAD, HttpMethod.OPTIONS);

    private final Origins origins;
    private final Refusals refusals;

    CrossSiteGuard(Origins origins, Refusals refusals) {
        this.origins = origins;
        this.refusals = refusals;
    }

    void register(@Observes Filters filters) {
        filters.register(this::check, AFTER_HEADERS);
    }

    private void check(RoutingContext context) {
        if (SAFE.contains(context.request().method()) || ownPage(context)) {
            context.next();
        } else {
            refusals.answer(context, 403);
        }
    }

    private boolean ownPage(RoutingContext context) {
        HttpServerRequest request = context.request();
        String site = request.getHeader("Sec-Fetch-Site");
        String origin = request.getHeader("Origin");
        if (site != null) {
            return site.equals("same-origin")
                    && (origin == null || origin.equals("null") || origins.own(origin, request));
        }
        if (origin == null || origin.equals("null")) {
            return !ConsoleAddress.concerns(context.normalizedPath());
        }
        return origins.own(origin, request);
    }
}
