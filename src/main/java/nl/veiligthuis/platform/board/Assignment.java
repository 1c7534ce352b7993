package nl.veiligthuis.platform.board;

import java.util.List;

/**
 * A chat and whom it may be given to.
 *
 * @param advisers who serve it, are on duty and have room
 */
public record Assignment(Chat chat, List<Adviser> advisers) {}
