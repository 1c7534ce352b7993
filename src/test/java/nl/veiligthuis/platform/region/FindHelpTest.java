package nl.veiligthuis.platform.region;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.qute.i18n.Localized;
import io.quarkus.qute.i18n.MessageBundles;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.net.URI;
import nl.veiligthuis.platform.journeys.Service;
import nl.veiligthuis.platform.ops.TestDatabase;
import nl.veiligthuis.platform.web.Language;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@WithTestResource(TestDatabase.class)
class FindHelpTest {

    private static final String GELDERLAND_MIDDEN = "Veilig Thuis Gelderland-Midden";

    @TestHTTPResource("/")
    URI address;

    Service service;

    @BeforeEach
    void the_service_is_there() {
        service = new Service(address);
    }

    @ParameterizedTest
    @ValueSource(strings = {"nl", "en", "ar"})
    void the_question_is_asked_in_the_readers_language(String language) {
        page(given().get(path(language)).then(), language)
                .body(containsString("<h1>" + words(language).title() + "</h1>"))
                .body(containsString("name=\"where\""))
                .body(containsString("<option>Ede\n"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"nl", "en", "ar"})
    void a_name_is_answered_with_its_region_and_the_number_to_call(String language) {
        answer(find(service.form().formParam("where", "ede"), language), language);
    }

    @ParameterizedTest
    @ValueSource(strings = {"nl", "en", "ar"})
    void a_postcode_is_confirmed_first_and_then_answered(String language) {
        find(service.form().formParam("where", "6711 AB"), language)
                .body(containsString(words(language).postcode_title()))
                .body(containsString("6711"))
                .body(not(containsString("6711 AB")))
                .body(containsString("name=\"municipality\" value=\"ede\""));
        answer(find(service.form().formParam("municipality", "ede"), language), language);
    }

    @ParameterizedTest
    @ValueSource(strings = {"nl", "en", "ar"})
    void an_unknown_place_gets_help_all_the_same(String language) {
        find(service.form().formParam("where", "Zzyzx & Q'o"), language)
                .body(containsString(words(language).unknown_text()))
                .body(containsString("value=\"Zzyzx &amp; Q&#39;o\""))
                .body(containsString("<option>Ede\n"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"nl", "en", "ar"})
    void the_answer_holds_the_partners_of_the_municipality_and_leads_to_its_edition(String language) {
        find(service.form().formParam("where", "ede"), language)
                .body(containsString("Buurtteam Ede"))
                .body(containsString("href=\"/" + language + "/in/ede/\""));
    }

    @Test
    void where_there_are_no_partners_yet_the_answer_still_leads_to_the_edition() {
        find(service.form().formParam("where", "Aalten"), "nl")
                .body(containsString("href=\"/nl/in/aalten/\""))
                .body(not(containsString("class=\"card partner\"")));
    }

    @Test
    void a_name_chosen_from_the_list_is_answered() {
        find(service.form().formParam("municipality", "Bergen (NH)"), "nl")
                .body(containsString("<h1><bdi lang=\"nl\">Bergen (NH)</bdi></h1>"));
    }

    @Test
    void a_name_two_municipalities_share_is_asked_about() {
        find(service.form().formParam("where", "Bergen"), "nl")
                .body(containsString(words("nl").choices_title()))
                .body(containsString("Bergen (NH)"))
                .body(containsString("Bergen (L)"));
    }

    @Test
    void a_spelling_that_is_nearly_right_is_asked_about_and_not_taken_for_an_answer() {
        find(service.form().formParam("where", "Leijden"), "nl")
                .body(containsString(words("nl").choices_title()))
                .body(containsString("value=\"leiden\""));
    }

    @ParameterizedTest
    @ValueSource(strings = {"<script>alert(1)</script>", "\"><img src=x onerror=alert(1)>", "</title><b>"})
    void markup_is_shown_as_text(String typed) {
        find(service.form().formParam("where", typed), "nl").body(not(containsString(typed)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "   ", "\t"})
    void nothing_typed_asks_the_question_again(String typed) {
        find(service.form().formParam("where", typed), "nl")
                .body(containsString("<p class=\"lead\">Veilig Thuis werkt in 25 regio"));
    }

    @Test
    void an_empty_form_asks_the_question_again() {
        find(service.form(), "nl").body(containsString("<p class=\"lead\">Veilig Thuis werkt in 25 regio"));
    }

    @Test
    void a_municipality_that_is_not_in_the_list_is_passed_over_for_what_was_typed() {
        answer(find(service.form().formParam("municipality", "../nergens").formParam("where", "Ede"), "nl"), "nl");
    }

    @Test
    void ten_thousand_characters_are_cut_and_answered() {
        find(service.form().formParam("where", "q".repeat(10_000)), "nl")
                .body(containsString("q".repeat(80)))
                .body(not(containsString("q".repeat(81))));
    }

    @Test
    void a_smiling_face_at_the_cut_leaves_no_half_of_it() {
        find(service.form().formParam("where", "q".repeat(79) + "🙂"), "nl")
                .body(not(containsString("\uFFFD")))
                .body(not(containsString("q?")));
    }

    private ValidatableResponse find(RequestSpecification form, String language) {
        return page(form.post(path(language)).then(), language);
    }

    private static ValidatableResponse answer(ValidatableResponse found, String language) {
        return found.body(containsString("<h1><bdi lang=\"nl\">Ede</bdi></h1>"))
                .body(containsString(words(language).answer_text("Ede", GELDERLAND_MIDDEN)))
                .body(containsString("<a class=\"button\" href=\"tel:0800-2000\">"));
    }

    private static ValidatableResponse page(ValidatableResponse answer, String language) {
        Language spoken = Language.of(language).orElseThrow();
        return answer.statusCode(200)
                .header("Cache-Control", containsString("no-store"))
                .header("Location", nullValue())
                .header("Set-Cookie", nullValue())
                .body(containsString("<html lang=\"" + language + "\" dir=\"" + spoken.direction() + "\">"));
    }

    private static String path(String language) {
        return "/" + language + "/hulp-zoeken";
    }

    private static RegionMessages words(String language) {
        return MessageBundles.get(RegionMessages.class, Localized.Literal.of(language));
    }
}
