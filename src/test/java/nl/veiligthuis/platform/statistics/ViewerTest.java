package nl.veiligthuis.platform.statistics;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.ws.rs.ForbiddenException;
import java.util.Set;
import nl.veiligthuis.platform.identity.Staff;
import nl.veiligthuis.platform.web.Language;
import org.junit.jupiter.api.Test;

class ViewerTest {

    @Test
    void a_coordinator_sees_one_region() {
        Viewer viewer = of("VT20", "coordinator", "adviser");
        assertTrue(viewer.sees("VT20"));
        assertFalse(viewer.sees("VT01"));
        assertFalse(viewer.sees(""));
    }

    @Test
    void a_coordinator_of_no_region_and_who_is_no_coordinator_see_nothing() {
        assertThrows(ForbiddenException.class, () -> of(null, "coordinator"));
        assertThrows(ForbiddenException.class, () -> of("VT20", "adviser", "administrator", "editor"));
    }

    @Test
    void who_is_there_for_the_whole_country_sees_it_whatever_else_they_are() {
        assertTrue(of("VT20", "coordinator", "national-coordinator").sees("VT01"));
        assertTrue(of(null, "auditor").sees(""));
    }

    private static Viewer of(String region, String... roles) {
        return Viewer.of(new Staff(Language.DUTCH, "", Set.of(roles)), region);
    }
}
