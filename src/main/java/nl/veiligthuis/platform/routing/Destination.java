package nl.veiligthuis.platform.routing;

import java.util.UUID;

/**
 * Where a chat is to be passed on to: one adviser, a region or, when both are null, the national pool.
 *
 * @param adviser or null
 * @param region CBS code, or null
 */
public record Destination(UUID adviser, String region) {

    public static final Destination POOL = new Destination(null, null);
}
