package nl.veiligthuis.platform.bus;

import io.quarkus.vertx.core.runtime.context.VertxContextSafetyToggle;
import io.smallrye.common.vertx.VertxContext;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;

/**
 * Runs work that no request started. A database session belongs to the Vert.x context it was opened on, so two such
 * pieces of work must never share one.
 */
@ApplicationScoped
public class OwnContext {

    private final Vertx vertx;

    OwnContext(Vertx vertx) {
        this.vertx = vertx;
    }

    /** Runs a task soon, on an event loop: it must not block. */
    public void run(Runnable task) {
        Context own = VertxContext.createNewDuplicatedContext(vertx.getOrCreateContext());
        VertxContextSafetyToggle.setContextSafe(own, true);
        own.runOnContext(started -> task.run());
    }

    /** As {@link #run}, after a while, to the millisecond. */
    public void runAfter(Duration pause, Runnable task) {
        if (pause.toMillis() > 0) {
            vertx.setTimer(pause.toMillis(), due -> run(task));
        } else {
            run(task);
        }
    }
}
