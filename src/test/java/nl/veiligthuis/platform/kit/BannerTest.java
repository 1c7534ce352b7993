package nl.veiligthuis.platform.kit;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.veiligthuis.platform.ops.TestDatabase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The page that other sites show within their own. */
@QuarkusTest
@WithTestResource(TestDatabase.class)
class BannerTest {

    private static final int MOST_BYTES = 5_000;
    private static final Pattern STYLE = Pattern.compile("<style>(.*?)</style>", Pattern.DOTALL);
    private static final Pattern LINK = Pattern.compile("<a [^>]*>");

    @ParameterizedTest
    @ValueSource(
            strings = {"/banner/nl", "/banner/en/in/ede", "/banner/ar/in/s-hertogenbosch", "/banner/nl/in/den-haag"})
    void it_may_be_framed_by_all_and_may_do_nothing_itself(String path) throws NoSuchAlgorithmException {
        Response banner = given().get(path);
        assertEquals(200, banner.statusCode());
        Matcher style = STYLE.matcher(banner.asString());
        assertTrue(style.find());
        byte[] digest =
                MessageDigest.getInstance("SHA-256").digest(style.group(1).getBytes(StandardCharsets.UTF_8));
        assertEquals(
                List.of("default-src 'none'; style-src 'sha256-"
                        + Base64.getEncoder().encodeToString(digest)
                        + "'; form-action 'none'; base-uri 'none'; frame-ancestors *"),
                banner.headers().getValues("Content-Security-Policy"));
        assertEquals(List.of("cross-origin"), banner.headers().getValues("Cross-Origin-Resource-Policy"));
        assertEquals(List.of("no-referrer"), banner.headers().getValues("Referrer-Policy"));
        banner.then()
                .header("X-Frame-Options", nullValue())
                .header("Set-Cookie", nullValue())
                .header("Cache-Control", containsString("private"))
                .body(not(containsString("<script")))
                .body(not(containsString(" src=")))
                .body(not(containsString("<link")))
                .body(not(containsString(" style=")));
        assertTrue(banner.asByteArray().length < MOST_BYTES, banner.asByteArray().length + " bytes");
    }

    @ParameterizedTest
    @CsvSource({
        "/banner/nl, /nl/is-dit-liefde, ltr, Is dit liefde?",
        "/banner/en/in/ede, /en/in/ede/is-dit-liefde, ltr, Is this love?",
        "/banner/ar/in/ede, /ar/in/ede/is-dit-liefde, rtl, هل هذا حب؟",
    })
    void it_asks_the_question_and_leads_to_its_edition_in_a_window_of_its_own(
            String path, String signs, String direction, String question) {
        String html = given().get(path).asString();
        assertTrue(html.contains("dir=\"" + direction + "\""));
        assertTrue(html.contains("href=\"" + signs + "\""), html);
        assertTrue(html.contains(question));
        assertTrue(html.contains("href=\"tel:0800-2000\""));
        LINK.matcher(html)
                .results()
                .map(MatchResult::group)
                .filter(link -> !link.contains("tel:"))
                .forEach(link -> assertTrue(link.contains("target=\"_blank\" rel=\"noopener noreferrer\""), link));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/banner/nl/in/atlantis", "/banner/xx", "/banner/nl/in/ede/chat", "/nl/campagne", "/nl/"})
    void whatever_else_there_is_is_framed_by_nobody(String path) {
        given().get(path).then().header("Content-Security-Policy", containsString("frame-ancestors 'none'"));
    }

    @Test
    void the_banner_of_an_edition_is_asked_for_without_its_becoming_the_edition_of_the_next_request() {
        given().get("/banner/nl/in/ede").then().body(containsString("/nl/in/ede/"));
        assertFalse(given().get("/banner/nl").asString().contains("/in/ede"));
    }
}
