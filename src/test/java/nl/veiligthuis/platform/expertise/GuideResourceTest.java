package nl.veiligthuis.platform.expertise;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.net.URI;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import nl.veiligthuis.platform.expertise.Guide.Outcome;
import nl.veiligthuis.platform.expertise.Guide.Question;
import nl.veiligthuis.platform.expertise.Guide.Step;
import nl.veiligthuis.platform.journeys.Service;
import nl.veiligthuis.platform.ops.TestDatabase;
import nl.veiligthuis.platform.web.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@WithTestResource(TestDatabase.class)
class GuideResourceTest {

    private static final String PATH = "/professionals/meldcode-gids";
    private static final Pattern NOTE = Pattern.compile("<textarea\\b[^>]*>");
    private static final Pattern NAME = Pattern.compile("<[a-z]+\\b[^>]*\\bname=\"([^\"]*)\"");
    private static final Pattern FORM = Pattern.compile("<form\\b[^>]*>");

    @TestHTTPResource("/")
    URI address;

    @Inject
    Guides guides;

    @ParameterizedTest
    @ValueSource(strings = {"nl", "en"})
    void every_step_and_question_stands_on_one_page_that_no_cache_keeps(String language) {
        String html = given().get("/" + language + PATH)
                .then()
                .statusCode(200)
                .header("Cache-Control", "no-store")
                .header("Set-Cookie", equalTo(null))
                .extract()
                .asString();
        Guide guide = guide(language);
        for (Step step : guide.steps()) {
            assertHolds(html, step.title());
            step.what().forEach(paragraph -> assertHolds(html, paragraph));
            assertHolds(html, step.reminder());
            for (Question question : step.questions()) {
                assertHolds(html, question.text());
                assertHolds(html, question.hint());
                assertEquals(1, html.split("<textarea id=\"note-" + question.id() + "\"", -1).length - 1);
            }
        }
        guide.intro().forEach(paragraph -> assertHolds(html, paragraph));
    }

    @ParameterizedTest
    @ValueSource(strings = {"nl", "en", "ar"})
    void no_field_for_a_note_can_be_sent(String language) {
        String html = given().get("/" + language + PATH).asString();
        List<String> notes = found(NOTE, html, 0);
        assertEquals(
                guide(language).steps().stream()
                        .mapToInt(step -> step.questions().size())
                        .sum(),
                notes.size());
        for (String note : notes) {
            assertFalse(note.contains("name="), note);
            assertTrue(note.contains("form=\"notes\""), note);
            assertTrue(note.contains("autocomplete=\"off\""), note);
            assertTrue(note.contains("spellcheck=\"false\""), note);
        }
        assertTrue(html.contains("<form id=\"notes\" method=\"dialog\" autocomplete=\"off\"></form>"));
        String main = html.substring(html.indexOf("<main"), html.indexOf("</main>"));
        assertEquals(2, found(FORM, main, 0).size());
        Set<String> named = new HashSet<>(found(NAME, main, 1));
        assertEquals(Set.copyOf(WeighingTest.questions()), named);
    }

    @ParameterizedTest
    @ValueSource(strings = {"nl", "en"})
    void every_way_to_answer_by_yes_and_no_gets_its_outcome_and_no_other(String language) {
        for (Answers answers : WeighingTest.all()) {
            if (answers.byQuestion().size() == 5 || answers.byQuestion().size() == 1) {
                assertOutcome(language, answers);
            }
        }
    }

