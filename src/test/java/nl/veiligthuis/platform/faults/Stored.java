package nl.veiligthuis.platform.faults;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import nl.veiligthuis.platform.chat.Author;
import nl.veiligthuis.platform.chat.EntryKind;

/** An entry as it stands in the database. */
record Stored(UUID conversation, long seq, Author author, EntryKind kind, UUID id, Instant at) {

    /** Everything that stands there. */
    static List<Stored> all(DataSource database) {
        String query = "select conversation_id, seq, author, kind, sender_id, written_at from entry"
                + " order by conversation_id, seq";
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(query)) {
            List<Stored> all = new ArrayList<>();
            while (row.next()) {
                all.add(of(row));
            }
            return all;
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    private static Stored of(ResultSet row) throws SQLException {
        return new Stored(
                row.getObject(1, UUID.class),
                row.getLong(2),
                Author.valueOf(row.getString(3)),
                EntryKind.valueOf(row.getString(4)),
                row.getObject(5, UUID.class),
                row.getObject(6, OffsetDateTime.class).toInstant());
    }
}
