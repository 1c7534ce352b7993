package nl.veiligthuis.platform.ops;

import io.smallrye.config.SmallRyeConfig;
import java.io.IOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import nl.veiligthuis.platform.audit.AuditRows;
import nl.veiligthuis.platform.audit.Chain;
import nl.veiligthuis.platform.audit.Verdict;

/** Checks the audit of the configured database, without starting the service. */
final class AuditCommand {

    static final String NAME = "verify-audit";

    private AuditCommand() {}

    /**
     * Prints what was found.
     *
     * @param earlier the head an earlier check printed, or null
     * @return 0 when the audit stands, 1 when it was tampered with, 2 when it cannot be read
     */
    static int run(String earlier) throws IOException {
        SmallRyeConfig settings = OperatorSettings.read();
        try (Connection connection = DriverManager.getConnection(
                setting(settings, DatabaseSettings.JDBC_URL),
                setting(settings, "quarkus.datasource.username"),
                setting(settings, "quarkus.datasource.password"))) {
            return told(AuditRows.verify(connection, earlier));
        } catch (SQLException unreachable) {
            System.err.println("The audit cannot be read (SQLSTATE " + unreachable.getSQLState()
                    + "). Check quarkus.datasource.*.");
            return 2;
        }
    }

    private static String setting(SmallRyeConfig settings, String name) {
        return settings.getOptionalValue(name, String.class).orElse("");
    }

    private static int told(Verdict verdict) {
        System.out.println(verdict.rows() + " rows stand. Head: " + verdict.head());
        verdict.flaw().ifPresent(flaw -> System.out.println("Tampered with: row " + told(flaw) + "."));
        if (!verdict.known()) {
            System.out.println("Tampered with: the head given was not met; rows were cut off or made anew.");
        }
        return verdict.good() ? 0 : 1;
    }

    private static String told(Chain.Flaw flaw) {
        return switch (flaw.kind()) {
            case MISSING -> flaw.row() + " is missing";
            case CHANGED -> flaw.row() + " is not what was written";
        };
    }
}
