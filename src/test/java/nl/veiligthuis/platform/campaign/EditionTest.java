package nl.veiligthuis.platform.campaign;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import nl.veiligthuis.platform.journeys.Service;
import nl.veiligthuis.platform.ops.TestDatabase;
import nl.veiligthuis.platform.region.Municipalities;
import nl.veiligthuis.platform.region.Municipality;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Every municipality has an edition, in which every page can be read. */
@QuarkusTest
@WithTestResource(TestDatabase.class)
class EditionTest {

    private static final Pattern ARTICLE = Pattern.compile("<article.*?</article>", Pattern.DOTALL);
    private static final Pattern LINK = Pattern.compile("<a\\b[^>]*\\bhref=\"(/[a-z]{2}(?:-[a-z]+)?/[^\"]*)\"");

    /** A list of municipalities leads into the edition of each. */
    private static final Pattern ENTRANCE = Pattern.compile("/[a-z]{2}(?:-[a-z]+)?/in/[a-z0-9-]+/");

    @TestHTTPResource("/")
    URI address;

    @Inject
    Municipalities municipalities;

    @Test
    void there_is_one_for_each_municipality_with_its_region_and_the_national_numbers() {
        assertEquals(342, municipalities.all().size());
        for (Municipality municipality : municipalities.all()) {
            given().get("/nl/in/" + municipality.slug())
                    .then()
                    .statusCode(200)
                    .body(containsString("<h1><bdi lang=\"nl\">" + escaped(municipality.name()) + "</bdi></h1>"))
                    .body(containsString("Veilig Thuis "))
                    .body(containsString("href=\"tel:112\""))
                    .body(containsString("href=\"tel:0800-2000\""));
        }
    }

    @ParameterizedTest
    @CsvSource({"nl, Voorbeeld", "en, Example", "ar, مثال"})
    void its_first_page_shows_who_helps_and_says_that_the_examples_are_made_up(String language, String example) {
        String html = get("/" + language + "/in/ede/").statusCode(200).extract().asString();
        assertTrue(html.contains("Buurtteam Ede"));
        assertTrue(html.contains("Veilig Thuis Gelderland-Midden"));
        assertTrue(html.contains("href=\"/" + language + "/in/ede/is-dit-liefde/jaloers\""));
        assertTrue(
                html.contains("href=\"https://www.example.org/ede/buurtteam\" rel=\"external noreferrer nofollow\""));
        assertTrue(html.contains("24") && html.contains("2026"));
        assertEquals(
                count(html, "class=\"card partner\""), count(html, "<b class=\"badge urgent\">" + example + "</b>"));
        assertTrue(count(html, "class=\"card partner\"") > 0);
    }

