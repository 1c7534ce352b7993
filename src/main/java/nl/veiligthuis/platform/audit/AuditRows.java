package nl.veiligthuis.platform.audit;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HexFormat;
import java.util.Optional;
import java.util.UUID;

/** Reads the whole audit in order, some rows at a time, for a command that checks it. */
public final class AuditRows {

    private static final int ROWS_AT_ONCE = 1_000;

    private static final String ALL = """
            select number, cast(extract(epoch from at) * 1000000 as bigint) as micros, actor, deed, conversation_id, detail,
                hash
            from audit order by number
            """;

    private AuditRows() {}

    /**
     * What a check found.
     *
     * @param rows that stand
     * @param head number and hash of the last of them, as {@code number:hex}
     * @param flaw what is wrong with the row after them; empty when all stand
     * @param known whether the head of an earlier check was met; true when none was given
     */
    public record Verdict(long rows, String head, Optional<String> flaw, boolean known) {

        public boolean good() {
            return flaw.isEmpty() && known;
        }
    }

    /**
     * Follows the chain.
     *
     * @param earlier the head of an earlier check, or null: when it is not met, rows were cut off or all were made anew
     * @throws SQLException when the audit cannot be read
     */
    public static Verdict verify(Connection connection, String earlier) throws SQLException {
        connection.setAutoCommit(false);
        Chain chain = new Chain();
        boolean known = earlier == null || earlier.equals(head(chain));
        try (Statement statement = connection.createStatement()) {
            statement.setFetchSize(ROWS_AT_ONCE);
            ResultSet rows = statement.executeQuery(ALL);
            while (rows.next()) {
                Optional<String> flaw = chain.follow(row(rows));
                if (flaw.isPresent()) {
                    return new Verdict(chain.number(), head(chain), flaw, known);
                }
                known = known || head(chain).equals(earlier);
            }
        }
        return new Verdict(chain.number(), head(chain), Optional.empty(), known);
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

    private static String head(Chain chain) {
        return chain.number() + ":" + HexFormat.of().formatHex(chain.hash());
    }
}
