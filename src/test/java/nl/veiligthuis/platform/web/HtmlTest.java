package nl.veiligthuis.platform.web;

import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import java.util.List;
import java.util.Map;
import nl.veiligthuis.platform.ops.TestDatabase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Pages without an address to walk to; all others are looked at by {@code discovery.CrawlTest}. */
@QuarkusTest
@WithTestResource(TestDatabase.class)
class HtmlTest {

    @Test
    void what_is_wrong_is_found_and_nothing_else() {
        String page =
                "<!DOCTYPE html><html lang=\"nl\"><head><title>Blad</title></head><body><h1>Blad</h1>%s</body></html>";
        assertEquals(List.of(), Html.faults(page.formatted("<p>Woorden</p>")));
        assertEquals(1, Html.faults(page.formatted("<img src=\"/a.png\">")).size());
        assertTrue(Html.faults(page.formatted("<p><div></p></div>")).getFirst().startsWith("line 1: "));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "nl/chat",
                "ar/chat",
                "nl/check/over-mij",
                "nl/in/atlantis",
                "nl/verhalen?thema=mannen",
                "nl/there-is-no-such-page",
                "console/sign-in"
            })
    void a_page_is_html_as_the_standard_has_it(String path) {
        assertFaultless(path, given().get("/" + path).asString());
    }

    @ParameterizedTest
    @ValueSource(strings = {"9354", "Utrecht", "Xyzzy", "Hengelo"})
    void so_is_what_the_finder_says(String where) {
        assertFaultless(where, posted("/nl/hulp-zoeken", Map.of("where", where)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"nl", "en", "ar"})
    void so_is_what_a_check_says(String language) {
        assertFaultless(
                language,
                posted("/" + language + "/check/over-mij", Map.of("breath", "breath-yes", "fear", "fear-life")));
    }

    private static String posted(String path, Map<String, String> fields) {
        return given().contentType(ContentType.URLENC.withCharset("UTF-8"))
                .header("Sec-Fetch-Site", "same-origin")
                .formParams(fields)
                .post(path)
                .then()
                .statusCode(200)
                .extract()
                .asString();
    }

    private static void assertFaultless(String name, String html) {
        assertEquals(List.of(), Html.faults(html), name);
    }
}
