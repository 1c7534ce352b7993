package nl.veiligthuis.platform.kept;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import nl.veiligthuis.platform.ops.TestDatabase;
import nl.veiligthuis.platform.web.Tls;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every route whose pages are kept, and how what is kept goes over the line. */
@QuarkusTest
@WithTestResource(TestDatabase.class)
class KeptRoutesTest {

    private static final String BROWSER = "gzip, deflate, br, zstd";

    /** Those of a representation, which a client that takes another one gets otherwise. */
    private static final List<String> OF_A_REPRESENTATION = List.of("content-encoding", "content-length", "etag");

    @TestHTTPResource("/")
    URI address;

    @TestHTTPResource(value = "/", tls = true)
    URI secure;

    @Inject
    KeptPages pages;

    private final HttpClient browser =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/nl/",
                "/nl/mannen",
                "/en/hulplijnen",
                "/ar/rode-vlaggen",
                "/nl/rode-vlaggen/stalking",
                "/nl/is-dit-liefde",
                "/nl/is-dit-liefde/jaloers",
                "/nl/verhalen",
                "/nl/verhalen/noa",
                "/nl/cijfers",
                "/nl/cijfers/meldingen",
                "/nl/cijfers/meldingen.csv",
                "/nl/campagne",
                "/nl/in/aalten",
                "/nl/in/ede/",
                "/ar/in/ede/rode-vlaggen",
                "/nl/in/ede/campagne",
                "/banner/nl",
                "/banner/nl/in/ede",
                "/nl/nieuw.atom",
                "/sitemap.xml",
                "/robots.txt",
            })
    void is_the_same_however_it_is_sent_and_however_often(String path) throws Exception {
        HttpResponse<byte[]> first = get(path, "Accept-Encoding", BROWSER);
        HttpResponse<byte[]> again = get(path, "Accept-Encoding", BROWSER);
        assertEquals(200, first.statusCode());
        assertEquals(200, again.statusCode());
        assertEquals(headers(first), headers(again));
        assertEquals("br", only(again, "content-encoding"));
        assertEquals("Accept-Encoding", only(again, "vary"));
        assertTrue(only(again, "etag").matches("\"[A-Za-z0-9_-]{20}\""), only(again, "etag"));
        assertEquals(Integer.toString(again.body().length), only(again, "content-length"));
        assertTrue(again.headers().firstValue("set-cookie").isEmpty());

        HttpResponse<byte[]> gzip = get(path, "Accept-Encoding", "gzip");
        HttpResponse<byte[]> plain = get(path);
        String text = Unpacked.text(plain.body(), "identity");
        assertEquals(text, Unpacked.text(again.body(), "br"));
        assertEquals(text, Unpacked.text(gzip.body(), only(gzip, "content-encoding")));
        assertEquals(common(plain), common(again));
        assertEquals(common(plain), common(gzip));
        assertTrue(plain.headers().firstValue("content-encoding").isEmpty());
        assertNotEquals(only(plain, "etag"), only(again, "etag"));
        assertNotEquals(only(gzip, "etag"), only(again, "etag"));
    }

    /** The second answer comes from the connection itself, see {@link ShortWay}; the forms between go the whole way. */
    @Test
    void on_one_connection_all_come_in_turn_and_a_page_is_byte_for_byte_what_it_was() throws Exception {
        get("/nl/mannen");
        String page = "GET /nl/mannen HTTP/1.1\r\nHost: x\r\n";
        String refused = "POST /nl/mannen HTTP/1.1\r\nHost: x\r\nContent-Length: 0\r\n\r\n";
        String said =
                said(page + "\r\n" + page + "\r\n" + refused + page + "\r\n" + page + "Connection: close\r\n\r\n");
        String[] answers = said.split("(?=HTTP/1\\.1 \\d)");
        assertEquals(5, answers.length, said);
        assertTrue(answers[0].startsWith("HTTP/1.1 200 OK\r\n"), answers[0]);
        assertTrue(answers[2].startsWith("HTTP/1.1 4"), answers[2]);
        for (int number : new int[] {1, 3, 4}) {
            assertEquals(answers[0], answers[number].replace("connection: close\r\n", ""));
        }
    }

    private String said(String requests) throws IOException {
        try (Socket line = new Socket(address.getHost(), address.getPort())) {
            line.setSoTimeout(20_000);
            line.getOutputStream().write(requests.getBytes(StandardCharsets.US_ASCII));
            return new String(line.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    @Test
    void a_browser_that_has_a_page_is_told_so_and_no_more() throws Exception {
        get("/nl/mannen");
        String tag = only(get("/nl/mannen", "Accept-Encoding", BROWSER), "etag");
        for (String sent : List.of(tag, "W/" + tag, "\"another\", " + tag + " , W/\"third\"", " * ")) {
            HttpResponse<byte[]> answer = get("/nl/mannen", "Accept-Encoding", BROWSER, "If-None-Match", sent);
            assertEquals(304, answer.statusCode(), sent);
            assertEquals(0, answer.body().length);
            assertEquals(tag, only(answer, "etag"));
            assertEquals("Accept-Encoding", only(answer, "vary"));
            assertEquals("no-cache, private", only(answer, "cache-control"));
            assertTrue(answer.headers().firstValue("content-security-policy").isPresent());
            assertTrue(answer.headers().firstValue("content-type").isEmpty());
            assertTrue(answer.headers().firstValue("content-encoding").isEmpty());
        }
        for (String other : List.of("\"another\"", tag.replace("\"", ""), "", only(get("/nl/mannen"), "etag"))) {
            assertEquals(
                    200,
                    get("/nl/mannen", "Accept-Encoding", BROWSER, "If-None-Match", other)
                            .statusCode(),
                    other);
        }
    }

    @Test
    void whoever_asks_for_the_head_alone_gets_the_head_of_the_whole() throws Exception {
        for (String path : List.of("/nl/jongeren", "/nl/jongeren")) {
            HttpResponse<byte[]> head =
                    ask(request(path, "Accept-Encoding", BROWSER).HEAD(), browser);
            assertEquals(0, head.body().length);
            assertEquals(headers(get(path, "Accept-Encoding", BROWSER)), headers(head));
        }
    }

    @Test
    void a_coding_that_is_not_kept_is_not_packed_on_the_way() throws Exception {
        get("/nl/omstanders");
        HttpResponse<byte[]> answer = get("/nl/omstanders", "Accept-Encoding", "deflate");
        assertTrue(answer.headers().firstValue("content-encoding").isEmpty());
        assertEquals(Unpacked.text(get("/nl/omstanders").body(), "identity"), Unpacked.text(answer.body(), "identity"));
        assertEquals(only(get("/nl/omstanders"), "etag"), only(answer, "etag"));
    }

    /** There the framework packs. */
    @Test
    void over_http_2_a_page_is_packed_once_and_its_tag_is_weak() throws Exception {
        HttpClient two = Tls.browser();
        String text = Unpacked.text(get("/nl/bescherming").body(), "identity");
        for (int time = 0; time < 3; time++) {
            HttpResponse<byte[]> answer = ask(secured("/nl/bescherming", "Accept-Encoding", "gzip"), two);
            assertEquals(HttpClient.Version.HTTP_2, answer.version());
            assertEquals(200, answer.statusCode());
            assertEquals(text, Unpacked.text(answer.body(), only(answer, "content-encoding")));
        }
        HttpResponse<byte[]> answer = ask(secured("/nl/bescherming", "Accept-Encoding", "gzip"), two);
        assertTrue(only(answer, "etag").startsWith("W/\""));
        assertEquals(
                304,
                ask(secured("/nl/bescherming", "If-None-Match", only(answer, "etag")), two)
                        .statusCode());
    }

    @Test
    void a_page_rendered_for_http_2_is_kept_as_one_for_http_1() throws Exception {
        HttpClient two = Tls.browser();
        HttpResponse<byte[]> rendered = ask(secured("/nl/na-de-breuk", "Accept-Encoding", "gzip"), two);
        HttpResponse<byte[]> kept = get("/nl/na-de-breuk", "Accept-Encoding", "gzip");
        assertEquals(Unpacked.text(rendered.body(), "gzip"), Unpacked.text(kept.body(), "gzip"));
        assertEquals(common(rendered), common(kept));
    }

    @Test
    void neither_what_browsers_prefer_nor_a_cookie_changes_a_page() throws Exception {
        HttpResponse<byte[]> plain = get("/en/privacy");
        HttpResponse<byte[]> other = get(
                "/en/privacy",
                "Accept-Language",
                "ar",
                "Accept",
                "text/html;q=0.5",
                "Cookie",
                "console=x",
                "X-Any",
                "y");
        assertEquals(headers(plain), headers(other));
        assertFalse(new String(other.body(), StandardCharsets.UTF_8).isEmpty());
    }

    private HttpResponse<byte[]> get(String path, String... headers) throws IOException, InterruptedException {
        return ask(request(path, headers), browser);
    }

    private HttpRequest.Builder request(String path, String... headers) {
        return request(address.resolve(path), headers);
    }

    private HttpRequest.Builder secured(String path, String... headers) {
        return request(secure.resolve(path), headers);
    }

    private static HttpRequest.Builder request(URI page, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(page);
        return headers.length == 0 ? request : request.headers(headers);
    }

    private static HttpResponse<byte[]> ask(HttpRequest.Builder request, HttpClient client)
            throws IOException, InterruptedException {
        return client.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
    }

    private static String only(HttpResponse<?> answer, String header) {
        List<String> values = answer.headers().allValues(header);
        assertEquals(1, values.size(), header + " of " + answer.headers().map());
        return values.getFirst();
    }

    private static Map<String, List<String>> headers(HttpResponse<?> answer) {
        Map<String, List<String>> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        headers.putAll(answer.headers().map());
        headers.remove(":status");
        return headers;
    }

    private static Map<String, List<String>> common(HttpResponse<?> answer) {
        Map<String, List<String>> common = new HashMap<>(headers(answer));
        common.keySet().removeAll(OF_A_REPRESENTATION);
        return common;
    }
}
