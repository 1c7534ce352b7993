package nl.veiligthuis.platform.console;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.oneOf;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import java.net.URI;
import java.util.List;
import nl.veiligthuis.platform.journeys.Service;
import nl.veiligthuis.platform.ops.TestDatabase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * A path may be spelled so that the framework's rules on paths do not know it and its router does: CVE-2026-39852,
 * CVE-2026-50559 and CVE-2026-87743. So each method asks for the role itself, which is what holds here.
 */
@QuarkusTest
@WithTestResource(TestDatabase.class)
class ProtectedPathsTest {

    private static final String ADVISER = "voorbeeld-1";

    private static final List<String> PAGES = List.of(
            "accounts",
            "audit",
            "board",
            "board/now",
            "partners/nl/0344",
            "phrases/nl/en",
            "roster",
            "roster/coverage",
            "roster/exchange",
            "roster/exchange/roster.csv",
            "roster/holidays",
            "roster/plans/new",
            "statistics",
            "texts");

    @TestHTTPResource("/")
    URI address;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/console/PAGE",
                "/console/PAGE/",
                "/console/PAGE;x=1",
                "/console/PAGE%3Bx=1",
                "/console;x=1/PAGE",
                "/console%3Bx=1/PAGE",
                "/;x=1/console/PAGE",
                "/%3Bx=1/console/PAGE",
                "//console//PAGE",
                "/%63onsole/PAGE",
                "/console/%2e/PAGE",
                "/console%2FPAGE",
                "/console%5CPAGE",
                "/console/sign-in/../PAGE",
                "/console/sign-in/%2e%2e/PAGE",
                "/console/sign-in%2F..%2FPAGE",
                "/console/sign-in;/../PAGE",
                "/console/sign-in%3B/../PAGE"
            })
    void no_spelling_of_a_path_leads_around_signing_in(String spelling) {
        PAGES.forEach(page ->
                asWritten().get(spelling.replace("PAGE", page)).then().statusCode(is(oneOf(302, 400, 401, 403, 404))));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/console/accounts",
                "/console/accounts;x=1",
                "/console/accounts%3Bx=1",
                "/console%3Bx=1/audit",
                "//console//audit",
                "/console/sign-in%3B/../accounts",
                "/console/socket/../accounts",
                "/console/phrases/%2e%2e/audit",
                "/console/board/%2e%2e/accounts"
            })
    void no_spelling_of_a_path_leads_to_what_another_role_may_see(String spelling) {
        asWritten()
                .cookie("console", new Service(address).signIn(ADVISER))
                .get(spelling)
                .then()
                .statusCode(is(oneOf(400, 403, 404)));
    }

    @Test
    void who_may_see_a_page_sees_it() {
        asWritten()
                .cookie("console", new Service(address).signIn(ADVISER))
                .get("/console/phrases/nl/en")
                .then()
                .statusCode(200);
    }

    private static RequestSpecification asWritten() {
        return given().urlEncodingEnabled(false).redirects().follow(false);
    }
}
