package nl.veiligthuis.platform.ops;

import io.quarkus.runtime.configuration.DurationConverter;
import io.smallrye.config.SmallRyeConfig;
import java.io.IOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import nl.veiligthuis.platform.audit.AuditRows;
import nl.veiligthuis.platform.audit.Chain;
import nl.veiligthuis.platform.audit.Verdict;
import nl.veiligthuis.platform.privacy.Bounds;
import nl.veiligthuis.platform.privacy.RetentionConfig;

/** Checks the audit of the configured database, or cuts off its oldest rows, without starting the service. */
final class AuditCommand {

    private static final String VERIFY = "verify-audit";
    private static final String PRUNE = "prune-audit";

    private static final String KEPT = "platform.retention.audit";

    private AuditCommand() {}

    static boolean isNamed(String name) {
        return name.equals(VERIFY) || name.equals(PRUNE);
    }

    /**
     * Does it and prints what was found or done.
     *
     * @param earlier the head an earlier check printed, or null
     * @return 0 when the audit stands, 1 when it was tampered with, 2 when it cannot be read or cut, or a setting is wrong
     */
    static int run(String name, String earlier) throws IOException {
        SmallRyeConfig settings = OperatorSettings.read();
        try (Connection connection = name.equals(PRUNE) ? asOwner(settings) : asService(settings)) {
            return name.equals(PRUNE)
                    ? AuditPruning.run(connection, earlier, kept(settings))
                    : told(AuditRows.verify(connection, earlier));
        } catch (SQLException refused) {
            System.err.println("The audit cannot be " + (name.equals(PRUNE) ? "cut" : "read") + " (SQLSTATE "
                    + refused.getSQLState() + "). Check quarkus.datasource.* and quarkus.flyway.*.");
            return 2;
        } catch (IllegalArgumentException wrong) {
            System.err.println(wrong.getMessage());
            return 2;
        }
    }

    /** Prints what a check found; 0 when the audit stands, else 1. */
    static int told(Verdict verdict) {
        System.out.println(verdict.rows() + " rows stand. Head: " + verdict.head());
        if (verdict.beginning().number() > 0) {
            System.out.println("Cut off because they were old enough: rows up to "
                    + verdict.beginning().head());
        }
        verdict.flaw().ifPresent(flaw -> System.out.println("Tampered with: row " + told(flaw) + "."));
        if (!verdict.writtenDown() && verdict.whole() && verdict.flaw().isEmpty()) {
            System.out.println("Tampered with: the beginning is gone and no row says that it was cut off.");
        }
        System.out.print(
                switch (verdict.met()) {
                    case YES -> "";
                    case NO -> "Tampered with: the head given was not met; rows were cut off or made anew.\n";
                    case CUT_OFF ->
                        "The head given is of a row that was cut off: give a later one. If it is younger than"
                                + " platform.retention.audit, the audit was tampered with.\n";
                });
        return verdict.good() ? 0 : 1;
    }

    private static String told(Chain.Flaw flaw) {
        return switch (flaw.kind()) {
            case MISSING -> flaw.row() + " is missing";
            case CHANGED -> flaw.row() + " is not what was written";
        };
    }

    /** @throws IllegalArgumentException when the setting is no time, or out of its bounds */
    private static Duration kept(SmallRyeConfig settings) {
        Duration kept = time(settings.getOptionalValue(KEPT, String.class).orElse(RetentionConfig.AUDIT));
        Bounds.checkAudit(kept);
        return kept;
    }

    private static Duration time(String written) {
        try {
            return DurationConverter.parseDuration(written);
        } catch (IllegalArgumentException unreadable) {
            throw new IllegalArgumentException(
                    KEPT + " must be a time such as " + RetentionConfig.AUDIT + ".", unreadable);
        }
    }

    private static Connection asService(SmallRyeConfig settings) throws SQLException {
        return connect(
                settings,
                setting(settings, "quarkus.datasource.username"),
                setting(settings, "quarkus.datasource.password"));
    }

    /** With one role for everything, that one owns the tables. */
    private static Connection asOwner(SmallRyeConfig settings) throws SQLException {
        String owner = setting(settings, "quarkus.flyway.username");
        return owner.isEmpty()
                ? asService(settings)
                : connect(settings, owner, setting(settings, "quarkus.flyway.password"));
    }

    private static Connection connect(SmallRyeConfig settings, String user, String password) throws SQLException {
        return DriverManager.getConnection(setting(settings, DatabaseSettings.JDBC_URL), user, password);
    }

    private static String setting(SmallRyeConfig settings, String name) {
        return settings.getOptionalValue(name, String.class).orElse("");
    }
}
