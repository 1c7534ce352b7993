package nl.veiligthuis.platform.board;

/**
 * The shift in five numbers.
 *
 * @param waiting those who are there
 * @param danger those of them who said it is dangerous
 * @param room chats that advisers on duty could still take
 */
public record Totals(long waiting, long danger, long running, int advisers, int room) {}
