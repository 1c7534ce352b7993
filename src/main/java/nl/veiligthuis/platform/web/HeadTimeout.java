package nl.veiligthuis.platform.web;

import io.netty.channel.Channel;
import io.netty.channel.ChannelHandler.Sharable;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.channel.SingleThreadEventLoop;
import io.netty.util.concurrent.EventExecutor;
import io.quarkus.vertx.http.HttpServerStart;
import io.quarkus.vertx.http.HttpsServerStart;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpVersion;
import io.vertx.core.impl.VertxInternal;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.ObservesAsync;
import java.time.Duration;
import nl.veiligthuis.platform.privacy.LimitsConfig;

/**
 * Puts a {@link HeadTimer} on every connection, and {@link BareAnswers}; with its first request a {@link Backlog}. Whoever sends a head byte by byte (Slowloris) could otherwise hold
 * connections for ever: each byte makes the idle time begin anew, and the HTTP server has no setting against it.
 *
 * <p>HTTP/2 is timed until its first request only; then one connection carries many, and the idle time alone counts.
 */
@ApplicationScoped
public class HeadTimeout {

    private static final int BEFORE_ALL = 2_000;
    private static final String TIMER = "head-timer";
    private static final String GATE = "head-timeout";

    private final Vertx vertx;
    private final Duration patience;
    private final Duration patienceWithReaders;

    HeadTimeout(Vertx vertx, LimitsConfig config) {
        this.vertx = vertx;
        this.patience = config.headTime();
        this.patienceWithReaders = config.readTime();
    }

    void started(@ObservesAsync HttpServerStart start) {
        guardAll();
    }

    void started(@ObservesAsync HttpsServerStart start) {
        guardAll();
    }

    void register(@Observes Filters filters) {
        filters.register(this::arrived, BEFORE_ALL);
    }

    /** The loops that accept connections hold nothing but the channels that listen. */
    private void guardAll() {
        for (EventExecutor loop : ((VertxInternal) vertx).getAcceptorEventLoopGroup()) {
            loop.execute(() ->
                    ((SingleThreadEventLoop) loop).registeredChannelsIterator().forEachRemaining(this::guard));
        }
    }

    private void guard(Channel listening) {
        if (listening.pipeline().get(Gate.class) == null) {
            removeEarlier(listening);
            listening.pipeline().addFirst(GATE, new Gate(patience));
        }
    }

    /** In development the application is loaded anew while the channel goes on listening. */
    private static void removeEarlier(Channel listening) {
        if (listening.pipeline().get(GATE) != null) {
            listening.pipeline().remove(GATE);
        }
    }

    /** A connection passes the channel that listens as if it were a message, before it can read anything. */
    @Sharable
    private static final class Gate extends ChannelInboundHandlerAdapter {

        private final Duration patience;

        Gate(Duration patience) {
            this.patience = patience;
        }

        @Override
        public void channelRead(ChannelHandlerContext listening, Object accepted) {
            HeadTimer timer = new HeadTimer(patience);
            ((Channel) accepted).pipeline().addFirst(TIMER, timer).addFirst(BareAnswers.NAME, new BareAnswers(timer));
            listening.fireChannelRead(accepted);
        }
    }

    private void arrived(RoutingContext context) {
        Channel channel = SocketCap.channel(context.request());
        HeadTimer timer = HeadTimer.of(channel);
        if (timer != null) {
            note(timer, channel, context);
        }
        context.next();
    }

    private void note(HeadTimer timer, Channel channel, RoutingContext context) {
        if (context.request().version() == HttpVersion.HTTP_2) {
            channel.pipeline().remove(timer);
            channel.pipeline().remove(BareAnswers.class);
        } else {
            Backlog.on(channel, patienceWithReaders);
            timer.headArrived();
            context.addEndHandler(answered -> channel.eventLoop().execute(timer::answered));
        }
    }
}
