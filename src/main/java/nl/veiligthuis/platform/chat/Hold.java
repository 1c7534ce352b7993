package nl.veiligthuis.platform.chat;

import java.util.UUID;

/**
 * An adviser's hold on a chat: the right to write in it.
 *
 * @param epoch the number of times the chat had changed hands when they took it; a write under an older one is refused
 */
public record Hold(UUID adviser, int epoch) {}
