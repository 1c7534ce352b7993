package nl.veiligthuis.platform.selfcheck;

/**
 * What answers tell, in words that somebody may take into a chat.
 *
 * @param id as in {@code content/signals}
 * @param words of the vocabulary, in the language of the check
 */
public record Signal(String id, String words) {}
