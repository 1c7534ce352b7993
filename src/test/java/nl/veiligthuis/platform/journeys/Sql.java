package nl.veiligthuis.platform.journeys;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.UUID;
import javax.sql.DataSource;
import nl.veiligthuis.platform.privacy.Token;

/** What tests see and change in the database behind the application's back. */
public final class Sql {

    private final DataSource source;

    public Sql(DataSource source) {
        this.source = source;
    }

    /** Changes rows; how many. */
    public int change(String statement, Object... values) {
        try (Connection connection = source.getConnection();
                PreparedStatement prepared = prepared(connection, statement, values)) {
            return prepared.executeUpdate();
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    /** The one number a query gives. */
    public long number(String query, Object... values) {
        return value(Long.class, query, values);
    }

    /** The one text a query gives. */
    public String text(String query, Object... values) {
        return value(String.class, query, values);
    }

    /** The one id a query gives. */
    public UUID id(String query, Object... values) {
        return value(UUID.class, query, values);
    }

    /** The bytes a query gives. */
    public byte[] bytes(String query, Object... values) {
        return value(byte[].class, query, values);
    }

    /** The chat a token opens, or opened a moment ago. */
    public UUID chat(String token) {
        return id(
                "select conversation_id from visitor_token where hash = ?",
                Token.of(token).orElseThrow().hash());
    }

    private <T> T value(Class<T> type, String query, Object... values) {
        try (Connection connection = source.getConnection();
                PreparedStatement prepared = prepared(connection, query, values);
                ResultSet rows = prepared.executeQuery()) {
            rows.next();
            return type == byte[].class ? type.cast(rows.getBytes(1)) : rows.getObject(1, type);
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    private static PreparedStatement prepared(Connection connection, String text, Object... values)
            throws SQLException {
        PreparedStatement prepared = connection.prepareStatement(text);
        for (int index = 0; index < values.length; index++) {
            prepared.setObject(index + 1, values[index]);
        }
        return prepared;
    }
}
