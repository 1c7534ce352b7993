package nl.veiligthuis.platform.chat;

import java.util.UUID;

/**
 * Words that were stored a moment ago, as the transaction that stored them saw the chat.
 *
 * @param epoch how often the chat had changed hands
 * @param hidden whether the visitor had covered the page
 */
public record Committed(UUID conversation, Entry entry, int epoch, boolean hidden) {}
