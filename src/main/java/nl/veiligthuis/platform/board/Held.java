package nl.veiligthuis.platform.board;

/**
 * An adviser's hold on a chat.
 *
 * @param adviser name among colleagues
 * @param since time of day
 * @param unanswered how long the visitor's words are without an answer; empty when they have one
 * @param silent whether the adviser's line is
 */
public record Held(String adviser, String since, String unanswered, boolean silent) {}
