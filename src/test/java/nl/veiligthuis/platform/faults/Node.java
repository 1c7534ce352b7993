package nl.veiligthuis.platform.faults;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The packaged application as a process of its own, as a service in use runs it. */
public final class Node {

    /** The application, once it is packaged. */
    public static final Path JAR = Path.of("target", "quarkus-app", "quarkus-run.jar");

    /** What a node that stops takes to hand over its sockets and to finish, and more than that. */
    static final Duration DRAIN = Duration.ofSeconds(30);

    private static final Duration START = Duration.ofSeconds(90);
    private static final Duration LOOK = Duration.ofMillis(200);
    private static final Pattern TROUBLE = Pattern.compile("\"level\":\"(WARN|ERROR|FATAL)\"");

    private final String name;
    private final URI base;
    private final Program program;

    private Node(String name, URI base, Program program) {
        this.name = name;
        this.base = base;
        this.program = program;
    }

    /**
     * Starts the application on a free port. What this process was given as settings is kept from it.
     *
     * @param folder where it works and logs
     */
    static Node start(String name, Path folder, Map<String, String> settings) throws IOException {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        String jar = JAR.toAbsolutePath().toString();
        return start(name, folder, settings, List.of(java, "--enable-native-access=ALL-UNNAMED", "-jar", jar));
    }

    /**
     * The same by a command of one's own.
     *
     * @param command with its arguments; settings reach it as variables, those of its address among them
     */
    public static Node start(String name, Path folder, Map<String, String> settings, List<String> command)
            throws IOException {
        int port = Program.freePort();
        Map<String, String> environment = new HashMap<>();
        settings.forEach((setting, value) -> environment.put(variable(setting), value));
        environment.put(variable("quarkus.http.host"), "127.0.0.1");
        environment.put(variable("quarkus.http.port"), String.valueOf(port));
        Program program = Program.start(folder, folder.resolve(name + ".log"), command, environment);
        return new Node(name, URI.create("http://127.0.0.1:" + port), program);
    }

    public String name() {
        return name;
    }

    public URI base() {
        return base;
    }

    /** Waits until chats can be held here. */
    public void awaitChat(HttpClient http) {
        awaitAnswer(http, base.resolve("/q/health/group/chat"));
    }

    /** Waits until an address of its own is answered with 200. */
    public void awaitAnswer(HttpClient http, URI address) {
        HttpRequest health =
                HttpRequest.newBuilder(address).timeout(Duration.ofSeconds(5)).build();
        long until = System.nanoTime() + START.toNanos();
        while (!up(http, health)) {
            if (!program.alive() || System.nanoTime() > until) {
                throw new IllegalStateException("The node did not start; see " + program.log() + ".");
            }
            Loop.pause(LOOK);
        }
    }

    private static boolean up(HttpClient http, HttpRequest health) {
        try {
            return http.send(health, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException notYet) {
            return false;
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
    }

    /** Ends the process as {@code kill -9} does: it learns nothing of it. Returns at once. */
    void kill() {
        program.kill();
    }

    /** Of the system. */
    public ProcessHandle handle() {
        return program.handle();
    }

    boolean alive() {
        return program.alive();
    }

    void freeze() {
        program.freeze();
    }

    void thaw() {
        program.thaw();
    }

    /** Asks it to stop, as a new version does, and waits until it handed over and is gone. */
    void drain() {
        program.ask();
        if (!program.ended(DRAIN)) {
            throw new IllegalStateException(name + " did not stop by itself.");
        }
    }

    /** Starts it anew at the same address. */
    void startAgain() throws IOException {
        program.startAgain();
    }

    /** Ends it for good; for when nobody is there any more. */
    public void stop() {
        program.kill();
        program.ended(DRAIN);
    }

    void ask() {
        program.ask();
    }

    boolean ended() {
        return program.ended(DRAIN);
    }

    /** Warnings and errors in its log. */
    List<String> troubles() throws IOException {
        try (Stream<String> lines = Files.lines(program.log())) {
            return lines.filter(line -> TROUBLE.matcher(line).find()).toList();
        }
    }

    private static String variable(String setting) {
        return setting.toUpperCase().replaceAll("[^A-Z0-9]", "_");
    }
}
