package nl.veiligthuis.platform.identity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.veiligthuis.platform.web.Language;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.junit.jupiter.api.Test;

class ClaimsTest {

    private record Token(Map<String, Object> claims) implements JsonWebToken {

        @Override
        public String getName() {
            return getSubject();
        }

        @Override
        public Set<String> getClaimNames() {
            return claims.keySet();
        }

        @Override
        @SuppressWarnings("unchecked")
        public <T> T getClaim(String claim) {
            return (T) claims.get(claim);
        }
    }

    private static Claims claims(List<String> roles, Map<String, Object> more) {
        Map<String, Object> all = new java.util.HashMap<>(more);
        all.put("sub", "4f1c");
        return Claims.of(new Token(all), roles, "VT20"::equals);
    }

    @Test
    void a_person_is_known_by_subject_and_shown_by_name_in_their_language() {
        Claims person = claims(
                List.of("adviser"),
                Map.of("name", "Anna", "preferred_username", "a.jansen", "locale", "ar", "region", "VT20"));
        assertEquals(new Claims("4f1c", "Anna", Set.of("adviser"), "VT20", Language.ARABIC), person);
    }

    @Test
    void what_is_missing_or_not_offered_has_a_default() {
        Claims person = claims(List.of("editor"), Map.of("preferred_username", "a.jansen", "locale", "de"));
        assertEquals(new Claims("4f1c", "a.jansen", Set.of("editor"), null, Language.DUTCH), person);
        assertEquals("4f1c", claims(List.of(), Map.of("name", " ")).name());
        assertEquals(
                100, claims(List.of(), Map.of("name", "x".repeat(1_000))).name().length());
    }

    @Test
    void roles_that_are_not_known_grant_nothing() {
        assertEquals(
                Set.of("auditor"),
                claims(List.of("auditor", "offline_access", "ADMINISTRATOR", "adviser,administrator", ""), Map.of())
                        .roles());
    }

    @Test
    void a_region_that_is_not_known_takes_the_roles_that_need_one_with_it() {
        Claims person = claims(List.of("adviser", "coordinator", "national-coordinator"), Map.of("region", "VT99"));
        assertEquals(Set.of("national-coordinator"), person.roles());
        assertNull(person.region());
    }

    @Test
    void a_coordinator_of_no_region_is_no_coordinator_of_all() {
        assertEquals(
                Set.of("adviser"),
                claims(List.of("adviser", "coordinator"), Map.of()).roles());
        assertEquals(
                Set.of("coordinator"),
                claims(List.of("coordinator"), Map.of("region", "VT20")).roles());
    }

    @Test
    void a_claim_of_another_shape_is_as_good_as_none() {
        assertNull(claims(List.of("adviser"), Map.of("region", List.of("VT20"))).region());
    }
}
