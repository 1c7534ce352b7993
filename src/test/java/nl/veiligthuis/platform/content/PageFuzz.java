package nl.veiligthuis.platform.content;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.regex.Pattern;

/** A page is read or refused with a reason, and its text holds nothing that runs or leads elsewhere. */
public final class PageFuzz {

    private static final Pattern HARM = Pattern.compile(
            "<(?!/?(?:h2|h3|p|ul|ol|li|strong|em|blockquote|br|hr|a)\\b)|<[^>]*\\son\\w+=|href=\"(?!/(?![/\\\\])|#|tel:)");

    /** Stands behind a brace, so that no script that reads templates takes the text for one. */
    private static final String SEPARATOR = "<!-- -->";

    private PageFuzz() {}

    public static void fuzzerTestOneInput(byte[] input) {
        String text = new String(input, StandardCharsets.UTF_8);
        try {
            FrontMatter.parse("nl/page.md", text);
        } catch (IllegalArgumentException refused) {
            if (refused.getMessage() == null || !refused.getMessage().contains("nl/page.md")) {
                throw new AssertionError("A refusal that does not name the file.", refused);
            }
        }
        String html = Markdown.html(text, "nl").replace(SEPARATOR, "");
        if (HARM.matcher(html.toLowerCase(Locale.ROOT)).find()) {
            throw new AssertionError("Not safe to show: " + html);
        }
    }
}
