package nl.veiligthuis.platform.search;

import java.util.List;
import nl.veiligthuis.platform.web.Language;

/**
 * A page that can be found. All of it is plain text.
 *
 * @param slug its address after the language
 * @param language in which its words are written
 * @param title of the page
 * @param summary in one or two sentences; shown where no passage fits better
 * @param folder the title of the page that leads to it; empty when it stands in none
 * @param folderLanguage in which that title is written
 * @param warning what a reader is told before; shown in place of any passage; empty for most pages
 * @param headings within its text
 * @param text the rest of its words, a paragraph an item
 */
public record Findable(
        String slug,
        Language language,
        String title,
        String summary,
        String folder,
        Language folderLanguage,
        String warning,
        List<String> headings,
        List<String> text) {

    /** A page that stands in no folder and needs no warning. */
    public static Findable of(String slug, Language language, String title, String summary, List<String> text) {
        return new Findable(slug, language, title, summary, "", language, "", List.of(), text);
    }
}
