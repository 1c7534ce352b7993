package nl.veiligthuis.platform.identity;

import io.quarkus.elytron.security.common.BcryptUtil;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import io.vertx.core.WorkerExecutor;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;

/** Passwords and their bcrypt hashes. Two threads of a node make these, so that guesses do not slow the chats. */
@ApplicationScoped
class Passwords {

    /** Characters. */
    static final int SHORTEST = 12;

    /** Bytes of UTF-8: bcrypt looks at no more. */
    static final int LONGEST = 72;

    private static final int COST = 11;
    private static final int THREADS = 2;

    /** What may be wrong with a password that somebody chooses. */
    enum Flaw {
        SHORT,
        LONG,
        NAME,
        DIFFERENT
    }

    /** Compared with where there is no account, which so takes as long as one. */
    private static final class Nobody {

        private static final String HASH =
                BcryptUtil.bcryptHash(UUID.randomUUID().toString(), COST);
    }

    private final WorkerExecutor worker;

    Passwords(Vertx vertx) {
        worker = vertx.createSharedWorkerExecutor("passwords", THREADS);
    }

    /** What is wrong with a choice, if anything. */
    static Optional<Flaw> flaw(String chosen, String again, String username) {
        if (chosen.codePointCount(0, chosen.length()) < SHORTEST) {
            return Optional.of(Flaw.SHORT);
        }
        if (bytes(chosen) > LONGEST) {
            return Optional.of(Flaw.LONG);
        }
        if (chosen.equalsIgnoreCase(username)) {
            return Optional.of(Flaw.NAME);
        }
        return chosen.equals(again) ? Optional.empty() : Optional.of(Flaw.DIFFERENT);
    }

    Uni<String> hash(String password) {
        return slowly(() -> BcryptUtil.bcryptHash(password, COST));
    }

    /**
     * Whether a password is the one a hash was made of.
     *
     * @param hash empty where there is none, which nothing matches
     */
    Uni<Boolean> match(String password, String hash) {
        return slowly(() -> BcryptUtil.matches(password, hash.isEmpty() ? Nobody.HASH : hash)
                && !hash.isEmpty()
                && bytes(password) <= LONGEST);
    }

    private <T> Uni<T> slowly(Callable<T> work) {
        return Uni.createFrom()
                .completionStage(() -> worker.executeBlocking(work, false).toCompletionStage());
    }

    private static int bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8).length;
    }
}
