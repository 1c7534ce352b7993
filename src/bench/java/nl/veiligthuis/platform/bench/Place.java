package nl.veiligthuis.platform.bench;

import static java.util.stream.Collectors.joining;

import java.io.File;
import java.io.IOException;
import java.net.http.HttpClient;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import nl.veiligthuis.platform.faults.Cluster;
import nl.veiligthuis.platform.faults.Node;
import nl.veiligthuis.platform.journeys.Sql;
import nl.veiligthuis.platform.ops.EmbeddedDatabase;
import nl.veiligthuis.platform.privacy.Token;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * Where one measurement takes place: a folder, a PostgreSQL that forgets nothing, and servers, all stopped by {@link
 * #close} and when this process is interrupted.
 */
final class Place implements AutoCloseable {

    /** All clients come from this machine, and write faster than people: no limit but those of the machine. */
    private static final Map<String, String> SETTINGS = Map.ofEntries(
            Map.entry("platform.web.origins", Cluster.ORIGIN),
            Map.entry("platform.limits.chats-per-source", "1000000"),
            Map.entry("platform.limits.sockets-per-source", "100000"),
            Map.entry("platform.limits.sockets", "100000"),
            Map.entry("platform.limits.messages-per-chat", "1000000"),
            Map.entry("platform.limits.sign-in-tries", "1000000"),
            Map.entry("platform.routing.pause", "0s"),
            Map.entry("quarkus.http.limits.max-connections", "200000"));

    private final Path folder;
    private final EmbeddedDatabase database;
    private final Map<String, String> settings = new HashMap<>(SETTINGS);
    private final List<Node> servers = new ArrayList<>();
    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final Thread onInterruption = new Thread(this::stop);
    private boolean stopped;
    private boolean done;

    private Place(Path folder) throws IOException {
        this.folder = folder;
        this.database = EmbeddedDatabase.keptIn(folder);
        settings.putAll(database.settings());
        settings.put("platform.seal.keys", folder.resolve("keys").toString());
        settings.put(
                "platform.identity.second-factor-key",
                Token.random().reveal() + Token.random().reveal());
        settings.put("quarkus.http.auth.session.encryption-key", Token.random().reveal());
        Runtime.getRuntime().addShutdownHook(onInterruption);
    }

    /** Makes a folder below {@code target/bench} and starts a database in it. */
    static Place open(String name) throws IOException {
        Path all = Files.createDirectories(Path.of("target", "bench")).toAbsolutePath();
        Place place = new Place(Files.createTempDirectory(all, name + "-"));
        place.requireDurable();
        return place;
    }

    Path folder() {
        return folder;
    }

    HttpClient http() {
        return http;
    }

    /** As the service reaches it. */
    Sql sql() {
        return sql("quarkus.datasource");
    }

    /** As the one who owns it. */
    Sql sqlAsOwner() {
        return sql("quarkus.flyway");
    }

    private Sql sql(String role) {
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setUrl(settings.get("quarkus.datasource.jdbc.url"));
        source.setUser(settings.get(role + ".username"));
        source.setPassword(settings.get(role + ".password"));
        return new Sql(source);
    }

    /** Starts the packaged application and waits until chats can be held. */
    Node startApplication(String... javaArguments) throws IOException {
        List<String> arguments = new ArrayList<>(List.of(javaArguments));
        arguments.addAll(List.of("-jar", Node.JAR.toAbsolutePath().toString()));
        return start("application", arguments);
    }

    /** Starts the bare server, see {@link BareServer}. */
    Node startBare(String... javaArguments) throws IOException {
        List<String> arguments = new ArrayList<>(List.of(javaArguments));
        arguments.addAll(List.of("-cp", classPath(), BareServer.class.getName()));
        return start("bare", arguments);
    }

    /** That of this program, for one that works in another folder. */
    private static String classPath() {
        return Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
                .map(entry -> Path.of(entry).toAbsolutePath().toString())
                .collect(joining(File.pathSeparator));
    }

    private Node start(String name, List<String> arguments) throws IOException {
        Node server = startProgram(name, Machine.javaAsServer(arguments));
        server.awaitChat(http);
        return server;
    }

    /** Starts a server by a command of one's own, and does not wait for it. */
    synchronized Node startProgram(String name, List<String> command) throws IOException {
        if (stopped) {
            throw new IllegalStateException("Interrupted.");
        }
        Node server = Node.start(name, folder, settings, command);
        servers.add(server);
        return server;
    }

    /** The processes of the database that are there now. */
    List<ProcessHandle> databaseProcesses() throws IOException {
        String first = Files.readAllLines(folder.resolve("postgresql").resolve("postmaster.pid"))
                .getFirst();
        return ProcessHandle.of(Long.parseLong(first.strip())).stream()
                .flatMap(main -> Stream.concat(Stream.of(main), main.children()))
                .toList();
    }

    private void requireDurable() {
        long on = sql().number("select count(*) from pg_settings where setting = 'on'"
                + " and name in ('fsync', 'synchronous_commit', 'full_page_writes')");
        if (on != 3) {
            throw new IllegalStateException("The database may forget what it has committed.");
        }
    }

    /** All went well: nothing in the folder need be looked at. */
    void done() {
        done = true;
    }

    @Override
    public void close() throws IOException {
        stop();
        Runtime.getRuntime().removeShutdownHook(onInterruption);
        if (done) {
            delete();
        } else {
            System.out.println("  Logs and data: " + folder);
        }
    }

    private synchronized void stop() {
        if (!stopped) {
            stopped = true;
            http.shutdownNow();
            servers.forEach(Node::stop);
            stopDatabase();
        }
    }

    private void stopDatabase() {
        try {
            database.close();
        } catch (IOException stuck) {
            System.err.println("PostgreSQL could not be stopped; its log stands beside its data.");
        }
    }

    private void delete() throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }
}
