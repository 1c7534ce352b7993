package nl.veiligthuis.platform.ops;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.virtual.threads.VirtualThreads;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.concurrent.ExecutorService;
import nl.veiligthuis.platform.identity.FactorSealing;
import nl.veiligthuis.platform.identity.FirstAccount;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
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
    private final ApplicationRole role;
    private final FirstAccount firstAccount;
    private final FactorSealing factors;
    private volatile boolean done;
    private volatile boolean stopped;

    Migration(Flyway flyway, ApplicationRole role, FirstAccount firstAccount, FactorSealing factors) {
        this.flyway = flyway;
        this.role = role;
        this.firstAccount = firstAccount;
        this.factors = factors;
    }

    /** Whether the schema is the one this version needs. */
    public boolean done() {
        return done;
    }

    void start(@Observes StartupEvent started, @VirtualThreads ExecutorService threads) {
        threads.execute(this::migrateUntilDone);
    }

    void stop(@Observes ShutdownEvent stopping) {
        stopped = true;
    }

    private void migrateUntilDone() {
        String told = "";
        while (!done && !stopped && !Thread.currentThread().isInterrupted()) {
            try {
                flyway.migrate();
                role.warnIfItMayChangeTheAudit();
                firstAccount.ensure();
                factors.ensure();
                done = true;
            } catch (Exception failed) {
                told = stopped ? told : tell(cause(failed), told);
                pause();
            }
        }
    }

    private static String tell(String cause, String told) {
        if (!cause.equals(told)) {
            LOG.errorf(
                    "The database is not ready for chats: %s. Tried again every %d seconds, told again when the cause"
                            + " changes. Check quarkus.datasource.*, quarkus.flyway.* and what their users may do.",
                    cause, PAUSE.toSeconds());
        }
        return cause;
    }

    /** What Flyway says is about files, versions and rights; any other message could hold what somebody wrote. */
    static String cause(Exception failed) {
        return failed instanceof FlywayException && failed.getMessage() != null
                ? failed.getMessage().strip().replaceAll("\\s+", " ")
                : failed.getClass().getSimpleName();
    }

    private static void pause() {
        try {
            Thread.sleep(PAUSE);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}
