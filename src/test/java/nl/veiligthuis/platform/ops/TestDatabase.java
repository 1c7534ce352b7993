package nl.veiligthuis.platform.ops;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.nio.file.Path;
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
            return database.settings();
        } catch (IOException failed) {
            throw new IllegalStateException("No PostgreSQL for the tests; see its log below target.", failed);
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
