package nl.veiligthuis.platform.board;

import java.util.UUID;

/**
 * A chat that waits or runs.
 *
 * @param open whether it does either
 * @param epoch how often it changed hands
 * @param waited how long it has waited since it was asked, or came back to the queue
 * @param held by whom; null when nobody does
 */
public record Chat(UUID id, boolean open, int epoch, Facts facts, String waited, Held held) {}
