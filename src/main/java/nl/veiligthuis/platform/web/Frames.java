package nl.veiligthuis.platform.web;

import jakarta.enterprise.context.ApplicationScoped;

/** Makes the {@link Frame} of a page. */
@ApplicationScoped
public class Frames {

    private final FrontDoor door;

    Frames(FrontDoor door) {
        this.door = door;
    }

    /** The frame of a page of information. */
    public Frame of(Language language, String path, String title, String summary) {
        return new Frame(language, path, title, summary, Frame.Kind.PUBLIC, door.state(language));
    }

    /** The frame of a chat or a check. */
    public Frame sensitive(Language language, String path, String neutralTitle) {
        return new Frame(language, path, neutralTitle, "", Frame.Kind.SENSITIVE, door.state(language));
    }
}
