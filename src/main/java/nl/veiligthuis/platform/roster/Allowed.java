package nl.veiligthuis.platform.roster;

import java.util.Map;
import java.util.Set;

/**
 * What somebody may plan.
 *
 * @param advisers by username
 * @param regions CBS codes
 * @param pool whether the national pool too
 */
public record Allowed(Map<String, Colleague> advisers, Set<String> regions, boolean pool) {

    public Allowed {
        advisers = Map.copyOf(advisers);
        regions = Set.copyOf(regions);
    }
}
