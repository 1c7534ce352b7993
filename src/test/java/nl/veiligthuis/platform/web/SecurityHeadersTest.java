package nl.veiligthuis.platform.web;

import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.net.URI;
import java.util.List;
import nl.veiligthuis.platform.journeys.Service;
import nl.veiligthuis.platform.ops.TestDatabase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A refusal and an error carry every header too, whoever made them. All routes: see {@link EveryRouteTest}. */
@QuarkusTest
@WithTestResource(TestDatabase.class)
class SecurityHeadersTest {

    private static final int TOO_LARGE = 200 * 1024;

    @TestHTTPResource("/")
    URI address;

    @ParameterizedTest
    @ValueSource(strings = {"/nl/none", "/xx/", "/static/none", "/console/none", "/q/none", "/banner/nl/in/none"})
    void what_is_not_there(String path) {
        carriesAll(asked().get(path), path.startsWith("/console") ? 302 : 404);
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
        EveryHeader.isOn(answer.headers()::getValues, "an answer of " + status);
        assertEquals(List.of("no-store"), answer.headers().getValues("Cache-Control"));
    }
}
