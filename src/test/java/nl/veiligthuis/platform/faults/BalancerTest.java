package nl.veiligthuis.platform.faults;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;
import org.junit.jupiter.api.io.TempDir;

/** The balancer as it is shipped, when no node answers; {@code bin/test} names a HAProxy to try it with. */
@EnabledIfEnvironmentVariable(named = "PLATFORM_TEST_HAPROXY", matches = ".+")
class BalancerTest {

    private static final String READS_ARABIC = "ar-SY,en;q=0.5";

    @TempDir
    static Path folder;

    private static Balancer balancer;
    private static HttpClient http;

    @BeforeAll
    static void no_node_is_up() throws IOException {
        balancer = Balancer.start(System.getenv("PLATFORM_TEST_HAPROXY"), folder, Program.freePort(), List.of());
        http = HttpClient.newHttpClient();
    }

    @AfterAll
    static void stop() {
        http.close();
        balancer.stop();
    }

    @Test
    void whoever_comes_is_told_whom_to_call_in_the_language_of_the_address_or_of_the_browser() throws Exception {
        assertEquals("nl", language("/nl/chat", READS_ARABIC));
        assertEquals("en", language("/en", READS_ARABIC));
        assertEquals("ar", language("/", READS_ARABIC));
        assertEquals("nl", language("/", "xx"));
    }

    private static String language(String path, String reads) throws Exception {
        HttpResponse<String> answer = get(path, reads);
        assertEquals(503, answer.statusCode());
        assertEquals("30", answer.headers().firstValue("Retry-After").orElse(""));
        assertEquals("no-store", answer.headers().firstValue("Cache-Control").orElse(""));
        assertTrue(answer.headers().firstValue("Content-Security-Policy").isPresent());
        assertTrue(answer.body().contains("tel:0800-2000") && answer.body().contains("tel:112"));
        return answer.body().replaceFirst("(?s).*?<html lang=\"(..)\".*", "$1");
    }

    @Test
    void the_way_out_works() throws Exception {
        HttpResponse<String> answer = get("/exit", READS_ARABIC);
        assertEquals(303, answer.statusCode());
        assertEquals(
                "https://www.knmi.nl/", answer.headers().firstValue("Location").orElse(""));
        assertTrue(answer.headers().firstValue("Clear-Site-Data").orElse("").contains("storage"));
    }

    @Test
    void what_is_for_inside_is_not_there_however_it_is_written() throws Exception {
        for (String path : List.of("/q/health", "/%71/metrics", "/nl/../q/metrics", "/nl/%2e%2e/q", "//q/health")) {
            assertEquals(404, get(path, "nl").statusCode(), path);
        }
    }

    @Test
    void its_log_holds_neither_an_address_nor_a_path() throws Exception {
        get("/nl/somewhere-special", READS_ARABIC);
        String log = Files.readString(balancer.log());
        assertTrue(log.contains("\"status\":503"), log);
        assertFalse(log.contains("127.0.0.1") || log.contains("somewhere-special"), log);
    }

    private static HttpResponse<String> get(String path, String reads) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create(balancer.base() + path))
                .header("Accept-Language", reads)
                .build();
        return http.send(request, HttpResponse.BodyHandlers.ofString());
    }
}
