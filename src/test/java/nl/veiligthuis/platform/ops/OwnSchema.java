package nl.veiligthuis.platform.ops;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import nl.veiligthuis.platform.journeys.Sql;
import org.flywaydb.core.Flyway;
import org.postgresql.ds.PGSimpleDataSource;

/** The tables of the application once more, empty and apart, for a test that changes what others need: as their owner. */
final class OwnSchema implements AutoCloseable {

    private static final String NAME = "own_schema";

    private final PGSimpleDataSource source;

    private OwnSchema(PGSimpleDataSource source) {
        this.source = source;
    }

    static OwnSchema made() {
        PGSimpleDataSource source = (PGSimpleDataSource) TestDatabase.asOwner();
        source.setCurrentSchema(NAME);
        OwnSchema schema = new OwnSchema(source);
        schema.close();
        Flyway.configure()
                .dataSource(source)
                .schemas(NAME)
                .locations("filesystem:src/main/resources/db/migration")
                .placeholders(Map.of("application", "none"))
                .load()
                .migrate();
        return schema;
    }

    Connection connection() throws SQLException {
        Connection connection = source.getConnection();
        connection.setAutoCommit(false);
        return connection;
    }

    Sql sql() {
        return new Sql(source);
    }

    @Override
    public void close() {
        try (Connection connection = source.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("drop schema if exists " + NAME + " cascade");
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }
}
