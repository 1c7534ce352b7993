package nl.veiligthuis.platform.privacy;

import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.subscription.UniEmitter;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.security.GeneralSecurityException;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;

/**
 * Hashes what could be guessed, so slowly that guessing does not pay: PBKDF2 with HMAC-SHA512 and 210,000 iterations (OWASP
 * Password Storage Cheat Sheet). One thread of a node does it, so all guesses together are as slow as one.
 */
@ApplicationScoped
public class SlowHash {

    private static final String ALGORITHM = "PBKDF2WithHmacSHA512";
    private static final int ITERATIONS = 210_000;
    private static final int BITS = 256;

    /** Hashes that may wait; more than these wait only when somebody guesses. */
    private static final int MOST_WAITING = 16;

    /** Too many wait: try again later. */
    public static final class Busy extends RuntimeException {

        private static final long serialVersionUID = 1L;

        Busy() {
            super("too many wait for a slow hash", null, false, false);
        }
    }

    private final ExecutorService worker = new ThreadPoolExecutor(
            1,
            1,
            0,
            TimeUnit.SECONDS,
            new ArrayBlockingQueue<>(MOST_WAITING),
            Thread.ofPlatform().daemon().name("slow-hash").factory());

    /**
     * The hash of a text, on the caller's Vert.x context.
     *
     * @return 32 bytes; fails with {@link Busy} when too many wait
     */
    public Uni<byte[]> of(String text, byte[] salt) {
        return Uni.createFrom().emitter(emitter -> wait(text, salt, Vertx.currentContext(), emitter));
    }

    private void wait(String text, byte[] salt, Context caller, UniEmitter<? super byte[]> emitter) {
        try {
            worker.execute(() -> {
                byte[] hashed = hash(text, salt);
                caller.runOnContext(back -> emitter.complete(hashed));
            });
        } catch (RejectedExecutionException full) {
            emitter.fail(new Busy());
        }
    }

    static byte[] hash(String text, byte[] salt) {
        try {
            return SecretKeyFactory.getInstance(ALGORITHM)
                    .generateSecret(new PBEKeySpec(text.toCharArray(), salt, ITERATIONS, BITS))
                    .getEncoded();
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    @PreDestroy
    void stop() {
        worker.shutdownNow();
    }
}
