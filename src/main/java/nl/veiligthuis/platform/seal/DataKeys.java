package nl.veiligthuis.platform.seal;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.time.Duration;
import java.util.UUID;
import nl.veiligthuis.platform.privacy.RetentionConfig;
import org.hibernate.reactive.mutiny.Mutiny;

/**
 * The keys of conversations. One that is in use stays in memory for some minutes, so that a message costs no asking of the
 * keystore. Where a failure is a {@link KeystoreFailure} the keystore cannot be used for now.
 */
@ApplicationScoped
public class DataKeys {

    private static final int MOST_IN_MEMORY = 20_000;
    private static final Duration IN_MEMORY = Duration.ofMinutes(10);

    private static final String NOW = "select cast(extract(epoch from clock_timestamp()) as bigint)";

    private static final String KEY = "select data_key, key_start from conversation where id = :conversation";

    /**
     * A key and how it stands in the database.
     *
     * @param wrapped to be stored with the conversation
     */
    public record Fresh(UUID conversation, DataKey key, WrappedKey wrapped) {}

    private record Held(DataKey key, long start) {}

    private final Mutiny.SessionFactory sessions;
    private final KeyWork work;
    private final Periods periods;
    private final Cache<UUID, Held> inMemory = Caffeine.newBuilder()
            .maximumSize(MOST_IN_MEMORY)
            .expireAfterWrite(IN_MEMORY)
            .build();

    DataKeys(Mutiny.SessionFactory sessions, KeyWork work, RetentionConfig retention) {
        this.sessions = sessions;
        this.work = work;
        this.periods = new Periods(retention.afterEnd());
    }

    /** Makes the key of a conversation that is about to begin, wrapped under the key of this period. */
    public Uni<Fresh> fresh(UUID conversation) {
        DataKey key = DataKey.random();
        return now().chain(now -> work.wrap(conversation, key, periods.startOf(now)))
                .map(wrapped -> new Fresh(conversation, key, wrapped));
    }

    /** The key of a conversation, which is {@link DataKey#lost} when its words can no longer be read; null when there is none. */
    public Uni<DataKey> of(UUID conversation) {
        Held held = inMemory.getIfPresent(conversation);
        return held == null ? stored(conversation) : Uni.createFrom().item(held.key());
    }

    private Uni<DataKey> stored(UUID conversation) {
        return sessions.withSession(session -> session.createNativeQuery(KEY, Tuple.class)
                        .setParameter("conversation", conversation)
                        .getSingleResultOrNull())
                .chain(row -> row == null ? Uni.createFrom().nullItem() : of(conversation, WrappedKey.of(row)));
    }

    /**
     * As {@link #of(UUID)}, for whoever has read the row.
     *
     * @param wrapped as it stands there, or null
     */
    public Uni<DataKey> of(UUID conversation, WrappedKey wrapped) {
        if (wrapped == null) {
            return Uni.createFrom().item(DataKey.LOST);
        }
        Held held = inMemory.getIfPresent(conversation);
        return held == null
                ? work.unwrap(conversation, wrapped).invoke(key -> keep(conversation, key, wrapped.start()))
                : Uni.createFrom().item(held.key());
    }

    private void keep(UUID conversation, DataKey key, long start) {
        if (!key.lost()) {
            inMemory.put(conversation, new Held(key, start));
        }
    }

    /** Forgets the key of a conversation that has ended. Whoever reads it once more asks the keystore again. */
    void forget(UUID conversation) {
        inMemory.invalidate(conversation);
    }

    /** Forgets what was wrapped under keys that are destroyed, up to a period. */
    void forgetUpTo(long start) {
        inMemory.asMap().values().removeIf(held -> held.start() <= start);
    }

    /** By the clock of the database, which all nodes share. */
    Uni<Long> now() {
        return sessions.withSession(
                session -> session.createNativeQuery(NOW, Long.class).getSingleResult());
    }
}
