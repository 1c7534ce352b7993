package nl.veiligthuis.platform.web;

import io.netty.channel.Channel;
import io.netty.channel.ChannelFutureListener;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.net.impl.ConnectionBase;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Optional;
import java.util.concurrent.atomic.LongAdder;
import nl.veiligthuis.platform.privacy.LimitsConfig;
import nl.veiligthuis.platform.privacy.SourceKey;
import nl.veiligthuis.platform.privacy.SourceKeys;

/**
 * Refuses a socket when too many are open: each one holds memory for as long as its other side pleases. Pages and forms
 * are not counted; a chat that gets no socket goes on by them. A node that is about to stop refuses every one: the balancer
 * then asks another.
 *
 * <p>A filter rather than a check of the upgrade: it sees the response, and so learns when something else refuses the
 * socket afterwards.
 */
@ApplicationScoped
public class SocketCap {

    private static final int AFTER_SIZE = 700;
    private static final String RETRY_SECONDS = "10";

    /** What makes the framework take a request for a handshake. */
    private static final CharSequence HANDSHAKE = "Sec-WebSocket-Key";

    private final SourceKeys sources;
    private final Places places;
    private final Draining draining;
    private final LongAdder refused = new LongAdder();

    SocketCap(SourceKeys sources, LimitsConfig config, Draining draining) {
        this.sources = sources;
        this.draining = draining;
        this.places = new Places(config.sockets(), config.socketsPerSource());
    }

    void register(@Observes Filters filters) {
        filters.register(this::check, AFTER_SIZE);
    }

    /** Sockets open now, and those being opened. */
    public int open() {
        return places.taken();
    }

    /** Sockets this node refused since its start. */
    public long refused() {
        return refused.sum();
    }

    private void check(RoutingContext context) {
        if (!context.request().headers().contains(HANDSHAKE)) {
            context.next();
        } else if (draining.begun()) {
            refuse(context);
        } else {
            places.take(counted(context)).ifPresentOrElse(place -> go(place, context), () -> refuse(context));
        }
    }

    /** An office of advisers shares one address; who is not signed in gets no socket there anyway. */
    private Optional<SourceKey> counted(RoutingContext context) {
        return context.normalizedPath().startsWith("/console/")
                ? Optional.empty()
                : Optional.of(sources.of(context.request()));
    }

    /**
     * A response that ends is a socket that did not come about: an upgrade ends none. Otherwise the place is free when the
     * connection is gone, however it went.
     */
    private static void go(Places.Place place, RoutingContext context) {
        Channel channel = channel(context.request());
        ChannelFutureListener gone = closed -> place.giveBack();
        context.addEndHandler(answered -> {
            place.giveBack();
            channel.closeFuture().removeListener(gone);
        });
        channel.closeFuture().addListener(gone);
        FramesTogether.on(channel);
        context.next();
    }

    private void refuse(RoutingContext context) {
        refused.increment();
        context.response()
                .setStatusCode(503)
                .putHeader(HttpHeaders.RETRY_AFTER, RETRY_SECONDS)
                .end();
    }

    /** The connection below a request. The close handler of the framework's own is a single one, and the framework's. */
    public static Channel channel(HttpServerRequest request) {
        return ((ConnectionBase) request.connection()).channel();
    }
}
