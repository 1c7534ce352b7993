package nl.veiligthuis.platform.bus;

import io.quarkus.arc.InjectableInstance;
import io.vertx.mutiny.redis.client.Redis;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The Redis that the nodes of the service share, if they do; what becomes of what is kept there stands in ADR 41 and 42. */
@ApplicationScoped
public class SharedRedis {

    /** How nodes reach one another, by the setting {@code platform.bus}. */
    public enum Kind {
        /** There is one node, or nodes find out from the database. */
        LOCAL,

        /** By the Redis at {@code quarkus.redis.hosts}. */
        REDIS
    }

    private final Optional<Redis> client;

    @Inject
    SharedRedis(
            @ConfigProperty(name = "platform.bus", defaultValue = "local") Kind bus,
            InjectableInstance<Redis> configured) {
        this(bus, configured::listActive);
    }

    /** @param configured is asked only when it is needed: asking makes a client */
    SharedRedis(Kind bus, Supplier<List<Redis>> configured) {
        this.client = bus == Kind.REDIS ? Optional.of(only(configured.get())) : Optional.empty();
    }

    private static Redis only(List<Redis> active) {
        if (active.isEmpty()) {
            throw new IllegalArgumentException("platform.bus=redis needs quarkus.redis.hosts.");
        }
        return active.getFirst();
    }

    /** Asked for nothing, it connects to nothing. Empty when a node works by itself. */
    public Optional<Redis> client() {
        return client;
    }
}
