package nl.veiligthuis.platform.web;

import io.quarkus.arc.Arc;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Makes the {@link Frame} of a page. */
@ApplicationScoped
public class Frames {

    private final FrontDoor door;
    private final CurrentEdition current;
    private final Listings listings;

    Frames(FrontDoor door, CurrentEdition current, Listings listings) {
        this.door = door;
        this.current = current;
        this.listings = listings;
    }

    /** The frame of a page that is there in every language. */
    public Frame of(Language language, String path, String title, String summary) {
        return listed(language, path, title, summary, Language.OFFERED, false);
    }

    /**
     * The frame of a page of a feature.
     *
     * @param written the languages in which it is written
     */
    public Frame of(Language language, String path, String title, String summary, List<Language> written) {
        return listed(language, path, title, summary, written, false);
    }

    /**
     * The frame of a page of information, which has a picture to share it with.
     *
     * @param written the languages in which it is written
     */
    public Frame pictured(Language language, String path, String title, String summary, List<Language> written) {
        return listed(language, path, title, summary, written, true);
    }

    /** The frame of a page that says what went wrong: nobody should find it, or share it. */
    public Frame unlisted(Language language, String title) {
        return new Frame(language, "", title, "", Frame.Kind.PUBLIC, door(language), edition(), null);
    }

    /** The frame of a chat or a check. */
    public Frame sensitive(Language language, String path, String neutralTitle) {
        return new Frame(language, path, neutralTitle, "", Frame.Kind.SENSITIVE, door(language), edition(), null);
    }

    private Frame listed(
            Language language, String path, String title, String summary, List<Language> written, boolean picture) {
        Edition edition = edition();
        return new Frame(
                language,
                path,
                title,
                summary,
                Frame.Kind.PUBLIC,
                door(language),
                edition,
                listings.of(edition, language, path, written, picture).orElse(null));
    }

    private FrontDoor.State door(Language language) {
        FrontDoor.State state = door.state(language);
        Rendering.current().ifPresent(page -> page.says(state));
        return state;
    }

    /** What is turned away before it reaches a page has no edition. */
    private Edition edition() {
        return Arc.container().requestContext().isActive() ? current.get() : Edition.NATIONAL;
    }
}
