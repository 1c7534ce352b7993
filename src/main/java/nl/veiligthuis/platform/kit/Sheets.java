package nl.veiligthuis.platform.kit;

import io.quarkus.qute.TemplateInstance;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import nl.veiligthuis.platform.content.Page;
import nl.veiligthuis.platform.web.Frame;
import nl.veiligthuis.platform.web.Language;

/** Writes what stands on each sheet. */
@ApplicationScoped
class Sheets {

    private static final int LONG_TITLE = 48;

    private final Styles styles;
    private final Localities localities;

    Sheets(Styles styles, Localities localities) {
        this.styles = styles;
        this.localities = localities;
    }

    /**
     * A file of the kit.
     *
     * @param frame of the page it is offered on: its language, its edition
     * @param sign whose scene it shows, if it shows any
     */
    Uni<Sheet> of(Wanted wanted, Frame frame, Page sign, Door door) {
        Piece piece = wanted.piece();
        return written(piece, wanted.document(), frame.language(), template(piece, frame, sign, door));
    }

    /** The picture of a page. */
    Uni<Sheet> sharing(Page page) {
        boolean small = page.title().length() > LONG_TITLE;
        TemplateInstance template =
                new SharePicture(page.reader(), styles.of(Piece.SHARE), page, Scene.paired(page.title()), small);
        return written(Piece.SHARE, false, page.reader(), template);
    }

    private TemplateInstance template(Piece piece, Frame frame, Page sign, Door door) {
        Language language = frame.language();
        String style = styles.of(piece);
        Locality place = localities.of(language, frame.edition());
        return switch (piece) {
            case POSTER_A4, POSTER_A3 -> new Poster(language, style, Scene.of(sign), place, door);
            case POCKET_CARD -> new PocketCard(language, style, place, door);
            case SQUARE, STORY -> new SocialPicture(language, style, Scene.of(sign), place, door);
            case SHARE -> throw new IllegalArgumentException("No part of the kit");
        };
    }

    private static Uni<Sheet> written(Piece piece, boolean document, Language language, TemplateInstance template) {
        return template.setLocale(language.locale()).createUni().map(html -> new Sheet(piece, document, html));
    }
}
