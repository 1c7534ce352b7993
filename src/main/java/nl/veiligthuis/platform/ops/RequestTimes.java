package nl.veiligthuis.platform.ops;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import nl.veiligthuis.platform.web.Requests;

/**
 * How long requests take, by part of the service and status. The framework's own meter labels with the path and the method
 * as they were sent, and keeps each in memory: a path may name a chat or an invitation, and a flood would never be forgotten.
 * A socket is no request that ends.
 */
@ApplicationScoped
class RequestTimes implements Requests {

    /** Ahead of the headers, which come first of all that answers. */
    private static final int FIRST = 1_050;

    private static final String CHAT_WORD = "/chat";
    private static final Pattern CHAT = Pattern.compile("/([^/]+/)?[^/]+/chat(/.*)?");

    private record Labels(String part, int status) {}

    private final MeterRegistry meters;

    /** Found again without asking the registry, which would compare labels at every request. */
    private final Map<Labels, Timer> timers = new ConcurrentHashMap<>();

    RequestTimes(MeterRegistry meters) {
        this.meters = meters;
    }

    void register(@Observes Filters filters) {
        filters.register(this::measure, FIRST);
    }

    private void measure(RoutingContext context) {
        part(context.normalizedPath()).ifPresent(part -> {
            long begun = System.nanoTime();
            context.addEndHandler(ended -> note(part, context.response().getStatusCode(), System.nanoTime() - begun));
        });
        context.next();
    }

    @Override
    public void answered(String path, int status, long nanos) {
        part(path).ifPresent(part -> note(part, status, nanos));
    }

    private void note(String part, int status, long nanos) {
        timers.computeIfAbsent(new Labels(part, status), this::timer).record(nanos, TimeUnit.NANOSECONDS);
    }

    private Timer timer(Labels labels) {
        return meters.timer("platform.requests", "part", labels.part(), "status", Integer.toString(labels.status()));
    }

    /** The part a path belongs to; empty when it is not measured. What is neither desk nor chat is a page. */
    static Optional<String> part(String path) {
        if (isWithin(path, "/exit") || isWithin(path, "/q")) {
            // The use of the exit is not counted; the other is for those who look after the service.
            return Optional.empty();
        }
        if (isWithin(path, "/console")) {
            return Optional.of("desk");
        }
        boolean chat = path.contains(CHAT_WORD) && CHAT.matcher(path).matches();
        return Optional.of(chat ? "chat" : "pages");
    }

    private static boolean isWithin(String path, String folder) {
        return path.startsWith(folder) && (path.length() == folder.length() || path.charAt(folder.length()) == '/');
    }
}
