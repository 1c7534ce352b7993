package nl.veiligthuis.platform.roster;

import java.util.List;
import java.util.UUID;

/**
 * A plan in words.
 *
 * @param when days of the week and times
 * @param valid first and last day
 * @param serves regions, languages and who asks
 * @param notes what else is to know
 */
public record PlanLine(UUID id, String adviser, String when, String valid, String serves, List<String> notes) {}
