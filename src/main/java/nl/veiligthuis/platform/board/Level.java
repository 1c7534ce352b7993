package nl.veiligthuis.platform.board;

/**
 * The regions that are served equally near.
 *
 * @param nobody whether nobody serves them
 * @param name of the level
 * @param regions how many
 * @param names of the regions that nobody serves; empty when there are no others
 */
public record Level(boolean nobody, String name, int regions, String names) {}
