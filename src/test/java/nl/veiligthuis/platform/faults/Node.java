package nl.veiligthuis.platform.faults;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The packaged application as a process of its own, as a service in use runs it. */
public final class Node {

    /** The application, once it is packaged. */
    public static final Path JAR = Path.of("target", "quarkus-app", "quarkus-run.jar");

    private static final Duration START = Duration.ofSeconds(90);
    private static final Duration STOP = Duration.ofSeconds(10);
    private static final Duration LOOK = Duration.ofMillis(200);
    private static final Pattern TROUBLE = Pattern.compile("\"level\":\"(WARN|ERROR|FATAL)\"");

    private final String name;
    private final URI base;
    private final Path log;
    private final Process process;

    private Node(String name, URI base, Path log, Process process) {
        this.name = name;
        this.base = base;
        this.log = log;
        this.process = process;
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
        int port = freePort();
        Path log = folder.resolve(name + ".log");
        ProcessBuilder java = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile());
        java.environment().keySet().removeIf(key -> key.startsWith("QUARKUS_") || key.startsWith("PLATFORM_"));
        settings.forEach((setting, value) -> java.environment().put(variable(setting), value));
        java.environment().put(variable("quarkus.http.host"), "127.0.0.1");
        java.environment().put(variable("quarkus.http.port"), String.valueOf(port));
        return new Node(name, URI.create("http://127.0.0.1:" + port), log, java.start());
    }

    String name() {
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
            if (!process.isAlive() || System.nanoTime() > until) {
                throw new IllegalStateException("The node did not start; see " + log + ".");
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
        process.toHandle().destroyForcibly();
    }

    /** Of the system. */
    public ProcessHandle handle() {
        return process.toHandle();
    }

    boolean alive() {
        return process.isAlive();
    }

    public void stop() {
        process.destroy();
        try {
            if (!process.waitFor(STOP.toSeconds(), TimeUnit.SECONDS)) {
                process.destroyForcibly().waitFor();
            }
        } catch (InterruptedException hurry) {
            process.destroyForcibly();
        }
    }

    /** Warnings and errors in its log. */
    List<String> troubles() throws IOException {
        try (Stream<String> lines = Files.lines(log)) {
            return lines.filter(line -> TROUBLE.matcher(line).find()).toList();
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    private static String variable(String setting) {
        return setting.toUpperCase().replaceAll("[^A-Z0-9]", "_");
    }
}
