package nl.veiligthuis.platform.ops;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.jboss.logging.Logger;

/** Brings what nobody catches to the log, and so past {@link LogGuard}: Java prints it to the standard error, message and all. */
@ApplicationScoped
class UncaughtFaults {

    private static final Logger LOG = Logger.getLogger(UncaughtFaults.class);

    private Thread.UncaughtExceptionHandler before;

    void register(@Observes StartupEvent started) {
        before = Thread.getDefaultUncaughtExceptionHandler();
        Thread.setDefaultUncaughtExceptionHandler(
                (thread, fault) -> LOG.error("A thread ended by a fault; report it to the makers.", fault));
    }

    void restore(@Observes ShutdownEvent stopping) {
        Thread.setDefaultUncaughtExceptionHandler(before);
    }
}
