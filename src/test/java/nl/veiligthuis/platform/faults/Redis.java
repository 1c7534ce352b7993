package nl.veiligthuis.platform.faults;

import java.io.File;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import nl.veiligthuis.platform.privacy.Token;

/** The bus: a Redis with the settings and the rights of {@code deployment}, on this machine alone. */
final class Redis {

    private static final Path START_SCRIPT = Path.of("deployment", "kubernetes", "base", "valkey-start");
    private static final Duration START = Duration.ofSeconds(10);
    private static final Duration LOOK = Duration.ofMillis(50);

    private final int port;
    private final String password;
    private final Program program;

    private Redis(int port, String password, Program program) {
        this.port = port;
        this.password = password;
        this.program = program;
    }

    /** Its password stands in a file: everybody sees the arguments of a process. */
    static Redis start(Path folder) throws IOException {
        int port = Program.freePort();
        String password = Token.random().reveal();
        Path secret = folder.resolve("redis.password");
        Files.deleteIfExists(secret);
        Files.createFile(secret, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.writeString(secret, password);
        Map<String, String> settings = Map.of(
                "PATH",
                Path.of(Program.tool("redis-server")).getParent() + File.pathSeparator + System.getenv("PATH"),
                "VALKEY_PORT",
                Integer.toString(port),
                "VALKEY_BIND",
                "127.0.0.1",
                "VALKEY_PASSWORD_FILE",
                secret.toString());
        List<String> command = List.of("sh", START_SCRIPT.toAbsolutePath().toString());
        Redis redis = new Redis(port, password, Program.start(folder, folder.resolve("redis.log"), command, settings));
        redis.await();
        return redis;
    }

    /** The settings that make nodes use it. */
    Map<String, String> settings() {
        return Map.of("platform.bus", "redis", "quarkus.redis.hosts", "redis://:" + password + "@127.0.0.1:" + port);
    }

    void kill() {
        program.kill();
    }

    void startAgain() throws IOException {
        program.startAgain();
        await();
    }

    void stop() {
        program.stop(START);
    }

    private void await() {
        long until = System.nanoTime() + START.toNanos();
        while (!listens()) {
            if (!program.alive() || System.nanoTime() > until) {
                throw new IllegalStateException("Redis did not start; see " + program.log() + ".");
            }
            Loop.pause(LOOK);
        }
    }

    private boolean listens() {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            return socket.isConnected();
        } catch (IOException notYet) {
            return false;
        }
    }
}
