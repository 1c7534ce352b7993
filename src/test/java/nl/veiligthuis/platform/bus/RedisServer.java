package nl.veiligthuis.platform.bus;

import io.vertx.core.net.NetClientOptions;
import io.vertx.mutiny.core.Vertx;
import io.vertx.mutiny.redis.client.Command;
import io.vertx.mutiny.redis.client.Redis;
import io.vertx.mutiny.redis.client.Request;
import io.vertx.mutiny.redis.client.Response;
import io.vertx.redis.client.RedisOptions;
import java.io.File;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * A real Redis of a test's own: on this machine alone, on a port that was free, and with the settings and the rights of {@code
 * deployment}. It can be killed, frozen and started again.
 */
public final class RedisServer implements AutoCloseable {

    private static final String PROGRAM = "PLATFORM_TEST_REDIS";
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private static final String KEEPER = "keeper";
    private static final Path START = Path.of("deployment", "kubernetes", "base", "valkey-start");

    private final String password = UUID.randomUUID().toString();
    private final int port = freePort();
    private final Vertx vertx = Vertx.vertx();
    private Process process;

    /** Starts one; fails when the program is not named. */
    public static RedisServer started() {
        RedisServer server = new RedisServer();
        server.start();
        Runtime.getRuntime().addShutdownHook(new Thread(server::kill));
        return server;
    }

    /** As after {@link #kill}: it knows nothing any more. */
    public synchronized void start() {
        try {
            Path secret = Files.writeString(Files.createTempFile("redis", ".password"), password);
            ProcessBuilder start = new ProcessBuilder("sh", START.toString())
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD);
            start.environment().putAll(settings(secret));
            process = start.start();
            awaitPort();
            Files.delete(secret);
        } catch (IOException failed) {
            throw new IllegalStateException("redis-server did not start.", failed);
        }
    }

    /** The server that was named is found first; tests have a user who may do more than a node. */
    private Map<String, String> settings(Path secret) {
        return Map.of(
                "PATH", program().getParent() + File.pathSeparator + System.getenv("PATH"),
                "VALKEY_PORT", Integer.toString(port),
                "VALKEY_BIND", "127.0.0.1",
                "VALKEY_PASSWORD_FILE", secret.toString(),
                "VALKEY_MORE", "user %s on >%s allkeys allchannels +@all".formatted(KEEPER, password));
    }

    private static Path program() {
        return Optional.ofNullable(System.getenv(PROGRAM))
                .map(Path::of)
                .orElseThrow(() -> new IllegalStateException(
                        PROGRAM + " is not set: run bin/test, or set it to what `bin/tool redis-server` prints."));
    }

    private void awaitPort() throws IOException {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!answers()) {
            if (!process.isAlive() || System.nanoTime() > end) {
                throw new IOException("nobody listens");
            }
            Thread.onSpinWait();
        }
    }

    private boolean answers() {
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
            return true;
        } catch (IOException notYet) {
            return false;
        }
    }

    /** Stops it as by {@code kill -9}. */
    public synchronized void kill() {
        process.destroyForcibly().onExit().join();
    }

    /** It takes connections and answers nothing, until {@link #thaw}. */
    public void freeze() {
        signal("STOP");
    }

    public void thaw() {
        signal("CONT");
    }

    private synchronized void signal(String name) {
        try {
            new ProcessBuilder("kill", "-" + name, Long.toString(process.pid()))
                    .start()
                    .onExit()
                    .join();
        } catch (IOException failed) {
            throw new IllegalStateException(failed);
        }
    }

    /** A client as a node has one. It is closed with the server. */
    public Redis client() {
        return client(6);
    }

    /** As {@link #client()}, with so many lines: over one, what is asked later is answered later. */
    public Redis client(int lines) {
        return client("default", lines);
    }

    /** A client that may do whatever Redis can. */
    public Redis keeper() {
        return client(KEEPER, 6);
    }

    private Redis client(String user, int lines) {
        return Redis.createClient(
                vertx,
                new RedisOptions()
                        .setConnectionString("redis://127.0.0.1:" + port + "?user=" + user)
                        .setPassword(password)
                        .setMaxPoolSize(lines)
                        .setNetClientOptions(
                                new NetClientOptions().setConnectTimeout(2_000).setReadIdleTimeout(3)));
    }

    public Vertx vertx() {
        return vertx;
    }

    /** Carries out a command and waits for its answer. */
    public static Response ask(Redis client, Command command, Object... arguments) {
        Request request = Request.cmd(command);
        for (Object argument : arguments) {
            request.arg(argument.toString());
        }
        return client.send(request).await().atMost(PATIENCE);
    }

    private static int freePort() {
        try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return free.getLocalPort();
        } catch (IOException none) {
            throw new IllegalStateException(none);
        }
    }

    @Override
    public void close() {
        vertx.closeAndAwait();
        kill();
    }
}
