package nl.veiligthuis.platform.oversight;

import jakarta.persistence.Tuple;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;

/**
 * A row of the audit, with the name of who it was.
 *
 * @param actor null when it was the service
 * @param name of the account among colleagues; empty when there is none
 * @param chat or null
 * @param detail may be empty
 * @param hash in hexadecimal
 */
record AuditRow(
        long number,
        Instant at,
        UUID actor,
        String name,
        String username,
        String deed,
        UUID chat,
        String detail,
        String hash) {

    static AuditRow of(Tuple row) {
        return new AuditRow(
                row.get("number", Long.class),
                Instant.EPOCH.plus(row.get("micros", Long.class), ChronoUnit.MICROS),
                row.get("actor", UUID.class),
                row.get("name", String.class),
                row.get("username", String.class),
                row.get("deed", String.class),
                row.get("conversation_id", UUID.class),
                row.get("detail", String.class),
                row.get("hash", String.class));
    }
}
