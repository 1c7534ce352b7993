package nl.veiligthuis.platform.faults;

import java.io.IOException;
import java.net.http.HttpClient;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import nl.veiligthuis.platform.journeys.Sql;
import nl.veiligthuis.platform.ops.EmbeddedDatabase;
import nl.veiligthuis.platform.privacy.Token;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * A PostgreSQL and application nodes on it, all processes of their own on this machine. What was started is stopped by
 * {@link #close}, and when this process is interrupted.
 */
public final class Cluster implements AutoCloseable {

    /** The address under which the service is known, as behind a balancer. */
    public static final String ORIGIN = "http://chat.example";

    /** All clients come from one address; a limit per source is none of the faults. */
    private static final Map<String, String> SETTINGS = Map.of(
            "platform.web.origins", ORIGIN,
            "platform.limits.chats-per-source", "100000",
            "platform.limits.sockets-per-source", "10000");

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final List<Node> nodes = new ArrayList<>();
    private EmbeddedDatabase database;
    private boolean stopped;

    private Cluster() {
        Runtime.getRuntime().addShutdownHook(new Thread(this::close));
    }

    /** Starts a database and nodes, and waits until chats can be held on each. Logs stand in the folder. */
    static Cluster start(Path folder, List<String> names) throws IOException {
        Cluster cluster = new Cluster();
        try {
            cluster.startAll(folder, names);
            return cluster;
        } catch (IOException | RuntimeException failed) {
            cluster.close();
            throw failed;
        }
    }

    private void startAll(Path folder, List<String> names) throws IOException {
        database = EmbeddedDatabase.keptIn(folder);
        requireDurable();
        Map<String, String> settings = new HashMap<>(SETTINGS);
        settings.putAll(database.settings());
        settings.put("platform.seal.keys", folder.resolve("keys").toString());
        settings.put("platform.identity.second-factor-key", "a-key-of-the-nodes-that-fail-alone");
        settings.put("quarkus.http.auth.session.encryption-key", Token.random().reveal());
        for (String name : names) {
            startNode(name, folder, settings);
        }
        nodes.forEach(node -> node.awaitChat(http));
    }

    /** An interruption may come between the start of a process and its entry into the list. */
    private synchronized void startNode(String name, Path folder, Map<String, String> settings) throws IOException {
        if (stopped) {
            throw new IllegalStateException("Interrupted.");
        }
        nodes.add(Node.start(name, folder, settings));
    }

    List<Node> nodes() {
        return nodes;
    }

    HttpClient http() {
        return http;
    }

    DataSource database() {
        return source("quarkus.datasource");
    }

    private DataSource source(String user) {
        Map<String, String> settings = database.settings();
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setUrl(settings.get("quarkus.datasource.jdbc.url"));
        source.setUser(settings.get(user + ".username"));
        source.setPassword(settings.get(user + ".password"));
        return source;
    }

    /** Makes each commit wait before it reaches the disk, as on a slow one. Zero: no longer. At most 100 ms. */
    void slowCommits(Duration by) {
        try (Connection connection = source("quarkus.flyway").getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("alter system set commit_siblings = 0");
            statement.execute("alter system set commit_delay = " + by.toNanos() / 1_000);
            statement.execute("select pg_reload_conf()");
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    /** A server that may forget proves nothing. */
    private void requireDurable() {
        long on = new Sql(database())
                .number("select count(*) from pg_settings where setting = 'on'"
                        + " and name in ('fsync', 'synchronous_commit', 'full_page_writes')");
        if (on != 3) {
            throw new IllegalStateException("The database may forget what it has committed.");
        }
    }

    @Override
    public synchronized void close() {
        if (!stopped) {
            stopped = true;
            http.shutdownNow();
            nodes.forEach(Node::stop);
            stopDatabase();
        }
    }

    private void stopDatabase() {
        try {
            if (database != null) {
                database.close();
            }
        } catch (IOException stuck) {
            System.err.println("PostgreSQL could not be stopped; its log stands beside its data.");
        }
    }
}