    @Test
    void where_nothing_was_written_it_says_so_and_shows_the_region() {
        get("/nl/in/aalten")
                .statusCode(200)
                .body(containsString("Voor Aalten staan hier nog geen organisaties."))
                .body(containsString("Veilig Thuis Noord- en Oost-Gelderland"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "is-dit-liefde",
                "is-dit-liefde/jaloers",
                "rode-vlaggen",
                "wat-doet-veilig-thuis",
                "hulplijnen",
                "veilig-gebruik",
                "hulp-zoeken",
                "cijfers/gedood",
                "check",
                "check/over-mij"
            })
    void a_page_in_it_has_the_same_words_and_links_that_stay_in_it(String page) {
        for (String language : List.of("nl", "en", "ar")) {
            String home = "/" + language + "/";
            String html = get(home + "in/ede/" + page).statusCode(200).extract().asString();
            String national = get(home + page).statusCode(200).extract().asString();
            assertEquals(article(national), article(html).replace(home + "in/ede/", home));
            links(html)
                    .filter(link -> !link.equals(home + page) && !link.endsWith("/chat"))
                    .filter(link -> !ENTRANCE.matcher(link).matches())
                    .forEach(link -> assertTrue(link.matches("/[a-z-]+/in/ede/.*"), link));
            assertFalse(links(national)
                    .anyMatch(link -> link.startsWith(home + "in/ede/")
                            && !ENTRANCE.matcher(link).matches()));
            assertTrue(html.contains("<small lang=\"nl\" dir=\"auto\">Ede</small>"));
            assertTrue(html.contains("href=\"" + home + "chat\""));
            assertFalse(html.contains("/in/ede/chat"));
            boolean sensitive = page.startsWith("check");
            assertEquals(
                    !sensitive,
                    html.contains("<link rel=\"canonical\" href=\"https://veiligthuis.example" + home + page + "\">"));
        }
    }

    @Test
    void a_form_in_it_is_answered_in_it() {
        new Service(address)
                .form()
                .formParam("where", "Utrecht")
                .post("/nl/in/ede/hulp-zoeken")
                .then()
                .statusCode(200)
                .body(containsString("Veilig Thuis Utrecht"))
                .body(containsString("href=\"/nl/in/ede/hulplijnen\""))
                .body(containsString("href=\"/nl/in/utrecht/\""));
    }

    @Test
    void the_chat_is_never_in_it() {
        given().redirects()
                .follow(false)
                .get("/nl/in/ede/chat")
                .then()
                .statusCode(303)
                .header("Location", endsWith("/nl/chat"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"bestaat-niet", "is-dit-liefde/bestaat-niet", "home"})
    void a_page_that_does_not_exist_does_not_exist_in_it_either(String page) {
        get("/nl/in/ede/" + page).statusCode(404).body(containsString("href=\"/nl/in/ede/hulp-zoeken\""));
    }

    @ParameterizedTest
    @CsvSource({"nl, utregt, utrecht", "en, Utrecht, utrecht", "ar, scheveningen, den-haag"})
    void an_unknown_municipality_gets_the_form_and_what_may_be_meant(String language, String asked, String meant) {
        for (String page : List.of("", "/", "/rode-vlaggen", "/chat")) {
            get("/" + language + "/in/" + asked + page)
                    .statusCode(404)
                    .body(containsString("<html lang=\"" + language + "\""))
                    .body(containsString("action=\"/" + language + "/hulp-zoeken\""))
                    .body(containsString("href=\"/" + language + "/in/" + meant + "/\""))
                    .body(containsString("tel:0800-2000"));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "%3Cscript%3Ealert(1)%3C%2Fscript%3E",
                "%22%3E%3Cimg%20src=x%20onerror=alert(1)%3E",
                "%00",
                "%F0%9F%99%82",
                "..%2f..%2fconsole",
                "ede/in/utrecht",
                "ede/in/utrecht/hulplijnen",
                "ede/..%2f..%2fconsole",
                "ede//console",
                "ede/%3Cscript%3E"
            })
    void markup_and_ways_out_get_a_page_that_holds_none_of_it(String slug) {
        given().urlEncodingEnabled(false)
                .redirects()
                .follow(false)
                .get("/nl/in/" + slug)
                .then()
                .statusCode(404)
                .body(not(matchesPattern("(?s).*<body.*<script>.*")))
                .body(not(containsString("onerror")))
                .body(containsString("tel:0800-2000"));
    }

    @Test
    void three_thousand_characters_are_an_unknown_municipality_and_ten_thousand_are_cut_off() {
        get("/nl/in/" + "q".repeat(3_000))
                .statusCode(404)
                .body(containsString("action=\"/nl/hulp-zoeken\""))
                .body(not(containsString("q".repeat(81))));
        get("/nl/in/" + "q".repeat(10_000)).statusCode(414);
    }

    @Test
    void a_page_of_the_staff_is_in_no_edition() {
        given().redirects().follow(false).get("/nl/in/ede/console").then().statusCode(404);
        for (String path : List.of("/console/in/ede/accounts", "/nl/in/ede/%2e%2e/%2e%2e/%2e%2e/console")) {
            given().urlEncodingEnabled(false)
                    .redirects()
                    .follow(false)
                    .get(path)
                    .then()
                    .statusCode(302)
                    .header("Location", endsWith("/console/sign-in"));
        }
    }

    @Test
    void an_edition_that_was_asked_for_does_not_stay_for_the_next_request() {
        get("/nl/in/ede/rode-vlaggen").statusCode(200);
        get("/nl/rode-vlaggen").statusCode(200).body(not(containsString("/in/ede/")));
    }

    @Test
    void the_health_of_the_editions_is_told_apart_from_that_of_the_service() {
        given().get("/q/health/group/editions")
                .then()
                .statusCode(200)
                .body("checks[0].name", equalTo("editions"))
                .body("checks[0].data.broken", equalTo(0));
    }

    /** A text that is put on a page without its frame would lead its readers out of their edition. */
    @Test
    void every_template_shows_a_text_by_way_of_its_frame() throws IOException {
        Pattern bare = Pattern.compile("\\{(?!frame\\.)[^}]*html\\.raw}");
        try (Stream<Path> files = Files.walk(Path.of("src/main/resources/templates"))) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                assertFalse(bare.matcher(Files.readString(file)).find(), file::toString);
            }
        }
    }

    private static ValidatableResponse get(String path) {
        return given().get(path).then();
    }

    private static Stream<String> links(String html) {
        return LINK.matcher(html).results().map(found -> found.group(1));
    }

    private static String article(String html) {
        Matcher article = ARTICLE.matcher(html);
        return article.find() ? article.group() : "";
    }

    private static int count(String html, String part) {
        return html.split(Pattern.quote(part), -1).length - 1;
    }

    private static String escaped(String name) {
        return name.replace("'", "&#39;");
    }
}
