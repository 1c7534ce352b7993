package nl.veiligthuis.platform.content;

import nl.veiligthuis.platform.web.Language;

/**
 * The text of a page for one reader. It becomes HTML when it is first asked for: a start would wait for all pages in all
 * languages, most of which nobody reads for hours. No Markdown is refused, so nothing that is wrong would be found by that.
 */
public final class PageText {

    private final String markdown;
    private final Language reader;
    private volatile String html;

    /**
     * A text as it is written.
     *
     * @param reader whose pages its links lead to
     */
    PageText(String markdown, Language reader) {
        this.markdown = markdown;
        this.reader = reader;
    }

    /**
     * A text that is HTML already.
     *
     * @param html safe to show as it is
     */
    PageText(String html) {
        this.markdown = null;
        this.reader = null;
        this.html = html;
    }

    /** Safe to show as it is. Two who are the first at once both make it, and get the same. */
    String html() {
        String made = html;
        if (made == null) {
            made = Markdown.html(markdown, reader.tag());
            html = made;
        }
        return made;
    }
}
