package nl.veiligthuis.platform.ops;

import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.annotations.QuarkusMain;

/**
 * Starts the service; with a private PostgreSQL when no database is configured. With {@code verify-audit} it checks the
 * audit instead, with {@code prune-audit} it cuts off its oldest rows.
 */
@QuarkusMain
public final class Application {

    private Application() {}

    public static void main(String... arguments) throws Exception {
        if (!DatabaseSettings.configured() && !preparingArchive()) {
            EmbeddedDatabase.keptIn(EmbeddedDatabase.home()).settings().forEach(System::setProperty);
            KeySettings.ensureBesideDatabase();
        }
        if (arguments.length > 0 && AuditCommand.isNamed(arguments[0])) {
            System.exit(AuditCommand.run(arguments[0], arguments.length > 1 ? arguments[1] : null));
        }
        if (!preparingArchive()) {
            KeySettings.refuseNone();
        }
        SessionKey.ensure();
        Quarkus.run(arguments);
    }

    /** The packaging runs this method too, to record which classes a start loads. */
    private static boolean preparingArchive() {
        return System.getProperty("quarkus.appcds.generate") != null;
    }
}
