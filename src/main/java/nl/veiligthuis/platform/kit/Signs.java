package nl.veiligthuis.platform.kit;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import nl.veiligthuis.platform.content.Page;
import nl.veiligthuis.platform.content.PageLibrary;
import nl.veiligthuis.platform.web.Language;

/** The early signs of which there is a poster: those with a scene. */
@ApplicationScoped
class Signs {

    static final String FOLDER = "is-dit-liefde";

    private final PageLibrary library;

    Signs(PageLibrary library) {
        this.library = library;
    }

    List<Page> in(Language language) {
        return library.in(language, FOLDER).stream()
                .filter(page -> !page.scene().isEmpty())
                .toList();
    }

    /**
     * One of them.
     *
     * @param name the last part of its address; empty for the first
     */
    Optional<Page> find(Language language, String name) {
        return in(language).stream()
                .filter(page -> name.isEmpty() || page.slug().equals(FOLDER + "/" + name))
                .findFirst();
    }
}
