package nl.veiligthuis.platform.web;

import static org.junit.jupiter.api.Assertions.assertTrue;

import io.smallrye.config.SmallRyeConfigBuilder;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.net.PfxOptions;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.SSLSocket;
import nl.veiligthuis.platform.privacy.LimitsConfig;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A server that ends TLS itself; without TLS see {@link OddRequestsTest}. */
class BareAnswersTest {

    private static Vertx vertx;
    private static int port;

    @BeforeAll
    static void listen(@TempDir Path folder) throws Exception {
        Map<String, String> settings = Tls.settings(folder);
        vertx = Vertx.vertx();
        HttpServerOptions options = new HttpServerOptions()
                .setSsl(true)
                .setUseAlpn(true)
                .setKeyCertOptions(new PfxOptions()
                        .setPath(settings.get("quarkus.tls.key-store.p12.path"))
                        .setPassword(settings.get("quarkus.tls.key-store.p12.password")));
        HttpServer server = vertx.createHttpServer(options)
                .requestHandler(request -> request.response().end("served"))
                .listen(0, "127.0.0.1")
                .toCompletionStage()
                .toCompletableFuture()
                .get(30, TimeUnit.SECONDS);
        port = server.actualPort();
        LimitsConfig limits = new SmallRyeConfigBuilder()
                .addDiscoveredConverters()
                .withMapping(LimitsConfig.class)
                .build()
                .getConfigMapping(LimitsConfig.class);
        new HeadTimeout(vertx, limits).started((io.quarkus.vertx.http.HttpsServerStart) null);
    }

    @AfterAll
    static void stop() {
        vertx.close();
    }

    @ParameterizedTest
    @CsvSource({
        "431, 'GET / HTTP/1.1\\r\\nHost: x\\r\\nX: %s\\r\\n\\r\\n'",
        "414, 'GET /%s HTTP/1.1\\r\\nHost: x\\r\\n\\r\\n'",
        "400, 'Hallo\\r\\n\\r\\n'"
    })
    void what_the_server_refuses_by_itself_bears_the_headers_behind_tls_too(int status, String request)
            throws Exception {
        String answer = answer(request.translateEscapes().formatted("x".repeat(20_000)));
        assertTrue(answer.startsWith("HTTP/1.") && answer.contains(" " + status + " "), answer);
        assertTrue(answer.contains("\r\n" + SecurityHeaders.POLICY + ": "), answer);
    }

    @ParameterizedTest
    @CsvSource("'GET / HTTP/1.1\\r\\nHost: x\\r\\nConnection: close\\r\\n\\r\\n'")
    void what_is_served_is_left_as_it_is(String request) throws Exception {
        String answer = answer(request.translateEscapes());
        assertTrue(answer.endsWith("served"), answer);
    }

    private static String answer(String request) throws Exception {
        try (SSLSocket socket = (SSLSocket) Tls.trusting().getSocketFactory().createSocket("127.0.0.1", port)) {
            socket.setSoTimeout(30_000);
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            socket.getOutputStream().flush();
            return read(socket);
        }
    }

    /** The line may be cut as soon as everything was said. */
    private static String read(SSLSocket socket) {
        StringBuilder answer = new StringBuilder();
        try {
            int next = socket.getInputStream().read();
            while (next >= 0) {
                answer.append((char) next);
                next = socket.getInputStream().read();
            }
        } catch (IOException cut) {
            return answer.toString();
        }
        return answer.toString();
    }
}
