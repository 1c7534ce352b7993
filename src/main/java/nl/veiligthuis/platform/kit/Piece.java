package nl.veiligthuis.platform.kit;

import java.util.List;
import java.util.Optional;

/** What can be made. Its measures in print stand in its style sheets, the last of which lays over those before. */
enum Piece {
    POSTER_A4("poster-a4", true, 3, 600, "poster"),
    /** A poster A4 with all its measures times the root of two, the bleed too. */
    POSTER_A3("poster-a3", true, 4.243, 600, "poster", "poster-a3"),
    POCKET_CARD("pocket-card", true, 0, 600, "pocket-card"),
    SQUARE("square", false, 0, 1080, "social"),
    STORY("story", false, 0, 1080, "social", "story"),
    /** Beside a link that somebody shares; no part of the kit. */
    SHARE("share", false, 0, 1200, "share");

    private static final List<Piece> OF_THE_KIT = List.of(POSTER_A4, POSTER_A3, POCKET_CARD, SQUARE, STORY);

    private final String word;
    private final boolean print;
    private final double bleed;
    private final int width;
    private final List<String> styles;

    Piece(String word, boolean print, double bleed, int width, String... styles) {
        this.word = word;
        this.print = print;
        this.bleed = bleed;
        this.width = width;
        this.styles = List.of(styles);
    }

    /** The piece of the kit that a file is called after: {@code poster-a4}, or {@code poster-a4-} and a sign. */
    static Optional<Piece> calledBy(String name) {
        return OF_THE_KIT.stream()
                .filter(piece -> name.equals(piece.word) || piece.hasSign() && name.matches(piece.word + "-.+"))
                .findFirst();
    }

    /** How it is called in an address. */
    String word() {
        return word;
    }

    /** Whether it is there as PDF; each is there as a picture, which is a preview of one that is. */
    boolean print() {
        return print;
    }

    /** Millimetres of paper around it, which a printer cuts off. */
    double bleed() {
        return bleed;
    }

    /** Width of its picture in pixels. */
    int width() {
        return width;
    }

    List<String> styles() {
        return styles;
    }

    /** Whether it shows one of the signs. */
    boolean hasSign() {
        return this != POCKET_CARD && this != SHARE;
    }
}
