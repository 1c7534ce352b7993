package nl.veiligthuis.platform.routing;

import java.time.Instant;
import java.util.UUID;

/**
 * A request that waits.
 *
 * @param handedBack whether its adviser fell silent: it then comes first
 */
public record Waiting(UUID conversation, Need need, Instant askedAt, boolean handedBack) {}
