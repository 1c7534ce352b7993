package nl.veiligthuis.platform.phrase;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.net.URI;
import nl.veiligthuis.platform.journeys.Service;
import nl.veiligthuis.platform.ops.TestDatabase;
import nl.veiligthuis.platform.web.Language;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@WithTestResource(TestDatabase.class)
class PhraseResourceTest {

    static String session;

    @TestHTTPResource("/")
    URI address;

    @Inject
    PhraseCards phrases;

    @BeforeEach
    void an_adviser_is_signed_in() {
        if (session == null) {
            session = new Service(address).signIn("voorbeeld-1");
        }
    }

    @Test
    void whoever_is_not_signed_in_is_sent_to_the_sign_in_page() {
        given().redirects()
                .follow(false)
                .get("/console/phrases/nl/ar")
                .then()
                .statusCode(302)
                .header("Location", endsWith("/console/sign-in"))
                .body(not(containsString("112")));
    }

    @ParameterizedTest
    @CsvSource({"nl, ar, ltr, rtl", "ar, en, rtl, ltr", "en, en, ltr, ltr"})
    void an_adviser_gets_every_card_in_both_languages(
            String own, String theirs, String ownDirection, String theirDirection) {
        PhraseCard card = phrases.named("call-112").orElseThrow();
        Topic first = phrases.topics().getFirst();
        get(own + "/" + theirs)
                .statusCode(200)
                .contentType("application/json")
                .header("Cache-Control", containsString("no-store"))
                .body("own.tag", equalTo(own))
                .body("own.direction", equalTo(ownDirection))
                .body("theirs.tag", equalTo(theirs))
                .body("theirs.direction", equalTo(theirDirection))
                .body(
                        "topics.id",
                        contains(phrases.topics().stream().map(Topic::id).toArray()))
                .body("topics[0].own", equalTo(first.in(language(own))))
                .body("topics[0].theirs", equalTo(first.in(language(theirs))))
                .body("cards", hasSize(phrases.all().size()))
                .body("cards.find { it.id == 'call-112' }.topic", equalTo("emergency"))
                .body("cards.find { it.id == 'call-112' }.own", equalTo(card.in(language(own))))
                .body("cards.find { it.id == 'call-112' }.theirs", equalTo(card.in(language(theirs))));
    }

    @ParameterizedTest
    @ValueSource(strings = {"nl/xx", "xx/nl", "NL/ar", "nl"})
    void a_language_that_is_not_offered_has_no_cards(String languages) {
        get(languages).statusCode(404);
    }

    private static ValidatableResponse get(String languages) {
        return given().cookie("console", session)
                .get("/console/phrases/" + languages)
                .then();
    }

    private static Language language(String tag) {
        return Language.of(tag).orElseThrow();
    }
}
