package nl.veiligthuis.platform.kit;

import java.util.Optional;

/**
 * A file of the kit that somebody asks for.
 *
 * @param sign whose scene it shows; empty for the first one
 * @param document whether as PDF, else as a picture
 */
record Wanted(Piece piece, String sign, boolean document) {

    private static final String DOCUMENT = ".pdf";

    /**
     * Reads its name.
     *
     * @param file such as {@code poster-a4-jaloers.pdf}; empty is returned for one that is not made
     */
    static Optional<Wanted> of(String file) {
        boolean document = file.endsWith(DOCUMENT);
        String name = file.substring(0, file.lastIndexOf('.'));
        return Piece.calledBy(name)
                .filter(piece -> piece.print() || !document)
                .map(piece -> new Wanted(piece, sign(name, piece), document));
    }

    /** The name of the file for whoever saves it. */
    String fileName(String edition, String language) {
        return "is-dit-liefde-" + (edition.isEmpty() ? "" : edition + "-") + piece.word()
                + (sign.isEmpty() ? "" : "-" + sign) + "-" + language + (document ? DOCUMENT : ".png");
    }

    private static String sign(String name, Piece piece) {
        return name.equals(piece.word()) ? "" : name.substring(piece.word().length() + 1);
    }
}
