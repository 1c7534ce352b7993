package nl.veiligthuis.platform.privacy;

import io.github.bucket4j.TimeMeter;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.redis.client.Redis;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Produces;
import java.time.Clock;
import java.util.Optional;
import nl.veiligthuis.platform.bus.SharedRedis;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Chooses, at the start, whether nodes count together and have one daily key, or each by itself. */
@ApplicationScoped
class Sharing {

    private final Optional<Redis> redis;
    private final Optional<SharedDailyKey> shared;
    private final OwnDailyKey own;

    Sharing(
            SharedRedis nodes,
            OwnDailyKey own,
            Clock clock,
            @ConfigProperty(name = "quarkus.http.auth.session.encryption-key") String secret) {
        this.redis = nodes.client();
        this.own = own;
        this.shared = redis.map(client -> new SharedDailyKey(client, secret, clock, own));
    }

    @Produces
    @ApplicationScoped
    DailyKey key() {
        return shared.isPresent() ? shared.get() : own;
    }

    @Produces
    @ApplicationScoped
    Lanes lanes(LimitsConfig config, SourceKeys sources) {
        Lanes alone = new OwnLanes(config, TimeMeter.SYSTEM_NANOTIME);
        return redis.<Lanes>map(client -> new SharedLanes(client, config, alone, sources::ofName))
                .orElse(alone);
    }

    void begin(@Observes StartupEvent start) {
        agree().subscribe().with(agreed -> {});
    }

    /** So often that a node is without the others' key for no longer, after the end of one or a loss of Redis. */
    @Scheduled(every = "10s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    Uni<Void> agree() {
        return shared.map(SharedDailyKey::agree)
                .orElseGet(() -> Uni.createFrom().voidItem());
    }
}
