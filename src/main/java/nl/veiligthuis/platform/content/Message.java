package nl.veiligthuis.platform.content;

/**
 * One message of a scene.
 *
 * @param mine whether the reader's side wrote it
 * @param text what it says
 */
public record Message(boolean mine, String text) {}
