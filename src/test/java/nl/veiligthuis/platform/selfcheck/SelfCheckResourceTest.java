package nl.veiligthuis.platform.selfcheck;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.anyOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.lessThan;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.stringContainsInOrder;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.net.URI;
import java.util.Collections;
import java.util.List;
import nl.veiligthuis.platform.content.ContentMessages;
import nl.veiligthuis.platform.journeys.Service;
import nl.veiligthuis.platform.ops.TestDatabase;
import nl.veiligthuis.platform.web.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@WithTestResource(TestDatabase.class)
class SelfCheckResourceTest {

    private static final String PATH = "/nl/check/over-mij";

    @TestHTTPResource("/")
    URI address;

    @Inject
    SelfChecks checks;

    @ParameterizedTest
    @CsvSource({"nl, ltr, Vragen", "en, ltr, Questions", "ar, rtl, أسئلة"})
    void the_questions_stand_in_one_form_under_a_neutral_title(String language, String direction, String title) {
        SelfCheck check = check(language);
        given().get("/" + language + "/check/over-mij")
                .then()
                .statusCode(200)
                .header("Cache-Control", "no-store")
                .header("Set-Cookie", equalTo(null))
                .body(containsString("<html lang=\"" + language + "\" dir=\"" + direction + "\">"))
                .body(containsString("<title>" + title + "</title>"))
                .body(containsString("noindex"))
                .body(stringContainsInOrder(
                        Collections.nCopies(check.questions().size(), "value=\"\" checked")))
                .body(containsString("tel:112"))
                .body(containsString("tel:0800-2000"));
    }

    @ParameterizedTest
    @MethodSource("languages")
    void a_check_that_is_not_in_the_readers_language_says_so_and_no_other_does(Language reader) {
        for (SelfCheck check : checks.all(reader)) {
            String html = given().get("/" + reader.tag() + "/" + check.path()).asString();
            String notice = reader.words(ContentMessages.class)
                    .untranslated(check.language().ownName())
                    .replace("'", "&#39;");
            assertEquals(!check.language().equals(reader), html.contains(notice), check.slug());
        }
    }

    static List<Language> languages() {
        return Language.OFFERED;
    }

    @ParameterizedTest
    @MethodSource("languages")
    void the_answer_comes_from_the_form_alone_and_leaves_no_trace(Language reader) {
        String language = reader.tag();
        SelfCheck check = check(language);
        form().formParam("fear", "fear-careful")
                .formParam("breath", "breath-yes")
                .post("/" + language + "/check/over-mij")
                .then()
                .statusCode(200)
                .header("Cache-Control", "no-store")
                .header("Location", equalTo(null))
                .header("Set-Cookie", equalTo(null))
                .body(containsString("data-outcome=\"urgent\""))
                .body(containsString("data-section=\"medical\""))
                .body(not(containsString("data-section=\"ending\"")))
                .body(not(containsString(" hidden")))
                .body(containsString(check.outcome(new Result("urgent", List.of(), List.of()))
                        .heading()
                        .replace("'", "&#39;")))
                .body(not(containsString("?breath")))
                .body(containsString("href=\"/" + language + "/chat\""));
    }

