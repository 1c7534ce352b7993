package nl.veiligthuis.platform.web;

import java.util.List;

/**
 * How search engines find a page, and how it looks where somebody shares it. All addresses are whole ones.
 *
 * @param canonical the one address under which the page should be known
 * @param alternates the same page in each language it is written in, and for all other readers; empty when this is not the
 *     canonical page
 * @param feed of the newest pages in the language of this one
 * @param picture 1200 by 630 pixels, or empty
 * @param locale as the Open Graph protocol writes it, such as {@code nl_NL}
 * @param type of the Open Graph protocol
 */
public record Listing(
        String canonical, List<Alternate> alternates, String feed, String picture, String locale, String type) {

    /**
     * The page in another language.
     *
     * @param hreflang tag of the language; {@code x-default} for readers of none of them
     */
    public record Alternate(String hreflang, String address) {}
}
