package nl.veiligthuis.platform.audit;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.UUID;

/** Reads all that is there of the audit in order, some rows at a time, for a command that checks it. */
public final class AuditRows {

    private static final int ROWS_AT_ONCE = 1_000;

    private static final String ALL = """
            select number, cast(extract(epoch from at) * 1000000 as bigint) as micros, actor, deed, conversation_id, detail,
                hash
            from audit where number > ? order by number
            """;

    private AuditRows() {}

    /**
     * Follows the chain.
     *
     * @param earlier the head of an earlier check, or null: when it is not met, rows were cut off or all were made anew
     * @throws SQLException when the audit cannot be read
     */
    public static Verdict verify(Connection connection, String earlier) throws SQLException {
        connection.setAutoCommit(false);
        Anchor beginning = beginning(connection);
        Recount recount = new Recount(beginning, earlier);
        try (PreparedStatement statement = connection.prepareStatement(ALL)) {
            statement.setFetchSize(ROWS_AT_ONCE);
            statement.setLong(1, beginning.number());
            ResultSet rows = statement.executeQuery();
            boolean stands = true;
            while (stands && rows.next()) {
                stands = recount.take(row(rows));
            }
        }
        return recount.verdict(true);
    }

    private static Anchor beginning(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet newest = statement.executeQuery(Anchor.NEWEST)) {
            return newest.next() ? Anchor.of(newest.getLong("number"), newest.getString("hash")) : Anchor.NONE;
        }
    }

    private static Chain.Row row(ResultSet rows) throws SQLException {
        return new Chain.Row(
                rows.getLong("number"),
                rows.getLong("micros"),
                rows.getObject("actor", UUID.class),
                rows.getString("deed"),
                rows.getObject("conversation_id", UUID.class),
                rows.getString("detail"),
                rows.getBytes("hash"));
    }
}
