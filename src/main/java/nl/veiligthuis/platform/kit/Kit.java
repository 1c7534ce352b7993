package nl.veiligthuis.platform.kit;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import nl.veiligthuis.platform.content.Page;
import nl.veiligthuis.platform.web.Frame;
import nl.veiligthuis.platform.web.Language;
import nl.veiligthuis.platform.web.SiteMessages;

/** What the kit of an edition offers. */
@ApplicationScoped
class Kit {

    /** One line for another site. What it shows gets no cookie, no script and no word about the page around it. */
    private static final String BANNER =
            "<iframe src=\"%s\" title=\"%s\" width=\"300\" height=\"250\" style=\"border:0\""
                    + " loading=\"lazy\" referrerpolicy=\"no-referrer\""
                    // Without the last of these the page that opens would be locked in as the banner is.
                    + " sandbox=\"allow-popups allow-top-navigation-by-user-activation allow-popups-to-escape-sandbox\"></iframe>";

    private final Doors doors;
    private final Signs signs;
    private final Localities localities;
    private final PasteTexts texts;

    Kit(Doors doors, Signs signs, Localities localities, PasteTexts texts) {
        this.doors = doors;
        this.signs = signs;
        this.localities = localities;
        this.texts = texts;
    }

    KitPage page(Frame frame, Page page) {
        return door(frame)
                .map(door ->
                        new KitPage(frame, page, motifs(frame.language()), texts(frame, door), banner(frame, door)))
                .orElseGet(() -> new KitPage(frame, page, List.of(), List.of(), ""));
    }

    Optional<Door> door(Frame frame) {
        return doors.of(frame);
    }

    /** The sign a file shows, see {@link Signs#find}. */
    Optional<Page> sign(Language language, String name) {
        return signs.find(language, name);
    }

    private List<Motif> motifs(Language language) {
        return signs.in(language).stream().map(Motif::of).toList();
    }

    private List<PasteText> texts(Frame frame, Door door) {
        return texts.of(frame.language(), door, localities.of(frame.language(), frame.edition()));
    }

    private static String banner(Frame frame, Door door) {
        String place = frame.edition().local() ? "/in/" + frame.edition().slug() : "";
        String address = door.site() + "/banner/" + frame.language().tag() + place;
        return BANNER.formatted(
                address, frame.language().words(SiteMessages.class).is_this_love());
    }
}
