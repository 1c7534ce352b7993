package nl.veiligthuis.platform.ops;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * How long requests take, by part of the service and status. The framework's own meter labels with the path and the method
 * as they were sent, and keeps each in memory: a path may name a chat or an invitation, and a flood would never be forgotten.
 * A socket is no request that ends.
 */
@ApplicationScoped
class RequestTimes {

    /** Ahead of the headers, which come first of all that answers. */
    private static final int FIRST = 1_050;

    /** The use of the exit is not counted; {@code /q/} is for those who look after the service. */
    private static final Pattern UNMEASURED = Pattern.compile("/(exit|q)(/.*)?");

    private static final Pattern DESK = Pattern.compile("/console(/.*)?");
    private static final Pattern CHAT = Pattern.compile("/([^/]+/)?[^/]+/chat(/.*)?");

    private final MeterRegistry meters;

    RequestTimes(MeterRegistry meters) {
        this.meters = meters;
    }

    void register(@Observes Filters filters) {
        filters.register(this::measure, FIRST);
    }

    private void measure(RoutingContext context) {
        part(context.normalizedPath()).ifPresent(part -> {
            Timer.Sample begun = Timer.start(meters);
            context.addEndHandler(
                    ended -> begun.stop(timer(part, context.response().getStatusCode())));
        });
        context.next();
    }

    private Timer timer(String part, int status) {
        return meters.timer("platform.requests", "part", part, "status", Integer.toString(status));
    }

    /** The part a path belongs to; empty when it is not measured. What is neither desk nor chat is a page. */
    static Optional<String> part(String path) {
        if (UNMEASURED.matcher(path).matches()) {
            return Optional.empty();
        }
        if (DESK.matcher(path).matches()) {
            return Optional.of("desk");
        }
        return Optional.of(CHAT.matcher(path).matches() ? "chat" : "pages");
    }
}
