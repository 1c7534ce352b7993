package nl.veiligthuis.platform.ops;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import javax.sql.DataSource;
import nl.veiligthuis.platform.web.Tls;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.ConfigProvider;
import org.postgresql.ds.PGSimpleDataSource;

/** A real PostgreSQL of the tests' own, new at every run, below {@code target}; and a certificate, so that all can be asked by TLS too. */
public class TestDatabase implements QuarkusTestResourceLifecycleManager {

    private EmbeddedDatabase database;

    @Override
    public Map<String, String> start() {
        try {
            Path own = Path.of(
                            "target", "test-database-" + ProcessHandle.current().pid())
                    .toAbsolutePath();
            database = EmbeddedDatabase.keptIn(own);
            Map<String, String> settings = new HashMap<>(database.settings());
            settings.putAll(Tls.settings(own.resolveSibling("test-certificate-" + own.getFileName())));
            return settings;
        } catch (IOException failed) {
            throw new IllegalStateException(
                    "No PostgreSQL, or no certificate, for the tests; see the log below target.", failed);
        }
    }

    /** The database of the running test as its owner, who may do what the application may not. */
    public static DataSource asOwner() {
        Config settings = ConfigProvider.getConfig();
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setUrl(settings.getValue(DatabaseSettings.JDBC_URL, String.class));
        source.setUser(settings.getValue("quarkus.flyway.username", String.class));
        source.setPassword(settings.getValue("quarkus.flyway.password", String.class));
        return source;
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
