package nl.veiligthuis.platform.console;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URI;
import nl.veiligthuis.platform.journeys.Service;
import nl.veiligthuis.platform.ops.TestDatabase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@WithTestResource(TestDatabase.class)
class SignInTest {

    @TestHTTPResource("/")
    URI address;

    @ParameterizedTest
    @ValueSource(strings = {"/console", "/console/socket", "/console;x=1", "/console?x=;", "/console?x=a,b"})
    void whoever_is_not_signed_in_is_sent_there_and_no_address_is_kept(String path) {
        given().urlEncodingEnabled(false)
                .redirects()
                .follow(false)
                .get(path)
                .then()
                .statusCode(302)
                .header("Location", endsWith("/console/sign-in"))
                .header("Set-Cookie", nullValue());
    }

    @Test
    void signing_in_leads_to_the_desk() {
        new Service(address)
                .form()
                .formParam("j_username", "voorbeeld-1")
                .formParam("j_password", Service.PASSWORD)
                .post("/console/session")
                .then()
                .statusCode(302)
                .header("Location", endsWith("/console"));
    }

    @Test
    void signing_out_takes_the_cookie_away() {
        Service service = new Service(address);
        service.form()
                .cookie("console", service.signIn("voorbeeld-1"))
                .post("/console/session/closure")
                .then()
                .statusCode(303)
                .header("Location", endsWith("/console/sign-in"))
                .cookie("console", "");
    }
}
