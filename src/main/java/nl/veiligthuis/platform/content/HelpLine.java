package nl.veiligthuis.platform.content;

/**
 * A help line, in the words of one language.
 *
 * @param id in {@code content/data/help-lines.csv}
 * @param phone as it is dialled; empty for one that is reached in another way
 * @param name of the line
 * @param forWhom it is there
 * @param hours at which it is reached
 * @param note what else to know, or empty
 */
public record HelpLine(String id, String phone, String name, String forWhom, String hours, String note) {}
