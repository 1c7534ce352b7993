package nl.veiligthuis.platform.style;

/**
 * A page as it is sent, its styles in it.
 *
 * @param html the page
 * @param style what a content security policy calls its styles by
 * @param script what a content security policy calls the script in its head by
 */
public record Dress(String html, String style, String script) {}
