package nl.veiligthuis.platform.web;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.qute.i18n.Localized;
import io.quarkus.qute.i18n.MessageBundles;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import nl.veiligthuis.platform.journeys.Service;
import nl.veiligthuis.platform.ops.TestDatabase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is turned away before it reaches a page. */
@QuarkusTest
@WithTestResource(TestDatabase.class)
class RefusalsTest {

    private static final int FAR_TOO_LARGE = 200 * 1024;

    @TestHTTPResource("/")
    URI address;

    @ParameterizedTest
    @ValueSource(strings = {"nl", "en", "ar"})
    void a_form_of_another_site_gets_a_page_with_the_number_to_call(String language) {
        page(
                        given().header("Sec-Fetch-Site", "cross-site")
                                .post("/" + language + "/chat")
                                .then(),
                        403,
                        language)
                .body(containsString("<h1>" + words(language).refused_title() + "</h1>"));
    }

    @ParameterizedTest
    @CsvSource({
        "/nl/chat",
        "/nl/chat/messages",
        "/nl/hulp-zoeken",
        "/console/session",
        "/xx/",
        "/",
        "/nl/bestaat-niet",
        "/nl/%00"
    })
    void a_form_of_another_site_is_refused_everywhere(String path) {
        given().urlEncodingEnabled(false)
                .header("Origin", "https://elders.example")
                .header("Accept-Language", "nl")
                .post(path)
                .then()
                .statusCode(403)
                .header("Set-Cookie", nullValue())
                .body(containsString("tel:0800-2000"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/console/session",
                "//console/session",
                "/%63onsole/session",
                "/nl/console/session",
                "/console;x=1/session"
            })
    void nobody_is_signed_in_by_a_page_that_does_not_say_whose_it_is(String path) {
        given().urlEncodingEnabled(false)
                .redirects()
                .follow(false)
                .header("Origin", "null")
                .formParam("j_username", "voorbeeld-1")
                .formParam("j_password", Service.PASSWORD)
                .post(path)
                .then()
                .statusCode(403)
                .header("Set-Cookie", nullValue());
    }

    @ParameterizedTest
    @ValueSource(strings = {"PUT", "DELETE", "PATCH", "post"})
    void no_method_that_changes_something_gets_past(String method) {
        given().header("Sec-Fetch-Site", "cross-site")
                .request(method, "/nl/chat")
                .then()
                .statusCode(403);
    }

    @ParameterizedTest
    @ValueSource(strings = {"nl", "en", "ar"})
    void a_form_that_is_far_too_large_gets_a_page_with_the_number_to_call(String language) {
        page(
                        new Service(address)
                                .form()
                                .formParam("text", "x".repeat(FAR_TOO_LARGE))
                                .post("/" + language + "/chat/messages")
                                .then(),
                        413,
                        language)
                .body(containsString("<h1>" + words(language).too_large_title() + "</h1>"));
    }

    @Test
    void after_a_form_that_was_too_large_the_same_line_serves_the_next_request() throws Exception {
        try (HttpClient browser = HttpClient.newHttpClient()) {
            assertEquals(
                    413,
                    browser.send(form(HttpRequest.BodyPublishers.ofByteArray(new byte[FAR_TOO_LARGE])), text())
                            .statusCode());
            assertEquals(
                    200,
                    browser.send(form(HttpRequest.BodyPublishers.ofString("where=Ede")), text())
                            .statusCode());
        }
    }

    @Test
    void a_form_that_does_not_say_how_large_it_is_is_cut_off_with_the_headers_of_every_response() throws Exception {
        HttpResponse<String> answer = cutOff(3);
        assertEquals(413, answer.statusCode());
        assertTrue(answer.headers().firstValue("Content-Security-Policy").isPresent());
    }

    /** Who is still sending when the line is cut may lose the answer on the way: sent again, it comes. */
    private HttpResponse<String> cutOff(int tries) throws Exception {
        HttpRequest unending =
                form(HttpRequest.BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(new byte[FAR_TOO_LARGE])));
        try (HttpClient browser = HttpClient.newHttpClient()) {
            return browser.send(unending, text());
        } catch (IOException lost) {
            if (tries == 1) {
                throw lost;
            }
            return cutOff(tries - 1);
        }
    }

    private HttpRequest form(HttpRequest.BodyPublisher body) {
        return HttpRequest.newBuilder(address.resolve("/nl/hulp-zoeken"))
                .version(HttpClient.Version.HTTP_1_1)
                .header("Sec-Fetch-Site", "same-origin")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(body)
                .build();
    }

    private static HttpResponse.BodyHandler<String> text() {
        return HttpResponse.BodyHandlers.ofString();
    }

    private static ValidatableResponse page(ValidatableResponse answer, int status, String language) {
        Language reader = Language.of(language).orElseThrow();
        return answer.statusCode(status)
                .contentType("text/html;charset=UTF-8")
                .header("Content-Language", language)
                .header("Cache-Control", "no-store")
                .header("Content-Security-Policy", containsString("default-src 'none'"))
                .header("X-Content-Type-Options", "nosniff")
                .header("Set-Cookie", nullValue())
                .body(containsString("<html lang=\"" + language + "\" dir=\"" + reader.direction() + "\">"))
                .body(containsString("href=\"tel:112\""))
                .body(containsString("href=\"tel:0800-2000\""));
    }

    private static SiteMessages words(String language) {
        return MessageBundles.get(SiteMessages.class, Localized.Literal.of(language));
    }
}
