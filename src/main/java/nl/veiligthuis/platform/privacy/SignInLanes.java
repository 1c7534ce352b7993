package nl.veiligthuis.platform.privacy;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.TimeMeter;
import java.time.Duration;

/**
 * The tries at signing in, by name and by source. A name that somebody guesses at is slowed for everybody, save for the
 * sources from which it signed in that day: an adviser must get in while a stranger tries.
 */
final class SignInLanes {

    private static final Duration FAMILIAR = Duration.ofDays(1);

    private record Pair(String name, SourceKey source) {}

    private final int tries;
    private final TimeMeter time;
    private final Cache<SourceKey, Lane> sources;
    private final Cache<String, Lane> names;
    private final Cache<Pair, Lane> familiar;

    SignInLanes(int keys, int tries, TimeMeter time) {
        this.tries = tries;
        this.time = time;
        this.sources = forgetting(keys, Lane.REFILL);
        this.names = forgetting(keys, Lane.REFILL);
        this.familiar = forgetting(keys, FAMILIAR);
    }

    private <K> Cache<K, Lane> forgetting(int keys, Duration after) {
        return Caffeine.newBuilder()
                .maximumSize(keys)
                .expireAfterAccess(after)
                .ticker(time::currentTimeNanos)
                .build();
    }

    Lane[] of(String name, SourceKey source) {
        Lane own = familiar.getIfPresent(new Pair(name, source));
        return own == null
                ? new Lane[] {sources.get(source, unseen -> lane()), names.get(name, unseen -> lane())}
                : new Lane[] {own};
    }

    void succeeded(String name, SourceKey source) {
        for (Lane lane : of(name, source)) {
            lane.giveBack();
        }
        familiar.get(new Pair(name, source), unseen -> lane());
    }

    private Lane lane() {
        return new Lane(tries, time);
    }
}
