package nl.veiligthuis.platform.content;

import jakarta.enterprise.context.ApplicationScoped;
import nl.veiligthuis.platform.web.Frame;
import nl.veiligthuis.platform.web.Frames;

/** Makes the {@link Frame} of a page of the library, whichever feature shows it. */
@ApplicationScoped
public class PageFrames {

    private final PageLibrary library;
    private final Frames frames;

    PageFrames(PageLibrary library, Frames frames) {
        this.library = library;
        this.frames = frames;
    }

    /** The frame of a page; the first page goes by the name of the site alone. */
    public Frame of(Page page) {
        String title = page.path().isEmpty() ? "" : page.title();
        return frames.pictured(page.reader(), page.path(), title, page.summary(), library.languages(page.slug()));
    }
}
