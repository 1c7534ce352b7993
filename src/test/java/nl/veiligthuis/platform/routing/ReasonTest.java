package nl.veiligthuis.platform.routing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReasonTest {

    @Test
    void what_was_stored_before_chats_were_given_reads_as_it_did() {
        String stored = "BACKUP_REGION;true;false;90;3";
        Reason reason = new Reason(Step.BACKUP_REGION, true, false, Duration.ofSeconds(90), 3, false);
        assertEquals(reason, Reason.of(stored));
        assertEquals(stored, reason.encoded());
    }

    @Test
    void that_it_was_given_is_stored_too() {
        Reason reason = new Reason(Step.NATIONAL_POOL, false, true, Duration.ofSeconds(5), 1, true);
        assertEquals(reason, Reason.of(reason.encoded()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "OWN_REGION;true", "OWN_REGION;true;false;90;3;TAKEN", "OWN_REGION;true;false;90;3;GIVEN;1"})
    void all_else_is_no_reason(String other) {
        assertThrows(IllegalArgumentException.class, () -> Reason.of(other));
    }
}
