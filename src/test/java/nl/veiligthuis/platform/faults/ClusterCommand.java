package nl.veiligthuis.platform.faults;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import nl.veiligthuis.platform.journeys.Authenticator;
import nl.veiligthuis.platform.journeys.Sql;

/** Runs a cluster for people to try, until it is interrupted; see {@code bin/cluster}. */
public final class ClusterCommand {

    private static final Path HOME = Path.of("data", "cluster").toAbsolutePath();

    /** Its being there asks for a restart of the nodes; it is gone when that is done. */
    private static final Path WISH = HOME.resolve("restart-wanted");

    private static final Path EXAMPLES = Path.of("src", "main", "resources", "db", "demo", "R__demo_accounts.sql");
    private static final Authenticator PHONE =
            new Authenticator("voorbeeld-voorbeeld-".getBytes(StandardCharsets.US_ASCII));
    private static final Duration LOOK = Duration.ofMillis(500);
    private static final int PORT = Integer.parseInt(System.getenv().getOrDefault("CLUSTER_PORT", "8080"));

    private ClusterCommand() {}

    public static void main(String... arguments) throws IOException, InterruptedException {
        String wish = arguments.length == 0 ? "2" : arguments[0];
        switch (wish) {
            case "restart" -> askForRestart();
            case "code" -> System.out.println(PHONE.code());
            case "2", "3" -> run(Integer.parseInt(wish));
            default -> {
                System.out.println("bin/cluster [2|3], bin/cluster restart, bin/cluster code");
                System.exit(2);
            }
        }
    }

    private static void askForRestart() throws IOException {
        if (!Files.isDirectory(HOME)) {
            System.out.println("No cluster runs here.");
            System.exit(1);
        }
        Files.writeString(WISH, "");
        while (Files.exists(WISH)) {
            Loop.pause(LOOK);
        }
        System.out.println("All nodes were restarted.");
    }

    private static void run(int nodes) throws IOException, InterruptedException {
        Files.createDirectories(HOME);
        Files.deleteIfExists(WISH);
        Shape shape = Shape.of(nodes)
                .with("platform.web.origins", "http://localhost:" + PORT)
                .with("platform.console.host-cookies", "false")
                .with("platform.routing.proposed-backups", "true");

        System.out.println("Starting PostgreSQL, Redis, " + nodes + " nodes and HAProxy; logs are in " + HOME + ".");
        Cluster cluster = Cluster.start(HOME, shape, PORT);
        cluster.endGently();
        addExamples(cluster);
        tell(cluster);
        while (true) {
            if (Files.exists(WISH)) {
                restart(cluster);
            }
            Thread.sleep(LOOK);
        }
    }

    private static void restart(Cluster cluster) throws IOException {
        System.out.println("Restarting the nodes in turn.");
        try {
            cluster.roll();
            System.out.println("All nodes were restarted.");
        } finally {
            Files.deleteIfExists(WISH);
        }
    }

    /** The packaged application knows no example accounts, and asks everybody for a second factor. */
    private static void addExamples(Cluster cluster) throws IOException {
        try (Connection connection = cluster.server().asOwner().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(Files.readString(EXAMPLES));
        } catch (SQLException failed) {
            throw new IllegalStateException("The example accounts could not be made.", failed);
        }
        new Sql(cluster.server().asOwner())
                .change("update account set totp_secret = ? where username like 'voorbeeld-%'", PHONE.secret());
    }

    private static void tell(Cluster cluster) {
        URI front = URI.create("http://localhost:" + PORT);
        System.out.printf("%nVisitors  %s/%nAdvisers  %s/console%n", front, front);
        System.out.println("          voorbeeld-1 and others of " + EXAMPLES + ", password voorbeeld-adviseur,");
        System.out.println("          and the code that bin/cluster code prints");
        cluster.nodes().forEach(node -> System.out.printf("%-9s %s%n", node.name(), node.base()));
        System.out.printf("%nbin/cluster restart restarts the nodes in turn. Ctrl-C stops everything.%n");
    }
}
