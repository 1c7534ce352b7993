package nl.veiligthuis.platform.ops;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;

/**
 * A private PostgreSQL: real binaries, a data directory of its own, reachable from this machine alone. For development,
 * tests and a first look; a service in use gets a server that somebody looks after.
 */
public final class EmbeddedDatabase implements AutoCloseable {

    private static final String OWNER = "postgres";
    private static final String APPLICATION = "platform_app";
    private static final Duration START = Duration.ofSeconds(60);

    /** The passwords of the two roles: the one that owns everything, and the one the service works with. */
    private record Secrets(String owner, String application) {}

    private final int port;
    private final Secrets secrets;
    private final EmbeddedPostgres started;

    private EmbeddedDatabase(int port, Secrets secrets, EmbeddedPostgres started) {
        this.port = port;
        this.secrets = secrets;
        this.started = started;
    }

    /** Where the data is kept: {@code platform.data-dir}, or {@code data} below the current folder. */
    static Path home() {
        return Path.of(System.getProperty("platform.data-dir", "data")).toAbsolutePath();
    }

    /**
     * Starts the database in a folder, or finds the one that still runs there: it outlives a process that was killed.
     *
     * @throws IOException if the folder cannot be written or the server does not start; its log stands beside the data
     */
    public static synchronized EmbeddedDatabase keptIn(Path home) throws IOException {
        Path data = home.resolve("postgresql");
        Secrets secrets = new Secrets(secret(home, "postgresql.secret"), secret(home, "postgresql-application.secret"));
        int running = runningPort(data, secrets.owner());
        EmbeddedPostgres started = running > 0 ? null : start(home, data, secrets.owner());
        if (started != null) {
            requirePassword(started, data, secrets.owner());
        }
        EmbeddedDatabase database =
                new EmbeddedDatabase(started == null ? running : started.getPort(), secrets, started);
        database.ensureApplication();
        return database;
    }

    /** The standard settings that make the framework use this database. */
    public Map<String, String> settings() {
        String address = "postgresql://127.0.0.1:" + port + "/postgres";
        return Map.of(
                DatabaseSettings.REACTIVE_URL,
                address,
                DatabaseSettings.JDBC_URL,
                "jdbc:" + address,
                "quarkus.datasource.username",
                APPLICATION,
                "quarkus.datasource.password",
                secrets.application(),
                "quarkus.flyway.username",
                OWNER,
                "quarkus.flyway.password",
                secrets.owner());
    }

    @Override
    public void close() throws IOException {
        if (started != null) {
            started.close();
        }
    }

    private static EmbeddedPostgres start(Path home, Path data, String secret) throws IOException {
        ProcessBuilder.Redirect log =
                ProcessBuilder.Redirect.appendTo(home.resolve("postgresql.log").toFile());
        return EmbeddedPostgres.builder()
                .setDataDirectory(data.toFile())
                .setCleanDataDirectory(false)
                .setOverrideWorkingDirectory(home.resolve("postgresql-binaries").toFile())
                .setLocaleConfig("locale", "C.UTF-8")
                .setServerConfig("listen_addresses", "127.0.0.1")
                .setServerConfig("max_connections", "80")
                // The library starts servers that may forget. A message that was acknowledged must survive.
                .setServerConfig("fsync", "on")
                .setServerConfig("synchronous_commit", "on")
                .setServerConfig("full_page_writes", "on")
                // An error must not print the row it is about.
                .setServerConfig("log_error_verbosity", "terse")
                .setServerConfig("log_min_error_statement", "panic")
                .setConnectConfig("password", secret)
                .setPGStartupWait(START)
                .setOutputRedirector(log)
                .setErrorRedirector(log)
                .start();
    }

    /** The server is made with trust for every local user: closes that, at the first start. */
    private static void requirePassword(EmbeddedPostgres server, Path data, String secret) throws IOException {
        Path rules = data.resolve("pg_hba.conf");
        if (Files.readString(rules).startsWith("# private")) {
            return;
        }
        try (Connection connection = connect(server.getPort(), secret);
                Statement statement = connection.createStatement()) {
            statement.execute("alter user " + OWNER + " password '" + secret + "'");
            Files.writeString(
                    rules, "# private\nlocal all all scram-sha-256\nhost all all 127.0.0.1/32 scram-sha-256\n");
            statement.execute("select pg_reload_conf()");
        } catch (SQLException refused) {
            throw new IOException("The private PostgreSQL could not be given a password; see its log.", refused);
        }
    }

    /** The role the service works with; what it may do comes with the migrations. */
    private void ensureApplication() throws IOException {
        String make = "do $$ begin if not exists (select from pg_roles where rolname = '" + APPLICATION
                + "') then create role " + APPLICATION + "; end if; end $$";
        try (Connection connection = connect(port, secrets.owner());
                Statement statement = connection.createStatement()) {
            statement.execute(make);
            statement.execute("alter role " + APPLICATION + " login password '" + secrets.application() + "'");
        } catch (SQLException refused) {
            throw new IOException("The private PostgreSQL could not be given a second role; see its log.", refused);
        }
    }

    /** What is random and kept in a file that nobody else can read; made when it is not there. */
    static String secret(Path home, String name) throws IOException {
        Files.createDirectories(home);
        Path file = home.resolve(name);
        if (!Files.exists(file)) {
            byte[] random = new byte[24];
            new SecureRandom().nextBytes(random);
            Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            Files.writeString(file, HexFormat.of().formatHex(random), StandardCharsets.US_ASCII);
        }
        return Files.readString(file, StandardCharsets.US_ASCII).strip();
    }

    /** The port of a server that runs on this data, or -1. A stale process file may name another process: connect. */
    private static int runningPort(Path data, String secret) throws IOException {
        Path processFile = data.resolve("postmaster.pid");
        if (!Files.exists(processFile)) {
            return -1;
        }
        List<String> lines = Files.readAllLines(processFile);
        if (lines.size() < 4) {
            return -1;
        }
        int port = Integer.parseInt(lines.get(3).strip());
        try (Connection connection = connect(port, secret)) {
            return connection.isValid(2) ? port : -1;
        } catch (SQLException notOurs) {
            return -1;
        }
    }

    private static Connection connect(int port, String secret) throws SQLException {
        return DriverManager.getConnection("jdbc:postgresql://127.0.0.1:" + port + "/postgres", OWNER, secret);
    }
}
