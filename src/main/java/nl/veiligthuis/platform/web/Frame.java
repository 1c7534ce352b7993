package nl.veiligthuis.platform.web;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What stands around the content of every public page.
 *
 * @param language the language of labels and of the page as a whole
 * @param path the address after the language, without a leading slash; empty for the home page
 * @param title shown in the browser's tab and history; neutral on chat and checks
 * @param summary for search engines, or empty
 * @param kind whether a page may be found and kept
 * @param door whether somebody is there to chat
 * @param edition in which it is shown
 * @param listing how it is found and shared; null for a page that should be neither
 */
public record Frame(
        Language language,
        String path,
        String title,
        String summary,
        Kind kind,
        FrontDoor.State door,
        Edition edition,
        Listing listing) {

    private static final Pattern LINK = Pattern.compile("href=\"/([a-z-]+)/([^\"]*)\"");

    private static final int FIT_ON_A_LINE = 4;

    /** How a page may be treated by browsers and search engines. */
    public enum Kind {
        /** A page of information. */
        PUBLIC,
        /** A page that holds or asks for what somebody lives through: neutral title, no search engine, no copy. */
        SENSITIVE
    }

    public List<Language> languages() {
        return Language.OFFERED;
    }

    /** Whether there are more languages than fit on the line of a telephone. */
    public boolean manyLanguages() {
        return languages().size() > FIT_ON_A_LINE;
    }

    public boolean sensitive() {
        return kind == Kind.SENSITIVE;
    }

    public boolean open() {
        return door == FrontDoor.State.OPEN || door == FrontDoor.State.PARTLY;
    }

    /** This frame, when it has just turned out that nobody is there. */
    public Frame closed() {
        return new Frame(language, path, title, summary, kind, FrontDoor.State.CLOSED, edition, listing);
    }

    /** This frame, when it has just turned out that no chat can be held. */
    public Frame unknown() {
        return new Frame(language, path, title, summary, kind, FrontDoor.State.UNKNOWN, edition, listing);
    }

    /** The address of a page in the language and the edition of this one. */
    public String to(String slug) {
        return edition.address(language, slug);
    }

    /** The address of this same page in another language. */
    public String in(Language other) {
        return edition.address(other, path);
    }

    /** The address of the first page of the edition of a municipality. */
    public String entrance(String municipality) {
        return Edition.NATIONAL.address(language, "in/" + municipality + "/");
    }

    /** The address of this same page for the whole country. */
    public String national() {
        return Edition.NATIONAL.address(language, path);
    }

    /**
     * A text whose links lead to pages of the whole country, with links that stay in this edition.
     *
     * @param html safe to show
     */
    public String inside(String html) {
        return edition.local()
                ? LINK.matcher(html)
                        .replaceAll(link -> Matcher.quoteReplacement(
                                link.group(1).equals(language.tag())
                                        ? "href=\"" + to(link.group(2)) + "\""
                                        : link.group()))
                : html;
    }
}
