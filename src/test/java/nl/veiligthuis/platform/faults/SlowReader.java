package nl.veiligthuis.platform.faults;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Somebody asks for more than the network holds on the way, and reads nothing of it. Their line is closed within 30 s, and those
 * who talk meanwhile notice nothing.
 */
final class SlowReader implements Fault {

    private static final Duration CLOSED = Duration.ofSeconds(30);
    private static final Duration OTHERS = Duration.ofSeconds(2);
    private static final Duration PATIENCE = Duration.ofSeconds(120);
    private static final Duration WARM = Scale.of(Duration.ofSeconds(10), Duration.ofSeconds(3));
    private static final Duration LOOK = Duration.ofMillis(100);
    private static final String CALLED = "Reads nothing";

    /** 7 MB in all: more than the buffers of both ends. */
    private static final int MESSAGES = 600;

    private static final String LONG = "\u4e2d".repeat(4_000);
    private static final int SMALL_BUFFER = 4_096;
    private static final Pattern SOCKETS = Pattern.compile("platform_sockets_open(?:\\{[^}]*})? ([0-9.]+)");

    @Override
    public String name() {
        return "slow-reader";
    }

    @Override
    public String promise() {
        return "somebody who reads nothing: closed within 30 s, others unharmed";
    }

    @Override
    public Report run(Path folder) throws IOException {
        Shape shape = Shape.of(2).with("platform.limits.messages-per-chat", "100000");
        try (Scene scene = Scene.open(folder, shape, Scale.of(40))) {
            URI node = scene.cluster().nodes().getFirst().base();
            String token = manyWords(scene, node);
            scene.talk();
            scene.pass(WARM);
            int before = sockets(scene, node);
            long moment = System.nanoTime();
            try (Socket silent = resume(node, token)) {
                Duration closed = untilClosed(scene, node, before, moment);
                scene.pass(WARM);
                boolean rest = scene.quiet();
                return report(scene, silent.isConnected() ? closed : CLOSED, moment, rest);
            }
        }
    }

    /** The token of a chat in which more was said than fits on the way. */
    private static String manyWords(Scene scene, URI node) {
        ConcurrentLinkedQueue<String> troubles = new ConcurrentLinkedQueue<>();
        Console adviser = scene.crowd().stranger(0, Set.of(CALLED), troubles::add);
        scene.loop().run(adviser::open);
        scene.must("The adviser is there", PATIENCE, adviser::up);
        scene.loop().run(adviser::goOnDuty);
        scene.must("The adviser is on duty", PATIENCE, adviser::onDuty);
        String token = new FormClient(scene.cluster().http()).startChat(node, CALLED);
        scene.must("The chat is taken", PATIENCE, adviser::complete);
        Side side = scene.ask(() -> adviser.side(adviser.conversation(CALLED)));
        scene.loop().run(() -> {
            for (int message = 0; message < MESSAGES; message++) {
                side.say(LONG, System.nanoTime());
            }
        });
        scene.must("All was said", PATIENCE, () -> side.outbox().empty());
        scene.loop().run(adviser::close);
        if (!troubles.isEmpty()) {
            throw new IllegalStateException(troubles.peek());
        }
        return token;
    }

    private static Socket resume(URI node, String token) throws IOException {
        Socket socket = new Socket();
        socket.setReceiveBufferSize(SMALL_BUFFER);
        socket.connect(new InetSocketAddress(node.getHost(), node.getPort()));
        String handshake = "GET /nl/chat/socket HTTP/1.1\r\nHost: " + node.getAuthority()
                + "\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Version: 13\r\n"
                + "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\nOrigin: " + Cluster.ORIGIN + "\r\n\r\n";
        socket.getOutputStream().write(handshake.getBytes(StandardCharsets.US_ASCII));
        socket.getOutputStream().write(frame("{\"type\":\"resume\",\"token\":\"" + token + "\",\"after\":0}"));
        return socket;
    }

    /** A masked text frame of RFC 6455; a mask of zeros leaves the text as it is. */
    private static byte[] frame(String text) {
        byte[] payload = text.getBytes(StandardCharsets.US_ASCII);
        return ByteBuffer.allocate(6 + payload.length)
                .put((byte) 0x81)
                .put((byte) (0x80 | payload.length))
                .putInt(0)
                .put(payload)
                .array();
    }

    private static Duration untilClosed(Scene scene, URI node, int before, long moment) {
        boolean seen = false;
        while (System.nanoTime() - moment < PATIENCE.toNanos()) {
            int open = sockets(scene, node);
            seen |= open > before;
            if (seen && open <= before) {
                return Duration.ofNanos(System.nanoTime() - moment);
            }
            Loop.pause(LOOK);
        }
        throw new IllegalStateException(seen ? "The reader was never closed." : "The reader never came.");
    }

    private static int sockets(Scene scene, URI node) {
        try {
            HttpRequest request =
                    HttpRequest.newBuilder(node.resolve("/q/metrics")).build();
            String metrics = scene.cluster()
                    .http()
                    .send(request, HttpResponse.BodyHandlers.ofString())
                    .body();
            Matcher found = SOCKETS.matcher(metrics);
            if (!found.find()) {
                throw new IllegalStateException("The node does not tell how many sockets it has.");
            }
            return (int) Double.parseDouble(found.group(1));
        } catch (IOException | InterruptedException failed) {
            throw new IllegalStateException(failed);
        }
    }

    private static Report report(Scene scene, Duration closed, long moment, boolean rest) throws IOException {
        Findings findings = scene.findings();
        Report report = new Report();
        findings.messages(report);
        Figures others = findings.acknowledgements(moment, moment + closed.toNanos());
        report.line("closed after", "%.1f s", closed.toMillis() / 1000.0);
        report.line(
                "others acknowledged before, p50 / p95 / p99 / max",
                "%s",
                findings.acknowledgements(Long.MIN_VALUE, moment));
        report.line("  while it was open", "%s", others);
        report.require(closed.compareTo(CLOSED) <= 0, "Closed after more than %d s.", CLOSED.toSeconds());
        report.require(others.count() > 0, "Nobody else said anything.");
        report.require(
                others.percentile(99).compareTo(OTHERS) <= 0, "Others waited more than %d s.", OTHERS.toSeconds());
        report.require(rest, "Not at rest in time.");
        findings.nothingIsLost(report);
        for (Node node : scene.cluster().nodes()) {
            findings.survivor(report, node);
        }
        return report;
    }
}
