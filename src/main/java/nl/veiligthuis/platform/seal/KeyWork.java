package nl.veiligthuis.platform.seal;

import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import nl.veiligthuis.platform.trace.Step;
import nl.veiligthuis.platform.trace.Traces;

/**
 * The keystore for those who must not wait: its work is done on a worker thread, and answers come on the caller's Vert.x
 * context. After a failure it is left alone for a moment, so that a list of chats does not wait for each of them.
 */
@ApplicationScoped
class KeyWork {

    private static final Duration PAUSE = Duration.ofSeconds(2);

    private final Vertx vertx;
    private final Keystore keystore;
    private final Traces traces;
    private volatile long pausedUntil = System.nanoTime();

    KeyWork(Vertx vertx, Keystore keystore, Traces traces) {
        this.vertx = vertx;
        this.keystore = keystore;
        this.traces = traces;
    }

    Uni<WrappedKey> wrap(UUID conversation, DataKey key, long start) {
        byte[] bound = Place.key(conversation, start).bytes();
        return traces.around(Step.WRAP, aside(() -> new WrappedKey(keystore.wrap(start, key.bytes(), bound), start)));
    }

    /** {@link DataKey#LOST} when no later try will help. */
    Uni<DataKey> unwrap(UUID conversation, WrappedKey wrapped) {
        byte[] bound = Place.key(conversation, wrapped.start()).bytes();
        return traces.around(Step.UNWRAP, aside(() -> unwrap(wrapped, bound)));
    }

    private DataKey unwrap(WrappedKey wrapped, byte[] bound) {
        try {
            return DataKey.of(keystore.unwrap(wrapped.start(), wrapped.bytes(), bound));
        } catch (KeyGone gone) {
            return DataKey.LOST;
        }
    }

    Uni<Set<Long>> starts() {
        return aside(keystore::starts);
    }

    Uni<Void> destroy(Set<Long> starts) {
        return aside(() -> {
            starts.forEach(keystore::destroy);
            return null;
        });
    }

    private <T> Uni<T> aside(Callable<T> work) {
        return Uni.createFrom().completionStage(() -> vertx.executeBlocking(() -> attempt(work), false)
                .toCompletionStage());
    }

    private <T> T attempt(Callable<T> work) throws Exception {
        if (System.nanoTime() - pausedUntil < 0) {
            throw new KeystoreFailure("The keystore failed a moment ago.", null);
        }
        try {
            return work.call();
        } catch (KeystoreFailure failure) {
            pausedUntil = System.nanoTime() + PAUSE.toNanos();
            throw failure;
        }
    }
}
