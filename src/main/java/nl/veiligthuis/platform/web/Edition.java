package nl.veiligthuis.platform.web;

/**
 * Whose pages somebody reads: those of a municipality, or those of the whole country.
 *
 * @param slug of the municipality; empty for the whole country
 * @param municipality its name; empty for the whole country
 */
public record Edition(String slug, String municipality) {

    public static final Edition NATIONAL = new Edition("", "");

    private static final String CHAT = "chat";

    /** Whether these are the pages of a municipality. */
    public boolean local() {
        return !slug.isEmpty();
    }

    /**
     * Whether a page is shown in an edition. The chat is not: whoever sees its address over a shoulder need not learn where
     * somebody lives, and its page belongs to the conversation alone.
     *
     * @param page its address after the language
     */
    public static boolean holds(String page) {
        return !page.equals(CHAT) && !page.startsWith(CHAT + "/");
    }

    /** The address of a page in a language. */
    String address(Language language, String page) {
        String home = "/" + language.tag() + "/";
        return local() && holds(page) ? home + "in/" + slug + "/" + page : home + page;
    }
}
