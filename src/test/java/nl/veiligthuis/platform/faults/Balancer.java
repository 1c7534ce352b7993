package nl.veiligthuis.platform.faults;

import java.io.IOException;
import java.net.StandardProtocolFamily;
import java.net.URI;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.veiligthuis.platform.privacy.Token;

/** HAProxy with the configuration that is shipped, without TLS. */
final class Balancer {

    private static final Path SHIPPED = Path.of("deployment", "haproxy").toAbsolutePath();
    private static final Duration STOP = Duration.ofSeconds(5);
    private static final Duration START = Duration.ofSeconds(15);
    private static final Duration LOOK = Duration.ofMillis(100);

    private final URI base;
    private final Path admin;
    private final Program program;

    private Balancer(URI base, Path admin, Program program) {
        this.base = base;
        this.admin = admin;
        this.program = program;
    }

    /** Starts it before these nodes; none is allowed too. */
    static Balancer start(Path folder, int port, List<Node> nodes) throws IOException {
        return start(
                Program.tool("haproxy"),
                folder,
                port,
                nodes.stream().map(Node::base).toList());
    }

    static Balancer start(String haproxy, Path folder, int port, List<URI> nodes) throws IOException {
        Path admin = Path.of(
                System.getProperty("java.io.tmpdir"),
                "haproxy-" + Token.random().reveal() + ".sock");
        Map<String, String> environment = new HashMap<>(environment(port, nodes));
        environment.put("PLATFORM_ADMIN_SOCKET", admin.toString());
        List<String> command =
                List.of(haproxy, "-f", SHIPPED.resolve("haproxy.cfg").toString());
        Program program = Program.start(folder, folder.resolve("haproxy.log"), command, environment);
        Balancer balancer = new Balancer(URI.create("http://127.0.0.1:" + port), admin, program);
        balancer.await("show info", "Name: HAProxy", 1);
        return balancer;
    }

    private static Map<String, String> environment(int port, List<URI> nodes) {
        Map<String, String> environment = new HashMap<>();
        environment.put("PLATFORM_PLAIN", "127.0.0.1:" + port);
        environment.put("PLATFORM_LAST_RESORT", SHIPPED.resolve("last-resort").toString());
        for (int number = 0; number < nodes.size(); number++) {
            environment.put("PLATFORM_NODE_" + (number + 1), nodes.get(number).getAuthority());
        }
        return environment;
    }

    URI base() {
        return base;
    }

    Path log() {
        return program.log();
    }

    /** Waits until it sends chats to so many nodes. */
    void awaitNodes(int number) {
        await("show stat", "talk,node-", number);
    }

    /** Cuts every connection it holds to the nodes, all at once. */
    void cutAll(int nodes) {
        for (String backend : List.of("talk", "pages")) {
            for (int number = 1; number <= nodes; number++) {
                tell("shutdown sessions server " + backend + "/node-" + number);
            }
        }
    }

    private void await(String command, String start, int lines) {
        long until = System.nanoTime() + START.toNanos();
        while (count(command, start) < lines) {
            if (!program.alive() || System.nanoTime() > until) {
                throw new IllegalStateException("The balancer is not ready; see " + program.log() + ".");
            }
            Loop.pause(LOOK);
        }
    }

    private long count(String command, String start) {
        return tell(command)
                .lines()
                .filter(line -> line.startsWith(start) && !line.contains(",DOWN"))
                .count();
    }

    /** Gives a command; what it answers, or nothing while it does not listen. */
    String tell(String command) {
        try (SocketChannel socket = SocketChannel.open(StandardProtocolFamily.UNIX)) {
            socket.connect(UnixDomainSocketAddress.of(admin));
            socket.write(ByteBuffer.wrap((command + "\n").getBytes(StandardCharsets.UTF_8)));
            return new String(Channels.newInputStream(socket).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException notYet) {
            return "";
        }
    }

    void stop() {
        program.stop(STOP);
        try {
            Files.deleteIfExists(admin);
        } catch (IOException left) {
            System.err.println("A socket is left at " + admin + ".");
        }
    }
}
