package nl.veiligthuis.platform.bus;

import io.quarkus.runtime.ShutdownEvent;
import io.vertx.mutiny.core.Vertx;
import io.vertx.mutiny.redis.client.Redis;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Produces;
import java.util.Optional;

/** Chooses the bus, at the start, by the setting {@code platform.bus}. */
@ApplicationScoped
class Buses {

    private final LocalBus local;
    private final Optional<RedisBus> shared;

    Buses(OwnContext context, SharedRedis redis, Vertx vertx) {
        this.local = new LocalBus(context);
        this.shared = redis.client().map(client -> open(client, vertx));
    }

    private RedisBus open(Redis redis, Vertx vertx) {
        RedisBus bus = new RedisBus(redis, vertx, local, RedisBus.PACE);
        bus.open();
        return bus;
    }

    @Produces
    @ApplicationScoped
    Bus bus() {
        return shared.isPresent() ? shared.get() : local;
    }

    /** Before the client closes, which would look like a loss. */
    void stop(@Observes ShutdownEvent stop) {
        shared.ifPresent(RedisBus::close);
    }
}
