package nl.veiligthuis.platform.ops;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.flywaydb.core.api.FlywayException;
import org.junit.jupiter.api.Test;

class MigrationTest {

    @Test
    void what_flyway_says_is_told_in_one_line() {
        assertEquals(
                "Validate failed: checksum mismatch for version 1",
                Migration.cause(new FlywayException("Validate failed:\n  checksum mismatch\r\n\tfor version 1\n")));
    }

    @Test
    void of_any_other_failure_the_class_alone_is_told() {
        assertEquals("IllegalStateException", Migration.cause(new IllegalStateException("hier staat een bericht")));
        assertEquals("FlywayException", Migration.cause(new FlywayException((String) null)));
    }
}
