package nl.veiligthuis.platform.web;

import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.ws.rs.NotFoundException;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import nl.veiligthuis.platform.ops.TestDatabase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whom to tell of a weak spot. */
@QuarkusTest
@WithTestResource(TestDatabase.class)
class SecurityTxtTest {

    private static final Clock NEW_YEAR = Clock.fixed(Instant.parse("2026-01-01T12:34:56.789Z"), ZoneOffset.UTC);

    @Test
    void the_file_is_served_as_text_and_is_good_for_less_than_a_year() {
        Response answer = given().get("/.well-known/security.txt");
        assertEquals(200, answer.statusCode());
        assertEquals("text/plain;charset=UTF-8", answer.contentType());
        String text = answer.asString();
        assertTrue(text.startsWith("Contact: https://veiligthuis.example/melden\nExpires: "), text);
        Instant expires = Instant.parse(text.lines().toList().get(1).substring("Expires: ".length()));
        Instant now = Instant.now();
        assertTrue(expires.isAfter(now) && expires.isBefore(now.plus(365, ChronoUnit.DAYS)), text);
    }

    @Test
    void it_names_the_contact_and_what_else_is_known() {
        assertEquals(
                """
                Contact: mailto:veilig@example.nl
                Expires: 2026-06-30T12:34:56Z
                Preferred-Languages: nl, en
                Canonical: https://example.nl/.well-known/security.txt
                Policy: https://example.nl/melden
                """, file(Optional.of("https://example.nl"), "mailto:veilig@example.nl", "https://example.nl/melden"));
    }

    @Test
    void it_leaves_out_what_is_not_known() {
        assertEquals("""
                Contact: https://example.nl/melden
                Expires: 2026-06-30T12:34:56Z
                Preferred-Languages: nl, en
                """, file(Optional.empty(), "https://example.nl/melden", null));
    }

    @Test
    void without_anybody_to_tell_there_is_none() {
        SecurityTxtResource resource = new SecurityTxtResource(made(Settings.of("https://example.nl")));
        assertThrows(NotFoundException.class, resource::text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"veilig@example.nl", "http://example.nl/melden", "mailto:iemand", "tel:112", "https:melden"})
    void a_contact_that_nobody_could_reach_stops_the_start(String contact) {
        assertTrue(assertThrows(IllegalArgumentException.class, () -> file(Optional.empty(), contact, null))
                .getMessage()
                .startsWith("platform.web.security-contact "));
    }

    @Test
    void so_does_a_policy_that_is_no_page() {
        assertTrue(assertThrows(
                        IllegalArgumentException.class,
                        () -> file(Optional.empty(), "https://example.nl/melden", "docs/disclosure.md"))
                .getMessage()
                .startsWith("platform.web.security-policy "));
    }

    private static String file(Optional<String> address, String contact, String policy) {
        return made(new Settings(
                        address.map(URI::create),
                        Optional.of(URI.create(contact)),
                        Optional.ofNullable(policy).map(URI::create)))
                .text()
                .orElseThrow();
    }

    private static SecurityTxt made(WebConfig config) {
        return new SecurityTxt(config, new Listings(config), NEW_YEAR);
    }
}
