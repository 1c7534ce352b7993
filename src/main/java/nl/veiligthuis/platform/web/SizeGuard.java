package nl.veiligthuis.platform.web;

import io.quarkus.runtime.configuration.MemorySize;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Answers a form that is too large with a page, where the framework would answer with nothing. What is so large that no
 * person typed it, or does not say how large it is, is left to the framework, which cuts it off.
 */
@ApplicationScoped
public class SizeGuard {

    private static final int AFTER_ORIGIN = 800;
    private static final long TYPED_BY_NOBODY = 1024 * 1024;

    private final Refusals refusals;
    private final long largest;

    SizeGuard(Refusals refusals, @ConfigProperty(name = "quarkus.http.limits.max-body-size") MemorySize largest) {
        this.refusals = refusals;
        this.largest = largest.asLongValue();
    }

    void register(@Observes Filters filters) {
        filters.register(this::check, AFTER_ORIGIN);
    }

    private void check(RoutingContext context) {
        long length = length(context.request());
        if (length > largest && length <= TYPED_BY_NOBODY) {
            refuse(context);
        } else {
            context.next();
        }
    }

    /** Lets the rest come in and drops it first: a browser that is still sending would not read the answer. */
    private void refuse(RoutingContext context) {
        context.request()
                .handler(dropped -> {})
                .endHandler(ended -> refusals.answer(context, 413))
                .resume();
    }

    private static long length(HttpServerRequest request) {
        String length = request.getHeader(HttpHeaders.CONTENT_LENGTH);
        return length != null && length.matches("\\d{1,18}") ? Long.parseLong(length) : -1;
    }
}
