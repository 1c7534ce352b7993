package nl.veiligthuis.platform.expertise;

import static io.restassured.RestAssured.given;
import static nl.veiligthuis.platform.expertise.GuideResourceTest.escaped;
import static org.hamcrest.Matchers.anyOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.net.URI;
import nl.veiligthuis.platform.expertise.Case.Choice;
import nl.veiligthuis.platform.journeys.Service;
import nl.veiligthuis.platform.ops.TestDatabase;
import nl.veiligthuis.platform.web.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@WithTestResource(TestDatabase.class)
class CaseResourceTest {

    private static final String PATH = "/professionals/toets";

    @TestHTTPResource("/")
    URI address;

    @Inject
    Cases cases;

    @ParameterizedTest
    @ValueSource(strings = {"nl", "en"})
    void every_choice_of_every_case_is_explained_with_its_why(String language) {
        CaseSet set = cases.in(Language.of(language).orElseThrow());
        for (Case one : set.cases()) {
            for (Choice chosen : one.choices()) {
                assertExplained(set, one, chosen, answered("/" + language + PATH + "/" + one.number(), chosen.id()));
            }
        }
    }

    private static void assertExplained(CaseSet set, Case one, Choice chosen, String html) {
        ExpertiseMessages words = set.language().words(ExpertiseMessages.class);
        for (Choice choice : one.choices()) {
            String part = html.substring(html.indexOf("data-choice=\"" + choice.id() + "\""));
            String card = part.substring(0, part.indexOf("</section>"));
            assertTrue(card.contains(escaped(choice.text())), card);
            assertTrue(card.contains("<p>" + escaped(choice.why()) + "</p>"), card);
            assertEquals(choice.right(), card.contains(words.fits()), card);
            assertEquals(!choice.right(), card.contains(words.fits_not()), card);
            assertEquals(choice.equals(chosen), card.contains(words.your_choice()), card);
        }
        assertEquals(chosen.right(), html.contains(words.chose_right()));
        assertEquals(!chosen.right(), html.contains(words.chose_other()));
        String home = "/" + set.language().tag() + "/";
        assertTrue(html.contains("id=\"explanation\""));
        assertTrue(html.contains("href=\"" + home + one.read() + "\""));
        assertTrue(html.contains(escaped(one.source())));
        assertEquals(one.number() < set.cases().size(), html.contains("href=\"" + home + one.following() + "\""));
    }

    @ParameterizedTest
    @ValueSource(strings = {"nl", "en"})
    void the_overview_leads_to_every_case_and_every_case_is_one_form_without_its_answers(String language) {
        CaseSet set = cases.in(Language.of(language).orElseThrow());
        String overview = given().get("/" + language + PATH)
                .then()
                .statusCode(200)
                .header("Cache-Control", "no-store")
                .extract()
                .asString();
        for (Case one : set.cases()) {
            assertTrue(overview.contains("href=\"/" + language + "/" + one.address() + "\""), one.id());
            assertTrue(overview.contains(escaped(one.title())), one.id());
            String html = given().get("/" + language + PATH + "/" + one.number())
                    .then()
                    .statusCode(200)
                    .header("Cache-Control", "no-store")
                    .header("Set-Cookie", equalTo(null))
                    .extract()
                    .asString();
            assertTrue(html.contains("action=\"/" + language + "/" + one.address() + "#explanation\""), one.id());
            assertTrue(
                    html.contains("<meta name=\"description\" content=\"" + escaped(one.question()) + "\">"), one.id());
            one.paragraphs().forEach(paragraph -> assertTrue(html.contains(escaped(paragraph)), one.id()));
            for (Choice choice : one.choices()) {
                assertTrue(html.contains("name=\"answer\" value=\"" + choice.id() + "\""), one.id());
                assertTrue(html.contains(escaped(choice.text())), one.id());
                assertTrue(!html.contains(escaped(choice.why())), one.id());
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "answer=", "answer=z", "answer=%zz", "other=a"})
    void a_form_without_a_choice_is_shown_again_with_a_word_of_help(String body) {
        form().body(body)
                .post("/nl" + PATH + "/3")
                .then()
                .statusCode(400)
                .header("Cache-Control", "no-store")
                .body(containsString("Kies eerst een van de antwoorden."))
                .body(containsString("aria-describedby=\"unanswered\""))
                .body(containsString("name=\"answer\" value=\"a\" autofocus"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "11", "99", "100", "01", "-1", "x", "1/2", "3.5"})
    void an_unknown_case_does_not_exist(String number) {
        given().get("/nl" + PATH + "/" + number).then().statusCode(404).body(containsString("tel:0800-2000"));
        form().formParam("answer", "a").post("/nl" + PATH + "/" + number).then().statusCode(anyOf(is(404), is(405)));
    }

    @Test
    void an_answer_in_the_address_is_not_read() {
        given().get("/nl" + PATH + "/1?answer=b")
                .then()
                .statusCode(200)
                .body(not(containsString("data-choice")))
                .body(not(matchesPattern("(?s).*<body.*checked.*")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/1"})
    void a_reader_of_arabic_gets_english_marked_as_such(String rest) {
        given().get("/ar" + PATH + rest)
                .then()
                .statusCode(200)
                .body(containsString("<html lang=\"ar\" dir=\"rtl\">"))
                .body(containsString("هذا النص غير متوفر بالعربية بعد"))
                .body(containsString("<div lang=\"en\" dir=\"ltr\">"));
    }

    @Test
    void the_test_stays_within_an_edition() {
        given().get("/nl/in/ede" + PATH)
                .then()
                .statusCode(200)
                .body(containsString("<small lang=\"nl\" dir=\"auto\">Ede</small>"))
                .body(containsString("href=\"/nl/in/ede" + PATH + "/1\""));
        String explained = answered("/nl/in/ede" + PATH + "/1", "b");
        assertTrue(explained.contains("href=\"/nl/in/ede" + PATH + "/2\""));
        assertTrue(explained.contains("href=\"/nl/in/ede/professionals/strangulatie\""));
    }

    @ParameterizedTest
    @ValueSource(strings = {"nl", "en", "ar"})
    void the_page_for_professionals_leads_here(String language) {
        given().get("/" + language + "/professionals").then().body(containsString("href=\"/" + language + PATH + "\""));
    }

    private String answered(String path, String choice) {
        return form().formParam("answer", choice)
                .post(path)
                .then()
                .statusCode(200)
                .header("Cache-Control", "no-store")
                .header("Location", equalTo(null))
                .header("Set-Cookie", equalTo(null))
                .extract()
                .asString();
    }

    private RequestSpecification form() {
        return new Service(address).form();
    }
}
