package nl.veiligthuis.platform.discovery;

import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import nl.veiligthuis.platform.ops.TestDatabase;
import nl.veiligthuis.platform.web.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What each kind of page says about itself to search engines and where it is shared. */
@QuarkusTest
@WithTestResource(TestDatabase.class)
class HeadTest {

    private static final String SITE = "https://veiligthuis.example";
    private static final Pattern PROPERTY = Pattern.compile("<meta property=\"([^\"]*)\" content=\"([^\"]*)\">");

    @ParameterizedTest
    @CsvSource({
        "/nl/, /nl/, website, nl_NL, /share/nl/home.png",
        "/ar/, /ar/, website, ar_AR, /share/ar/home.png",
        "/en/rode-vlaggen, /en/rode-vlaggen, article, en_GB, /share/en/rode-vlaggen.png",
        "/nl/rode-vlaggen/stalking, /nl/rode-vlaggen/stalking, article, nl_NL, /share/nl/rode-vlaggen/stalking.png",
        "/nl/is-dit-liefde/jaloers, /nl/is-dit-liefde/jaloers, article, nl_NL, /share/nl/is-dit-liefde/jaloers.png",
        "/en/verhalen/noa, /en/verhalen/noa, article, en_GB, /share/en/verhalen/noa.png",
        "/nl/hulplijnen, /nl/hulplijnen, article, nl_NL, /share/nl/hulplijnen.png",
        "/nl/in/ede/rode-vlaggen, /nl/rode-vlaggen, article, nl_NL, /share/nl/rode-vlaggen.png",
        "/nl/in/ede/, /nl/in/ede/, website, nl_NL, ",
        "/ar/hulp-zoeken, /ar/hulp-zoeken, website, ar_AR, ",
    })
    void a_page_names_its_address_its_words_and_its_picture(
            String path, String canonical, String type, String locale, String picture) {
        String html = page(path, 200);
        assertEquals(List.of(SITE + canonical), found("<link rel=\"canonical\" href=\"([^\"]*)\">", html));
        assertEquals(List.of(SITE + canonical), property("og:url", html));
        assertEquals(List.of(type), property("og:type", html));
        assertEquals(List.of(locale), property("og:locale", html));
        assertEquals(1, property("og:site_name", html).size());
        assertEquals(1, property("og:title", html).size());
        assertEquals(found("<meta name=\"description\" content=\"([^\"]*)\">", html), property("og:description", html));
        assertEquals(1, property("og:description", html).size());
        assertEquals(picture == null ? List.of() : List.of(SITE + picture), property("og:image", html));
        assertEquals(
                List.of(picture == null ? "summary" : "summary_large_image"),
                found("<meta name=\"twitter:card\" content=\"([^\"]*)\">", html));
        assertEquals(
                List.of(SITE + path.substring(0, 4) + "nieuw.atom"),
                found("<link rel=\"alternate\" type=\"application/atom\\+xml\" href=\"([^\"]*)\"", html));
    }

    @Test
    void a_page_names_its_translations_and_a_borrowed_one_leaves_that_to_the_page_it_was_borrowed_from() {
        List<String> expected = Stream.concat(Language.OFFERED.stream(), Stream.of(Language.DUTCH))
                .map(language -> SITE + "/" + language.tag() + "/rode-vlaggen")
                .toList();
        assertEquals(expected, alternates(page("/en/rode-vlaggen", 200)));
        assertEquals(
                List.of(SITE + "/nl/mannen", SITE + "/en/mannen", SITE + "/nl/mannen"),
                alternates(page("/en/mannen", 200)));
        assertTrue(
                page("/en/rode-vlaggen", 200).contains("hreflang=\"x-default\" href=\"" + SITE + "/nl/rode-vlaggen\""));
        assertEquals(List.of(), alternates(page("/en/in/ede/rode-vlaggen", 200)));
    }

    @ParameterizedTest
    @CsvSource({
        "/nl/chat, 200",
        "/ar/chat, 200",
        "/nl/check/over-mij, 200",
        "/nl/in/ede/check/over-mij, 200",
        "/nl/bestaat-niet, 404",
        "/nl/in/nergens, 404",
        "/nl/in/ede/bestaat-niet, 404",
    })
    void a_page_nobody_should_find_names_nothing(String path, int status) {
        String html = page(path, status);
        assertFalse(html.contains(SITE), html);
        assertFalse(html.contains("rel=\"canonical\""));
        assertFalse(html.contains("rel=\"alternate\""));
        assertFalse(html.contains("og:"));
        assertFalse(html.contains("twitter:"));
        assertFalse(html.contains("schema.org"));
    }

    @Test
    void the_address_is_never_taken_from_a_request() {
        String html = given().header("Host", "evil.example")
                .header("X-Forwarded-Host", "evil.example")
                .get("/nl/rode-vlaggen")
                .asString();
        assertFalse(html.contains("evil.example"));
        assertTrue(html.contains("href=\"" + SITE + "/nl/rode-vlaggen\""));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/nl/rode-vlaggen/stalking", "/nl/is-dit-liefde/jaloers", "/nl/verhalen/noa"})
    void a_page_in_a_folder_shows_the_way_back_and_says_it_to_search_engines(String path) {
        String folder = path.substring(0, path.lastIndexOf('/'));
        for (String edition : List.of("", "/in/ede")) {
            String html = page(path.replaceFirst("^/nl", "/nl" + edition), 200);
            assertEquals(
                    List.of("/nl" + edition + "/", folder.replaceFirst("^/nl", "/nl" + edition)),
                    found("<a itemprop=\"item\" href=\"([^\"]*)\"", html));
            assertEquals(List.of("1", "2"), found("<meta itemprop=\"position\" content=\"([^\"]*)\">", html));
            assertTrue(html.contains("itemtype=\"https://schema.org/BreadcrumbList\""));
        }
        assertFalse(page(folder, 200).contains("BreadcrumbList"));
    }

    @Test
    void a_text_says_when_it_was_reviewed_and_in_which_language_it_is() {
        String html = page("/en/rode-vlaggen/stalking", 200);
        assertTrue(html.contains("itemtype=\"https://schema.org/Article\""));
        assertEquals(List.of("en"), found("<meta itemprop=\"inLanguage\" content=\"([^\"]*)\">", html));
        assertTrue(found("<meta itemprop=\"dateModified\" content=\"([^\"]*)\">", html)
                .getFirst()
                .matches("\\d{4}-\\d{2}-\\d{2}"));
    }

    @Test
    void the_first_page_says_by_which_number_the_service_is_reached() {
        String html = page("/nl/", 200);
        assertTrue(html.contains("itemtype=\"https://schema.org/GovernmentService\""));
        assertEquals(List.of("0800-2000"), found("<meta itemprop=\"telephone\" content=\"([^\"]*)\">", html));
    }

    private static String page(String path, int status) {
        return given().get(path).then().statusCode(status).extract().asString();
    }

    private static List<String> property(String name, String html) {
        return PROPERTY.matcher(html)
                .results()
                .filter(found -> found.group(1).equals(name))
                .map(found -> found.group(2))
                .toList();
    }

    private static List<String> alternates(String html) {
        return found("<link rel=\"alternate\" hreflang=\"[^\"]*\" href=\"([^\"]*)\">", html);
    }

    private static List<String> found(String pattern, String html) {
        return Pattern.compile(pattern)
                .matcher(html)
                .results()
                .map(found -> found.group(1))
                .toList();
    }
}
