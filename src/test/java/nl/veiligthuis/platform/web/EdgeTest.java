package nl.veiligthuis.platform.web;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import nl.veiligthuis.platform.ops.TestDatabase;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(TestDatabase.class)
class EdgeTest {

    @Test
    void the_bare_address_follows_the_browser_and_sets_nothing() {
        given().redirects()
                .follow(false)
                .header("Accept-Language", "ar,en;q=0.5")
                .get("/")
                .then()
                .statusCode(303)
                .header("Location", containsString("/ar/"))
                .header("Set-Cookie", equalTo(null));
    }

    @Test
    void an_unknown_language_gets_a_page_in_the_nearest_one() {
        given().header("Accept-Language", "en")
                .get("/xx/rode-vlaggen")
                .then()
                .statusCode(404)
                .body(containsString("<html lang=\"en\" dir=\"ltr\">"))
                .body(containsString("tel:0800-2000"));
    }

    @Test
    void the_exit_works_without_a_script_and_clears_the_site() {
        given().redirects()
                .follow(false)
                .get("/exit")
                .then()
                .statusCode(303)
                .header("Clear-Site-Data", containsString("storage"))
                .header("Cache-Control", "no-store");
    }
}
