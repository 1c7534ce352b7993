package nl.veiligthuis.platform.roster;

import java.util.UUID;

/**
 * An adviser who can be planned.
 *
 * @param username by which files name them
 * @param name by which colleagues know them
 */
public record Colleague(UUID id, String username, String name) {}
