package nl.veiligthuis.platform.board;

/**
 * What is planned for an hour.
 *
 * @param from time of day at which it begins
 * @param regional duties for the watcher's region, or for any
 * @param pool duties in the national pool
 * @param languages that are spoken; empty when nobody is planned
 */
public record Hour(String from, long regional, long pool, String languages) {}
