package nl.veiligthuis.platform.ops;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.vertx.VertxContextSupport;
import io.quarkus.virtual.threads.VirtualThreads;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.concurrent.ExecutorService;
import nl.veiligthuis.platform.identity.FirstAdviser;
import org.flywaydb.core.Flyway;
import org.jboss.logging.Logger;

/**
 * Brings the database's schema up to date, beside the start of the service: pages and phone numbers are served even
 * while the database is away. Many nodes may start at once; Flyway lets one of them through at a time.
 */
@ApplicationScoped
public class Migration {

    private static final Logger LOG = Logger.getLogger(Migration.class);
    private static final Duration PAUSE = Duration.ofSeconds(2);

    private final Flyway flyway;
    private final FirstAdviser firstAdviser;
    private volatile boolean done;
    private volatile boolean stopped;

    Migration(Flyway flyway, FirstAdviser firstAdviser) {
        this.flyway = flyway;
        this.firstAdviser = firstAdviser;
    }

    /** Whether the schema is the one this version needs. */
    public boolean done() {
        return done;
    }

    void start(@Observes StartupEvent started, @VirtualThreads ExecutorService threads) {
        threads.submit(this::migrateUntilDone);
    }

    void stop(@Observes ShutdownEvent stopping) {
        stopped = true;
    }

    private void migrateUntilDone() {
        while (!done && !stopped && !Thread.currentThread().isInterrupted()) {
            try {
                flyway.migrate();
                VertxContextSupport.subscribeAndAwait(firstAdviser::ensure);
                done = true;
            } catch (Throwable failed) {
                LOG.errorf(
                        "The database cannot be reached or migrated (%s); trying again. Check quarkus.datasource.*.",
                        failed.getClass().getSimpleName());
                pause();
            }
        }
    }

    private static void pause() {
        try {
            Thread.sleep(PAUSE);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}
