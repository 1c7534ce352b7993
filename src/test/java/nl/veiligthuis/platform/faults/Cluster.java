package nl.veiligthuis.platform.faults;

import java.io.IOException;
import java.net.URI;
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
import nl.veiligthuis.platform.privacy.Token;

/**
 * A PostgreSQL, a Redis and application nodes on them, all processes of their own on this machine, and a balancer before them
 * where it is wanted. What was started is stopped by {@link #close}, and when this process is interrupted.
 */
public final class Cluster implements AutoCloseable {

    /** The address under which the service is known, as behind a balancer. */
    public static final String ORIGIN = "http://chat.example";

    /** All clients come from one address; a limit per source is none of the faults. */
    private static final Map<String, String> SETTINGS = Map.of(
            "platform.web.origins", ORIGIN,
            "quarkus.http.proxy.proxy-address-forwarding", "true",
            "quarkus.http.proxy.trusted-proxies", "127.0.0.1",
            "platform.limits.chats-per-source", "100000",
            "platform.limits.sockets-per-source", "10000");

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final List<Node> nodes = new ArrayList<>();
    private Database database;
    private Redis redis;
    private Balancer balancer;
    private boolean stopped;
    private volatile boolean gentle;

    private Cluster() {
        Runtime.getRuntime().addShutdownHook(new Thread(this::interrupted));
    }

    /** Starts a database, a bus and nodes, and waits until chats can be held on each. Logs stand in the folder. */
    static Cluster start(Path folder, Shape shape) throws IOException {
        return start(folder, shape, shape.balanced() ? Program.freePort() : 0);
    }

    /** The same with a balancer at a port, or none when it is 0. */
    static Cluster start(Path folder, Shape shape, int port) throws IOException {
        Cluster cluster = new Cluster();
        try {
            cluster.startAll(folder, shape, port);
            return cluster;
        } catch (IOException | RuntimeException failed) {
            cluster.close();
            throw failed;
        }
    }

    private void startAll(Path folder, Shape shape, int port) throws IOException {
        database = Database.start(folder);
        redis = Redis.start(folder);
        Map<String, String> settings = new HashMap<>(SETTINGS);
        settings.putAll(database.settings());
        settings.putAll(redis.settings());
        settings.put("platform.seal.keys", folder.resolve("keys").toString());
        settings.put("platform.identity.second-factor-key", "a-key-of-the-nodes-that-fail-alone");
        settings.put("quarkus.http.auth.session.encryption-key", Token.random().reveal());
        settings.putAll(shape.settings());
        for (String name : shape.names()) {
            startNode(name, folder, settings);
        }
        nodes.forEach(node -> node.awaitChat(http));
        if (port > 0) {
            balancer = Balancer.start(folder, port, nodes);
            balancer.awaitNodes(nodes.size());
        }
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
        return database.source();
    }

    Database server() {
        return database;
    }

    Redis redis() {
        return redis;
    }

    Balancer balancer() {
        return balancer;
    }

    /** Where somebody asks who is brought to a node: the balancer, if there is one, which may bring them to another. */
    URI door(int node) {
        return balancer == null ? nodes.get(node).base() : balancer.base();
    }

    /** Restarts the nodes in turn, as a new version does: each is drained, started, and waited for until it can hold chats. */
    void roll() throws IOException {
        for (Node node : nodes) {
            node.drain();
            node.startAgain();
            node.awaitChat(http);
            if (balancer != null) {
                balancer.awaitNodes(nodes.size());
            }
        }
    }

    /** Makes each commit wait before it reaches the disk, as on a slow one. Zero: no longer. At most 100 ms. */
    void slowCommits(Duration by) {
        try (Connection connection = database.asOwner().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("alter system set commit_siblings = 0");
            statement.execute("alter system set commit_delay = " + by.toNanos() / 1_000);
            statement.execute("select pg_reload_conf()");
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    /** When this process is interrupted, nodes are to hand over and end by themselves before all else is stopped. */
    void endGently() {
        gentle = true;
    }

    private void interrupted() {
        if (gentle) {
            System.out.println("Stopping; nodes hand over for 10 s first.");
            nodes.forEach(Node::ask);
            nodes.forEach(Node::ended);
        }
        close();
    }

    @Override
    public synchronized void close() {
        if (!stopped) {
            stopped = true;
            http.shutdownNow();
            if (balancer != null) {
                balancer.stop();
            }
            nodes.stream().filter(Node::alive).forEach(Node::stop);
            if (redis != null) {
                redis.stop();
            }
            if (database != null) {
                database.stop();
            }
        }
    }
}
