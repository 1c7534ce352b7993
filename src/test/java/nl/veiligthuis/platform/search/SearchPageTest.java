package nl.veiligthuis.platform.search;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.net.URI;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import nl.veiligthuis.platform.journeys.Service;
import nl.veiligthuis.platform.ops.TestDatabase;
import nl.veiligthuis.platform.web.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@WithTestResource(TestDatabase.class)
class SearchPageTest {

    private static final Pattern ADDRESSES = Pattern.compile("(?:href|action|src|content)=\"([^\"]*)\"");
    private static final Pattern TITLE = Pattern.compile("<title>(.*?)</title>");

    @TestHTTPResource("/")
    URI address;

    @ParameterizedTest
    @ValueSource(strings = {"nl", "en", "ar"})
    void the_form_is_there_without_a_script(String language) {
        page(given().get("/" + language + "/zoeken").then())
                .body(containsString("<form method=\"post\" action=\"/" + language + "/zoeken\" autocomplete=\"off\""))
                .body(containsString("name=\"asked\""))
                .body(containsString("<title>" + words(language).title() + " · "))
                .body(containsString("href=\"/" + language + "/chat\""));
    }

    @ParameterizedTest
    @CsvSource({
        "nl, huisverbot, bescherming/huisverbod",
        "en, evidense, bescherming/bewijs-bewaren",
        "ar, الموقغ بامان, veilig-gebruik",
    })
    void a_misspelt_word_finds_its_page(String language, String typed, String slug) {
        find("/" + language + "/zoeken", typed)
                .body(containsString("<a href=\"/" + language + "/" + slug + "\""))
                .body(containsString("<mark>"))
                .body(containsString(words(language).maybe()));
    }

    @Test
    void what_is_not_translated_says_so() {
        find("/ar/zoeken", "shelter")
                .body(containsString("href=\"/ar/bescherming/opvang\" lang=\"en\" dir=\"ltr\""))
                .body(containsString(words("ar").only_in("English")));
    }

    @Test
    void a_story_shows_its_warning() {
        find("/nl/zoeken", "Noa").body(containsString("<span class=\"warned\">Dit verhaal gaat over"));
    }

