package nl.veiligthuis.platform.ops;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;

/** A real PostgreSQL of the tests' own, new at every run, below {@code target}. */
public class TestDatabase implements QuarkusTestResourceLifecycleManager {

    private EmbeddedDatabase database;

    @Override
    public Map<String, String> start() {
        try {
            database = EmbeddedDatabase.keptIn(
                    Path.of("target", "test-database-" + ProcessHandle.current().pid())
                            .toAbsolutePath());
            Map<String, String> settings = database.settings();
            waitForNoDisk(settings);
            return settings;
        } catch (IOException | SQLException failed) {
            throw new IllegalStateException("No PostgreSQL for the tests; see its log below target.", failed);
        }
    }

    /**
     * Who sees what, and who waits for whom, is the same when a commit does not wait for the disk; all that is lost is
     * what a failing power supply would take along, and no test pulls that plug.
     */
    private static void waitForNoDisk(Map<String, String> settings) throws SQLException {
        try (Connection connection = DriverManager.getConnection(
                        settings.get(DatabaseSettings.JDBC_URL),
                        settings.get("quarkus.datasource.username"),
                        settings.get("quarkus.datasource.password"));
                Statement statement = connection.createStatement()) {
            statement.execute("alter database postgres set synchronous_commit = off");
        }
    }

    @Override
    public void stop() {
        try {
            database.close();
        } catch (IOException stuck) {
            throw new IllegalStateException(stuck);
        }
    }
}
