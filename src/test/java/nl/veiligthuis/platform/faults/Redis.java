package nl.veiligthuis.platform.faults;

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

/** The bus: a Redis that keeps nothing on a disk and answers to who knows its password, on this machine alone. */
final class Redis {

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
        Path settings = folder.resolve("redis.conf");
        Files.deleteIfExists(settings);
        Files.createFile(settings, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.writeString(settings, """
                bind 127.0.0.1
                port %d
                requirepass %s
                save ""
                appendonly no
                maxmemory 64mb
                """.formatted(port, password));
        List<String> command = List.of(Program.tool("redis-server"), settings.toString());
        Redis redis = new Redis(port, password, Program.start(folder, folder.resolve("redis.log"), command, Map.of()));
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
