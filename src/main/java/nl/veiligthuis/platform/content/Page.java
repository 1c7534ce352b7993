package nl.veiligthuis.platform.content;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import nl.veiligthuis.platform.web.Language;

/**
 * A page as one reader gets it.
 *
 * @param slug its address after the language
 * @param reader the language that was asked for
 * @param language the language it is written in; another than the reader's when there is no translation yet
 * @param title of the page
 * @param summary in one or two sentences
 * @param sources of its facts
 * @param reviewed the day somebody last read it with care
 * @param newer the day the Dutch text was read, where this translation was read before it; else null
 * @param approved whether the organisation approved it
 * @param order its place among its neighbours
 * @param scene a short exchange of messages; may be empty
 * @param warning what a reader is told before a story begins; empty for other pages
 * @param themes of a story; empty for other pages
 * @param text what it says
 */
public record Page(
        String slug,
        Language reader,
        Language language,
        String title,
        String summary,
        List<String> sources,
        LocalDate reviewed,
        LocalDate newer,
        boolean approved,
        int order,
        List<Message> scene,
        String warning,
        List<String> themes,
        PageText text) {

    /** The slug of the first page. */
    public static final String HOME = "home";

    /** The text, safe to show as it is. */
    public String html() {
        return text.html();
    }

    /** Whether the reader gets it in the language that was asked for. */
    public boolean translated() {
        return reader.equals(language);
    }

    /** Its address after the language, empty for the first page. */
    public String path() {
        return slug.equals(HOME) ? "" : slug;
    }

    /** Whether the Dutch text is newer than this translation. */
    public boolean behind() {
        return newer != null;
    }

    /** The day of review, as the reader writes days. */
    public String reviewedOn() {
        return written(reviewed);
    }

    /** The day the newer Dutch text was read, as the reader writes days. */
    public String newerOn() {
        return written(newer);
    }

    /** The same page with another text, which must be safe to show. */
    Page with(PageText filled) {
        return new Page(
                slug, reader, language, title, summary, sources, reviewed, newer, approved, order, scene, warning,
                themes, filled);
    }

    private String written(LocalDate day) {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
                .withLocale(reader.locale())
                .format(day);
    }
}
