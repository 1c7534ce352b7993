package nl.veiligthuis.platform.routing;

import java.util.UUID;

/**
 * An adviser on duty at this moment.
 *
 * @param holding chats held now
 */
public record LiveDuty(UUID adviser, Scope scope, int holding) {}
