package nl.veiligthuis.platform.faults;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javax.sql.DataSource;
import nl.veiligthuis.platform.journeys.Sql;
import nl.veiligthuis.platform.ops.EmbeddedDatabase;
import org.postgresql.ds.PGSimpleDataSource;

/** A PostgreSQL that forgets nothing it committed, and can be crashed. */
final class Database {

    private static final Duration START = Duration.ofSeconds(60);
    private static final Duration LOOK = Duration.ofMillis(20);

    private final Path folder;
    private final EmbeddedDatabase server;

    private Database(Path folder, EmbeddedDatabase server) {
        this.folder = folder;
        this.server = server;
    }

    static Database start(Path folder) throws IOException {
        Database database = new Database(folder, EmbeddedDatabase.keptIn(folder));
        database.requireDurable();
        return database;
    }

    Map<String, String> settings() {
        return server.settings();
    }

    /** As the service sees it. */
    DataSource source() {
        return source("quarkus.datasource");
    }

    /** As its owner. */
    DataSource asOwner() {
        return source("quarkus.flyway");
    }

    private DataSource source(String user) {
        Map<String, String> settings = server.settings();
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setUrl(settings.get("quarkus.datasource.jdbc.url"));
        source.setUser(settings.get(user + ".username"));
        source.setPassword(settings.get(user + ".password"));
        return source;
    }

    /** A server that may forget proves nothing. */
    private void requireDurable() {
        long on = new Sql(source())
                .number("select count(*) from pg_settings where setting = 'on'"
                        + " and name in ('fsync', 'synchronous_commit', 'full_page_writes')");
        if (on != 3) {
            throw new IllegalStateException("The database may forget what it has committed.");
        }
    }

    /** Ends it in the middle of everything: an immediate shutdown, which its next start must recover from. */
    void crash() throws IOException {
        ProcessHandle server = ProcessHandle.of(process()).orElseThrow();
        Program.signal(server.pid(), "QUIT");
        long until = System.nanoTime() + START.toNanos();
        while (server.isAlive() && System.nanoTime() < until) {
            Loop.pause(LOOK);
        }
    }

    private long process() throws IOException {
        return Long.parseLong(
                Files.readAllLines(data().resolve("postmaster.pid")).getFirst().strip());
    }

    private Path data() {
        return folder.resolve("postgresql");
    }

    /** Starts it with the command it was started with first, and waits until it answers. */
    void startAgain() throws IOException {
        String command = Files.readString(data().resolve("postmaster.opts")).strip();
        Program.start(
                folder,
                folder.resolve("postgresql.log"),
                Stream.concat(ordinaryUser(), Stream.of("sh", "-c", "exec " + command))
                        .toList(),
                Map.of());
        long until = System.nanoTime() + START.toNanos();
        while (!answers()) {
            if (System.nanoTime() > until) {
                throw new IllegalStateException("PostgreSQL did not start again; see its log.");
            }
            Loop.pause(LOOK);
        }
    }

    /** PostgreSQL refuses to run as root: as in containers, root is then given a user of its own to be. */
    private static Stream<String> ordinaryUser() {
        boolean root = System.getProperty("user.name").equals("root");
        return root ? List.of("unshare", "-U").stream() : Stream.of();
    }

    boolean answers() {
        try (Connection connection = source().getConnection()) {
            return connection.isValid(1);
        } catch (SQLException notYet) {
            return false;
        }
    }

    void stop() {
        try {
            server.close();
        } catch (IOException stuck) {
            System.err.println("PostgreSQL could not be stopped; its log stands beside its data.");
        }
    }
}