    private void assertOutcome(String language, Answers answers) {
        RequestSpecification form = form();
        answers.byQuestion().forEach((question, answer) -> form.formParam(question, answer ? "yes" : "no"));
        String html = form.post("/" + language + PATH)
                .then()
                .statusCode(200)
                .header("Cache-Control", "no-store")
                .header("Location", equalTo(null))
                .header("Set-Cookie", equalTo(null))
                .extract()
                .asString();
        for (Outcome outcome : guide(language).outcomes()) {
            boolean expected = outcome.id().equals(WeighingTest.expected(answers));
            assertEquals(expected, html.contains("data-outcome=\"" + outcome.id() + "\""), outcome.id());
            outcome.paragraphs().forEach(paragraph -> assertEquals(expected, html.contains(escaped(paragraph))));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "suspicion=maybe&acute-or-structural=%zz&other=yes&&=", "suspicion="})
    void a_form_without_a_usable_answer_is_told_to_ask_for_advice(String body) {
        form().body(body)
                .post("/nl" + PATH)
                .then()
                .statusCode(200)
                .body(containsString("data-outcome=\"advice-again\""));
    }

    @Test
    void what_is_sent_beside_the_answers_comes_back_nowhere() {
        form().formParam("suspicion", "yes")
                .formParam("note-suspicion", "Een geheime notitie")
                .post("/nl" + PATH)
                .then()
                .statusCode(200)
                .body(not(containsString("geheime")));
    }

    @Test
    void answers_in_the_address_are_not_read() {
        given().get("/nl" + PATH + "?suspicion=yes")
                .then()
                .statusCode(200)
                .body(not(containsString("value=\"yes\" checked")));
    }

    @Test
    void a_reader_of_arabic_gets_the_english_guide_marked_as_such() {
        given().get("/ar" + PATH)
                .then()
                .statusCode(200)
                .body(containsString("<html lang=\"ar\" dir=\"rtl\">"))
                .body(containsString("هذا النص غير متوفر بالعربية بعد"))
                .body(containsString("<div id=\"guide\" lang=\"en\" dir=\"ltr\">"))
                .body(containsString("See the outcome"));
    }

    @Test
    void the_guide_and_its_form_stay_within_an_edition() {
        given().get("/nl/in/ede" + PATH)
                .then()
                .statusCode(200)
                .body(containsString("<small lang=\"nl\" dir=\"auto\">Ede</small>"))
                .body(containsString("action=\"/nl/in/ede" + PATH + "\""));
        form().formParam("acute-or-structural", "yes")
                .post("/nl/in/ede" + PATH)
                .then()
                .statusCode(200)
                .body(containsString("data-outcome=\"reporting-is-the-norm\""));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/nl/professionals",
                "/nl/professionals/meldcode",
                "/nl/professionals/afwegingskader",
                "/en/professionals",
                "/en/professionals/meldcode",
                "/en/professionals/afwegingskader"
            })
    void pages_for_professionals_lead_to_the_guide_and_can_be_printed_with_sources_and_date(String page) {
        String language = page.substring(0, 3);
        String html = given().get(page).then().statusCode(200).extract().asString();
        assertHolds(html, "href=\"" + language + PATH + "\"");
        String paper = html.substring(html.indexOf("class=\"on-paper\""));
        assertTrue(paper.contains("nji.nl") || paper.contains("meldcode.nu"), paper);
        assertTrue(paper.substring(0, paper.indexOf("</div>")).contains("2026"), paper);
        assertTrue(html.contains("data-print hidden"));
    }

    @Test
    void another_page_has_no_button_to_print() {
        given().get("/nl/omstanders").then().statusCode(200).body(not(containsString("data-print")));
    }

    private Guide guide(String language) {
        return guides.guide(Language.of(language).orElseThrow());
    }

    private RequestSpecification form() {
        return new Service(address).form();
    }

    private static void assertHolds(String html, String text) {
        assertTrue(html.contains(escaped(text)) || html.contains(text), text);
    }

    static String escaped(String text) {
        return text.replace("&", "&amp;").replace("\"", "&quot;").replace("'", "&#39;");
    }

    private static List<String> found(Pattern pattern, String html, int group) {
        return pattern.matcher(html)
                .results()
                .map((MatchResult match) -> match.group(group))
                .toList();
    }
}
