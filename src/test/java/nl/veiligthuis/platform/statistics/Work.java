package nl.veiligthuis.platform.statistics;

import io.smallrye.mutiny.Uni;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import nl.veiligthuis.platform.bus.OwnContext;

/** Runs what needs a database session, from a test's thread. */
record Work(OwnContext context) {

    private static final long PATIENCE_SECONDS = 10;

    <T> T done(Supplier<Uni<T>> work) {
        return started(work).orTimeout(PATIENCE_SECONDS, TimeUnit.SECONDS).join();
    }

    <T> CompletableFuture<T> started(Supplier<Uni<T>> work) {
        CompletableFuture<T> done = new CompletableFuture<>();
        context.run(() -> work.get().subscribe().with(done::complete, done::completeExceptionally));
        return done;
    }
}
