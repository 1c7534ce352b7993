package nl.veiligthuis.platform.kit;

import nl.veiligthuis.platform.content.Page;

/**
 * A sign of which there is a poster.
 *
 * @param page on which it is explained
 * @param name in the addresses of its files
 */
public record Motif(Page page, String name) {

    static Motif of(Page sign) {
        return new Motif(sign, sign.slug().substring(Signs.FOLDER.length() + 1));
    }

    /**
     * The address of a file, for {@link nl.veiligthuis.platform.web.Frame#to}.
     *
     * @param piece such as {@code poster-a4}
     * @param ending {@code pdf} or {@code png}
     */
    public String file(String piece, String ending) {
        return KitResource.FOLDER + "/" + piece + "-" + name + "." + ending;
    }
}
