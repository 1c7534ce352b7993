package nl.veiligthuis.platform.web;

import io.quarkus.arc.Arc;
import jakarta.enterprise.context.ApplicationScoped;

/** Makes the {@link Frame} of a page. */
@ApplicationScoped
public class Frames {

    private final FrontDoor door;
    private final CurrentEdition current;

    Frames(FrontDoor door, CurrentEdition current) {
        this.door = door;
        this.current = current;
    }

    /** The frame of a page of information. */
    public Frame of(Language language, String path, String title, String summary) {
        return new Frame(language, path, title, summary, Frame.Kind.PUBLIC, door.state(language), edition());
    }

    /** The frame of a chat or a check. */
    public Frame sensitive(Language language, String path, String neutralTitle) {
        return new Frame(language, path, neutralTitle, "", Frame.Kind.SENSITIVE, door.state(language), edition());
    }

    /** What is turned away before it reaches a page has no edition. */
    private Edition edition() {
        return Arc.container().requestContext().isActive() ? current.get() : Edition.NATIONAL;
    }
}
