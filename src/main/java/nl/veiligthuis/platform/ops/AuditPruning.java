package nl.veiligthuis.platform.ops;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import nl.veiligthuis.platform.audit.Anchor;
import nl.veiligthuis.platform.audit.AuditCut;
import nl.veiligthuis.platform.audit.AuditRows;
import nl.veiligthuis.platform.audit.Verdict;

/** Cuts off the rows of the audit that are old enough: checks all of it first, and does nothing when it does not stand. */
final class AuditPruning {

    private AuditPruning() {}

    /**
     * Does it and prints what was done. What was broken off is finished by the next time.
     *
     * @param connection of the role that owns the tables
     * @param earlier the head an earlier check printed, or null
     * @param kept how old a row must be to go
     * @return 0 when it was done or there was nothing to do, 1 when the audit was tampered with
     */
    static int run(Connection connection, String earlier, Duration kept) throws SQLException {
        Verdict before = AuditRows.verify(connection, earlier);
        if (!before.good()) {
            AuditCommand.told(before);
            System.out.println("Nothing was cut off.");
            return 1;
        }
        Optional<Anchor> cut = AuditCut.anchor(connection, kept);
        connection.commit();
        long removed = removeAll(connection);
        System.out.println(
                cut.isPresent() || removed > 0
                        ? removed + " rows were cut off."
                        : "No row is older than " + kept.toDays() + " days. Nothing was cut off.");
        return AuditCommand.told(AuditRows.verify(connection, before.head()));
    }

    private static long removeAll(Connection connection) throws SQLException {
        long all = 0;
        long some;
        do {
            some = AuditCut.remove(connection);
            connection.commit();
            all += some;
        } while (some > 0);
        return all;
    }
}
