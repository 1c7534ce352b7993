package nl.veiligthuis.platform.content;

import nl.veiligthuis.platform.web.ContentFiles;

/** What is shipped, for tests and measures that need no running application. */
public final class Shipped {

    private Shipped() {}

    public static PageLibrary pages() {
        return new PageLibrary(new ContentFiles());
    }

    public static HelpLines helpLines() {
        return new HelpLines(new ContentFiles());
    }
}
