package nl.veiligthuis.platform.chat;

import java.util.UUID;

/**
 * An entry that was committed a moment ago, on this node.
 *
 * @param epoch how often the chat had changed hands, under the lock under which the entry was written
 * @param hidden whether the visitor had covered the page, likewise
 */
record Committed(UUID conversation, Entry entry, int epoch, boolean hidden) {}
