package nl.veiligthuis.platform.privacy;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.TimeMeter;
import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.util.Comparator;
import java.util.stream.Stream;

/** What a node counts by itself, in its memory. */
final class OwnLanes implements Lanes {

    /** Sources of one kind that are remembered; beyond it those longest unseen start anew. */
    private static final int KEYS = 100_000;

    private final LimitsConfig config;
    private final TimeMeter time;
    private final Cache<SourceKey, Lane> chats;
    private final Cache<SourceKey, Lane> slowed;
    private final Cache<SourceKey, Lane> returns;
    private final SignInLanes signIns;

    OwnLanes(LimitsConfig config, TimeMeter time) {
        this.config = config;
        this.time = time;
        this.chats = forgetting();
        this.slowed = Caffeine.newBuilder()
                .maximumSize(KEYS)
                .expireAfterWrite(DAY)
                .ticker(time::currentTimeNanos)
                .build();
        this.returns = forgetting();
        this.signIns = new SignInLanes(KEYS, config.signInTries(), time);
    }

    /** After the time in which a limit is whole again, forgetting who met it changes nothing. */
    private Cache<SourceKey, Lane> forgetting() {
        return Caffeine.newBuilder()
                .maximumSize(KEYS)
                .expireAfterAccess(REFILL)
                .ticker(time::currentTimeNanos)
                .build();
    }

    @Override
    public Uni<Duration> chat(SourceKey source, Duration longest) {
        Lane slow = slowed.getIfPresent(source);
        return next(longest, slow == null ? chats.get(source, unseen -> lane(config.chatsPerSource())) : slow);
    }

    @Override
    public Uni<Duration> returnTry(SourceKey source, Duration longest) {
        return next(longest, returns.get(source, unseen -> lane(config.returnTriesPerSource())));
    }

    @Override
    public Uni<Duration> signIn(String name, SourceKey source, Duration longest) {
        return next(longest, signIns.of(name, source));
    }

    @Override
    public void signedIn(String name, SourceKey source) {
        signIns.succeeded(name, source);
    }

    @Override
    public void slow(SourceKey source) {
        Lane lane = new Lane(1, SLOWED_PACE, time);
        lane.next(Duration.ZERO);
        slowed.put(source, lane);
    }

    private Lane lane(int burst) {
        return new Lane(burst, time);
    }

    private static Uni<Duration> next(Duration longest, Lane... lanes) {
        Duration wait = Stream.of(lanes)
                .map(lane -> lane.next(longest))
                .max(Comparator.naturalOrder())
                .orElseThrow();
        return Uni.createFrom().item(wait);
    }
}
