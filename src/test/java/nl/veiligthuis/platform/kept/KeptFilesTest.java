package nl.veiligthuis.platform.kept;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServer;
import java.io.IOException;
import java.net.URI;
import java.net.URL;
import java.net.URLClassLoader;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The files of a build, as they are served in use. */
class KeptFilesTest {

    private static final String STYLE = "p { color: red }\n".repeat(50);

    @TempDir
    Path build;

    private final Vertx vertx = Vertx.vertx();
    private KeptFiles files;

    @BeforeEach
    void a_build() throws IOException {
        Path bundle = build.resolve("META-INF/resources/static/bundle");
        Files.createDirectories(bundle);
        Files.writeString(bundle.resolve("app-ABCD1234.css"), STYLE);
        Files.writeString(bundle.resolve("app-ABCD1234.css.map"), "{}");
        Files.writeString(bundle.resolveSibling("left.js"), "'use strict'\n");
        Files.writeString(bundle.resolveSibling("icon.svg"), "<svg/>");
        try (URLClassLoader loader = new URLClassLoader(new URL[] {build.toUri().toURL()}, null)) {
            files = new KeptFiles(loader);
        }
    }

    @AfterEach
    void close() {
        vertx.close().toCompletionStage().toCompletableFuture().join();
    }

    @Test
    void a_bundle_is_sent_packed_and_kept_for_as_long_as_its_name_lasts() throws Exception {
        HttpResponse<byte[]> answer = get("/static/bundle/app-ABCD1234.css");
        assertEquals(STYLE, Unpacked.text(answer.body(), "br"));
        assertTrue(answer.body().length < STYLE.length() / 2);
        assertEquals("br", header(answer, "Content-Encoding"));
        assertEquals("Accept-Encoding", header(answer, "Vary"));
        assertEquals("text/css;charset=UTF-8", header(answer, "Content-Type"));
        assertEquals("public, max-age=31536000, immutable", header(answer, "Cache-Control"));
        assertEquals("nosniff", header(answer, "X-Content-Type-Options"));
        assertTrue(header(answer, "Content-Security-Policy").startsWith("default-src 'none'"));
    }

    @Test
    void a_file_whose_name_does_not_change_is_asked_for_again_every_day() throws Exception {
        assertEquals("public, max-age=86400", header(get("/static/left.js"), "Cache-Control"));
        assertEquals("text/javascript;charset=UTF-8", header(get("/static/left.js"), "Content-Type"));
        assertEquals("image/svg+xml", header(get("/static/icon.svg"), "Content-Type"));
    }

    @Test
    void what_is_for_developers_or_is_not_there_is_left_to_others() {
        for (String path : new String[] {
            "/static/bundle/app-ABCD1234.css.map",
            "/static/none.css",
            "/static/",
            "/static",
            "/static/../left.js",
            "/nl/"
        }) {
            assertNull(files.find(path), path);
        }
    }

    @Test
    void nothing_is_kept_where_files_change() {
        assertNull(new KeptFiles(null).find("/static/left.js"));
    }

    private HttpResponse<byte[]> get(String path) throws Exception {
        HttpServer server = vertx.createHttpServer()
                .requestHandler(request -> files.find(request.uri()).answer(request))
                .listen(0)
                .toCompletionStage()
                .toCompletableFuture()
                .get();
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://localhost:" + server.actualPort() + path))
                .version(HttpClient.Version.HTTP_1_1)
                .header("Accept-Encoding", "br, gzip")
                .build();
        return HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofByteArray());
    }

    private static String header(HttpResponse<?> answer, String name) {
        return answer.headers().firstValue(name).orElse("");
    }
}
