package nl.veiligthuis.platform.web;

import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.Headers;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.net.URI;
import java.util.List;
import java.util.Map;
import nl.veiligthuis.platform.journeys.Service;
import nl.veiligthuis.platform.ops.TestDatabase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Every response carries every header, once and word for word, whoever made it. */
@QuarkusTest
@WithTestResource(TestDatabase.class)
class SecurityHeadersTest {

    private static final int TOO_LARGE = 200 * 1024;

    private static final Map<String, String> HEADERS = Map.of(
            "Content-Security-Policy",
                    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; media-src 'self'; connect-src 'self';"
                            + " form-action 'self'; base-uri 'none'; frame-ancestors 'none';"
                            + " require-trusted-types-for 'script'; trusted-types 'none'",
            "Strict-Transport-Security", "max-age=31536000; includeSubDomains",
            "X-Content-Type-Options", "nosniff",
            "Referrer-Policy", "no-referrer",
            "Cross-Origin-Opener-Policy", "same-origin",
            "Cross-Origin-Resource-Policy", "same-origin",
            "Permissions-Policy",
                    "accelerometer=(), browsing-topics=(), camera=(), display-capture=(), geolocation=(), gyroscope=(),"
                            + " magnetometer=(), microphone=(), payment=(), usb=()");

    @TestHTTPResource("/")
    URI address;

    @ParameterizedTest
    @CsvSource({
        "/, 303",
        "/nl/, 200",
        "/ar/is-dit-liefde, 200",
        "/nl/chat, 200",
        "/nl/check, 200",
        "/nl/check/over-mij, 200",
        "/nl/hulp-zoeken, 200",
        "/console/sign-in, 200",
        "/console, 302",
        "/static/icon.svg, 200",
        "/exit, 303",
        "/robots.txt, 200",
        "/sitemap.xml, 200",
        "/nl/nieuw.atom, 200",
        "/q/health/live, 200",
        "/q/metrics, 200",
        "/nl/none, 404",
        "/xx/, 404",
        "/static/none, 404",
    })
    void a_page_or_file(String path, int status) {
        carriesAll(asked().get(path), status);
    }

    @Test
    void a_form_and_its_answer() {
        carriesAll(form().formParam("where", "Ede").post("/nl/hulp-zoeken"), 200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/nl/chat", "/console/session", "/nl/none"})
    void a_form_of_another_site(String path) {
        carriesAll(asked().header("Sec-Fetch-Site", "cross-site").post(path), 403);
    }

    @Test
    void a_method_that_is_not_there() {
        carriesAll(asked().header("Sec-Fetch-Site", "same-origin").delete("/nl/hulp-zoeken"), 405);
    }

    @Test
    void a_form_that_is_too_large() {
        carriesAll(form().formParam("where", "x".repeat(TOO_LARGE)).post("/nl/hulp-zoeken"), 413);
    }

    @Test
    void a_body_of_another_type() {
        carriesAll(
                asked().header("Sec-Fetch-Site", "same-origin")
                        .contentType("text/plain")
                        .body("where=Ede")
                        .post("/nl/hulp-zoeken"),
                415);
    }

    @Test
    void a_sign_in_that_failed() {
        RequestSpecification wrong = form().formParam("j_username", "niemand").formParam("j_password", "onjuist");
        carriesAll(wrong.post("/console/session"), 302);
    }

    @Test
    void a_socket_that_is_refused() {
        carriesAll(
                asked().header("Connection", "Upgrade")
                        .header("Upgrade", "websocket")
                        .header("Sec-WebSocket-Version", "13")
                        .header("Sec-WebSocket-Key", "dGhlIHNhbXBsZSBub25jZQ==")
                        .header("Origin", "https://elders.example")
                        .get("/nl/chat/socket"),
                403);
    }

    private RequestSpecification form() {
        return new Service(address).form();
    }

    private static RequestSpecification asked() {
        return given().redirects().follow(false);
    }

    private static void carriesAll(Response answer, int status) {
        assertEquals(status, answer.statusCode());
        Headers headers = answer.headers();
        HEADERS.forEach((name, value) -> assertEquals(List.of(value), headers.getValues(name), name));
    }
}
