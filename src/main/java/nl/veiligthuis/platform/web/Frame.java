package nl.veiligthuis.platform.web;

import java.util.List;

/**
 * What stands around the content of every public page.
 *
 * @param language the language of labels and of the page as a whole
 * @param path the address after the language, without a leading slash; empty for the home page
 * @param title shown in the browser's tab and history; neutral on chat and checks
 * @param summary for search engines, or empty
 * @param kind whether a page may be found and kept
 * @param door whether somebody is there to chat
 */
public record Frame(Language language, String path, String title, String summary, Kind kind, FrontDoor.State door) {

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

    public boolean sensitive() {
        return kind == Kind.SENSITIVE;
    }

    public boolean open() {
        return door == FrontDoor.State.OPEN || door == FrontDoor.State.PARTLY;
    }

    /** This frame, when it has just turned out that nobody is there. */
    public Frame closed() {
        return new Frame(language, path, title, summary, kind, FrontDoor.State.CLOSED);
    }

    /** The address of a page in the language of this one. */
    public String to(String slug) {
        return "/" + language.tag() + "/" + slug;
    }

    /** The address of this same page in another language. */
    public String in(Language other) {
        return "/" + other.tag() + "/" + path;
    }
}
