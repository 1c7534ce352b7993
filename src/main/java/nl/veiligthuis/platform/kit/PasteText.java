package nl.veiligthuis.platform.kit;

/**
 * A text to be pasted elsewhere.
 *
 * @param id of it
 * @param title says where it fits
 */
public record PasteText(String id, String title, String text) {}
