package nl.veiligthuis.platform.content;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.endsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.URI;
import java.util.Optional;
import nl.veiligthuis.platform.ops.TestDatabase;
import nl.veiligthuis.platform.web.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The accessibility statement, and what the software fills in. */
@QuarkusTest
@WithTestResource(TestDatabase.class)
class StatementTest {

    @Inject
    PageLibrary library;

    @ParameterizedTest
    @ValueSource(strings = {"nl", "en"})
    void it_names_every_language_that_is_offered_its_status_and_whom_to_tell(String language) {
        String html = given().get("/" + language + "/toegankelijkheid")
                .then()
                .statusCode(200)
                .extract()
                .asString();
        String article = html.substring(html.indexOf("<article"), html.indexOf("</article>"));
        for (Language offered : Language.OFFERED) {
            assertTrue(article.contains("lang=\"" + offered.tag() + "\""), offered.tag());
            assertTrue(article.contains(">" + offered.ownName() + "</span>"), offered.tag());
        }
        assertTrue(article.contains("<strong>C: "), article);
        assertTrue(article.contains("tel:0800-2000"), article);
        assertFalse(article.contains("{"), article);
    }

    @ParameterizedTest
    @CsvSource({"ar;q=0.9, /ar/toegankelijkheid", "xx, /nl/toegankelijkheid"})
    void the_address_without_a_language_leads_to_it_in_the_browser_s_own(String wish, String page) {
        given().redirects()
                .follow(false)
                .header("Accept-Language", wish)
                .get("/toegankelijkheid")
                .then()
                .statusCode(303)
                .header("Location", endsWith(page))
                .header("Vary", "Accept-Language");
    }

    @ParameterizedTest
    @CsvSource({
        "mailto:melden@example.nl?subject=Toegankelijkheid, melden@example.nl",
        "https://example.nl/melden, example.nl/melden",
    })
    void it_names_the_address_that_was_set(String address, String shown) {
        Page page = library.get(Language.DUTCH, "toegankelijkheid");
        String html =
                new Statement(Optional.of(URI.create(address))).filled(page).html();
        assertTrue(
                html.contains("Vertel het ons: <a href=\"" + address + "\"><bdi dir=\"ltr\">" + shown + "</bdi></a>."),
                html);
    }

    @Test
    void any_other_page_stays_as_it_is() {
        Page page = library.get(Language.DUTCH, "privacy");
        assertSame(page, new Statement(Optional.empty()).filled(page));
        Page statement = library.get(Language.DUTCH, "toegankelijkheid");
        assertEquals(
                statement.title(),
                new Statement(Optional.empty()).filled(statement).title());
    }
}
