package nl.veiligthuis.platform.audit;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Optional;

/**
 * Cuts off the oldest rows of the audit, for a command that works as the owner of the tables; the service's own role has no
 * right to any of it. First it is written down where the audit begins from now on, as an {@link Anchor} and as a row of the
 * audit itself; then the rows go, some at a time, so that nobody waits. Between the two, and when it was broken off there,
 * the audit stands as well. The caller commits after each step.
 */
public final class AuditCut {

    private static final int ROWS_AT_ONCE = 10_000;

    /** The last row of those that are all older: a row after a younger one stays, whatever a clock said. */
    private static final String LAST_DUE = """
            select a.number, a.hash from audit a
            where a.number > coalesce((select max(number) from audit_anchor), 0)
                and a.number < coalesce(
                    (select min(b.number) from audit b where b.at >= clock_timestamp() - make_interval(secs => ?)),
                    9223372036854775807)
            order by a.number desc limit 1
            """;

    private static final String ANCHOR = "insert into audit_anchor (number, hash) values (?, ?)";

    private static final String WRITE_DOWN = "insert into audit (deed, detail) values (?, ?)";

    private static final String REMOVE = """
            with due as (
                select number from audit where number <= (select max(number) from audit_anchor)
                order by number limit %d),
            gone as (delete from audit a using due where a.number = due.number returning a.number)
            select destroyed('AUDIT', count(*)) from gone
            """.formatted(ROWS_AT_ONCE);

    private AuditCut() {}

    /**
     * Writes down where the audit is to begin.
     *
     * @param kept how old a row must be to go; less than a year is refused by the database
     * @return empty when no row is that old
     * @throws SQLException when the database refuses, by SQLSTATE 42501 when the role is not the owner's
     */
    public static Optional<Anchor> anchor(Connection connection, Duration kept) throws SQLException {
        Optional<Anchor> last = lastDue(connection, kept);
        if (last.isPresent()) {
            write(connection, last.get());
        }
        return last;
    }

    /** Removes some of the rows before the beginning; how many, 0 when there are no more. */
    public static long remove(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet gone = statement.executeQuery(REMOVE)) {
            gone.next();
            return gone.getLong(1);
        }
    }

    private static Optional<Anchor> lastDue(Connection connection, Duration kept) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement(LAST_DUE)) {
            query.setDouble(1, kept.toSeconds());
            ResultSet row = query.executeQuery();
            return row.next() ? Optional.of(new Anchor(row.getLong("number"), row.getBytes("hash"))) : Optional.empty();
        }
    }

    private static void write(Connection connection, Anchor anchor) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(ANCHOR)) {
            insert.setLong(1, anchor.number());
            insert.setBytes(2, anchor.hash());
            insert.executeUpdate();
        }
        try (PreparedStatement insert = connection.prepareStatement(WRITE_DOWN)) {
            insert.setString(1, Deed.AUDIT_CUT.name());
            insert.setString(2, anchor.head());
            insert.executeUpdate();
        }
    }
}
