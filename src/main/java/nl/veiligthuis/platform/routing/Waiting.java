package nl.veiligthuis.platform.routing;

import java.time.Instant;
import java.util.UUID;

/**
 * A request that waits.
 *
 * @param askedAt when they asked for a chat: what their place in the queue counts from
 * @param since from when they wait this time: later than that for who came back or lost their adviser
 * @param handedBack whether its adviser fell silent: it then comes first
 */
public record Waiting(UUID conversation, Need need, Instant askedAt, Instant since, boolean handedBack) {}