    @ParameterizedTest
    @CsvSource({"nl, Vragen", "en, Questions", "ar, أسئلة"})
    void the_checks_are_offered_on_a_page_of_their_own_under_the_same_title(String language, String title) {
        String page = given().get("/" + language + "/check")
                .then()
                .statusCode(200)
                .header("Cache-Control", "no-store")
                .body(containsString("<title>" + title + "</title>"))
                .body(containsString("noindex"))
                .body(containsString("tel:112"))
                .extract()
                .asString();
        List<SelfCheck> all = checks.all(Language.of(language).orElseThrow());
        assertEquals(4, all.size());
        all.forEach(check -> {
            String written = " lang=\"" + check.language().tag() + "\" dir=\""
                    + check.language().direction() + "\"";
            String link = "<a href=\"/" + language + "/check/" + check.slug() + "\"" + written + "><b>" + check.title()
                    + "</b>";
            assertTrue(page.contains(link), page);
            assertTrue(page.contains(check.summary().replace("'", "&#39;")), page);
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"nl", "en", "ar"})
    void a_result_tells_who_may_find_a_print_before_it_tells_how_to_print(String language) {
        SelfcheckMessages words = Language.of(language).orElseThrow().words(SelfcheckMessages.class);
        form().formParam("fear", "fear-careful")
                .post("/" + language + "/check/over-mij")
                .then()
                .body(stringContainsInOrder(
                        "<details class=\"card\" data-print>",
                        words.print_title(),
                        words.print_found(),
                        words.print_traces(),
                        words.print_how(),
                        "</details>"))
                .body(not(containsString("data-print-now")));
    }

    @Test
    void whoever_goes_back_finds_the_answers_still_chosen() {
        form().formParam("breath", "breath-yes")
                .formParam("again", "1")
                .post(PATH)
                .then()
                .statusCode(200)
                .header("Cache-Control", "no-store")
                .body(containsString("name=\"breath\" value=\"breath-yes\" checked"))
                .body(containsString("name=\"fear\" value=\"\" checked"))
                .body(not(containsString("name=\"breath\" value=\"\" checked")));
    }

    @Test
    void the_result_carries_the_answers_back_in_the_body_only() {
        form().formParam("sex", "sex-pressure")
                .post(PATH)
                .then()
                .body(containsString("<input type=\"hidden\" name=\"sex\" value=\"sex-pressure\">"))
                .body(containsString("<form method=\"post\" action=\"/nl/check/over-mij\""));
    }

    @Test
    void of_a_question_answered_twice_the_first_answer_counts() {
        form().formParam("violence", "violence-none", "violence-worse")
                .post(PATH)
                .then()
                .body(containsString("data-outcome=\"trust\""));
    }

    @Test
    void what_is_not_known_is_passed_over_and_never_repeated() {
        form().formParam("fear", "<b>fear-life</b>")
                .formParam("life", "breath-yes")
                .formParam("nonsense", "fear-life")
                .formParam("", "x")
                .post(PATH)
                .then()
                .statusCode(200)
                .body(containsString("data-outcome=\"trust\""))
                .body(not(containsString("fear-life")))
                .body(not(containsString("nonsense")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "&&&=&", "fear", "fear=%ZZ", "%", "fear=%FF%FE", "fear=fear-none;life=life-kill"})
    void garbage_is_answered_calmly(String body) {
        form().body(body).post(PATH).then().statusCode(lessThan(500)).header("Cache-Control", "no-store");
    }

    @Test
    void answers_in_the_address_are_not_read() {
        given().get(PATH + "?breath=breath-yes").then().body(not(containsString("value=\"breath-yes\" checked")));
    }

    @Test
    void another_kind_of_body_is_refused() {
        given().header("Sec-Fetch-Site", "same-origin")
                .contentType("application/json")
                .body("{\"breath\":\"breath-yes\"}")
                .post(PATH)
                .then()
                .statusCode(415)
                .header("Cache-Control", "no-store");
    }

    @Test
    void a_page_of_another_site_cannot_post_answers() {
        given().header("Sec-Fetch-Site", "cross-site")
                .formParam("breath", "breath-yes")
                .post(PATH)
                .then()
                .statusCode(403);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/nl/check/niets", "/nl/check/over-mij/meer", "/xx/check/over-mij"})
    void an_unknown_check_does_not_exist(String path) {
        given().get(path).then().statusCode(404).body(containsString("tel:0800-2000"));
        form().formParam("breath", "breath-yes").post(path).then().statusCode(anyOf(is(404), is(405)));
    }

    private SelfCheck check(String language) {
        return checks.find(Language.of(language).orElseThrow(), "over-mij").orElseThrow();
    }

    private RequestSpecification form() {
        return new Service(address).form();
    }
}