    @Test
    void the_line_that_fits_comes_first() {
        String html = find("/en/zoeken", "zelfmoord").extract().asString();
        assertTrue(html.indexOf("href=\"tel:113\"")
                < html.indexOf("name=\"asked\" type=\"search\"", html.indexOf("<main")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"nl", "en", "ar"})
    void who_finds_nothing_finds_people_all_the_same(String language) {
        find("/" + language + "/zoeken", "xyzzyplugh")
                .body(containsString(words(language).nothing_title()))
                .body(containsString("<a class=\"button\" href=\"tel:0800-2000\">"))
                .body(containsString("<li><a href=\"/" + language + "/chat\">"))
                .body(containsString("<li><a href=\"/" + language + "/hulp-zoeken\">"));
    }

    @Test
    void a_place_leads_to_its_edition() {
        find("/nl/zoeken", "Ede").body(containsString("<a href=\"/nl/in/ede/\"><b>Hulp in Ede</b>"));
    }

    @Test
    void in_an_edition_all_that_is_found_is_in_it_too() {
        String html = find("/nl/in/ede/zoeken", "huisverbod wurgen").extract().asString();
        assertTrue(html.contains("<a href=\"/nl/in/ede/bescherming/huisverbod\""));
        assertTrue(html.contains("<a href=\"/nl/in/ede/rode-vlaggen/verwurging\""));
        assertTrue(html.contains("action=\"/nl/in/ede/zoeken\""));
        assertFalse(Pattern.compile("<a href=\"/nl/(?!in/ede/|chat\"|zoeken\")")
                .matcher(html)
                .find());
    }

    @ParameterizedTest
    @ValueSource(strings = {"/nl/bestaat-niet", "/en/is-dit-liefde/bestaat-niet", "/ar/in/ede/bestaat-niet"})
    void a_page_that_does_not_exist_offers_to_search(String path) {
        String home = path.substring(0, path.indexOf('/', 1)) + (path.contains("/in/ede/") ? "/in/ede" : "");
        given().get(path)
                .then()
                .statusCode(404)
                .body(containsString("action=\"" + home + "/zoeken\" autocomplete=\"off\" class=\"seek\""))
                .body(containsString("<input id=\"asked\""));
    }

    @Test
    void every_page_of_information_holds_the_form_and_a_chat_does_not() {
        given().get("/nl/rode-vlaggen").then().body(containsString("<input id=\"seek\" name=\"asked\""));
        given().get("/nl/chat").then().body(not(containsString("name=\"asked\"")));
    }

    @Test
    void what_was_asked_is_in_no_address_title_header_or_log() {
        Queue<String> logged = new ConcurrentLinkedQueue<>();
        Handler listening = new Handler() {
            @Override
            public void publish(LogRecord told) {
                logged.add(told.getLoggerName() + " " + told.getMessage() + " "
                        + Stream.of(told.getParameters() == null ? new Object[0] : told.getParameters())
                                .map(String::valueOf)
                                .toList());
            }

            @Override
            public void flush() {}

            @Override
            public void close() {}
        };
        listening.setLevel(Level.ALL);
        Logger root = Logger.getLogger("");
        Logger own = Logger.getLogger("nl.veiligthuis");
        Level before = own.getLevel();
        root.addHandler(listening);
        own.setLevel(Level.ALL);
        try {
            own.fine("The handler hears.");
            for (String typed : List.of("geheimvraag huisverbod", "geheimvraag *:* AND (", "geheimvraag".repeat(900))) {
                ValidatableResponse answer = find("/nl/zoeken", typed);
                String html = answer.extract().asString();
                assertTrue(html.contains("value=\"geheimvraag"));
                ADDRESSES
                        .matcher(html)
                        .results()
                        .forEach(found -> assertFalse(found.group(1).contains("geheimvraag")));
                assertEquals(
                        "Zoeken · Veilig Thuis 24/7",
                        TITLE.matcher(html).results().findFirst().orElseThrow().group(1));
                assertFalse(answer.extract().headers().toString().contains("geheimvraag"));
            }
        } finally {
            root.removeHandler(listening);
            own.setLevel(before);
        }
        assertTrue(logged.stream().anyMatch(line -> line.contains("The handler hears.")));
        assertEquals(
                List.of(),
                logged.stream().filter(line -> line.contains("geheimvraag")).toList());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<script>alert(1)</script> huisverbod",
                "\"><img src=x onerror=alert(1)> huisverbod",
                "</title><b>",
                "*:* AND (",
                "?!.,;:",
                "\u0000\u0007huisverbod",
                "{frame.language} {#if}"
            })
    void signs_are_answered_and_markup_is_shown_as_text(String typed) {
        find("/nl/zoeken", typed)
                .body(not(containsString("<script>alert")))
                .body(not(containsString("<img src=x")))
                .body(not(containsString("</title><b>")))
                .body(not(containsString("\u0007")));
    }

    @Test
    void ten_thousand_characters_are_cut() {
        find("/nl/zoeken", "q".repeat(10_000))
                .body(containsString("value=\"" + "q".repeat(200) + "\""))
                .body(containsString(words("nl").nothing_title()));
    }

    @Test
    void a_form_without_the_field_is_the_question_again() {
        page(new Service(address)
                        .form()
                        .formParam("other", "x")
                        .post("/nl/zoeken")
                        .then())
                .body(containsString(words("nl").hint()));
    }

    private ValidatableResponse find(String path, String typed) {
        return page(
                new Service(address).form().formParam("asked", typed).post(path).then());
    }

    private static ValidatableResponse page(ValidatableResponse answer) {
        return answer.statusCode(200)
                .header("Cache-Control", containsString("no-store"))
                .header("Location", nullValue())
                .header("Set-Cookie", nullValue());
    }

    private static SearchMessages words(String language) {
        return Language.of(language).orElseThrow().words(SearchMessages.class);
    }
}
