package nl.veiligthuis.platform.content;

import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import nl.veiligthuis.platform.web.ContentFiles;
import nl.veiligthuis.platform.web.Language;

/**
 * The drawings of the folder {@code content/drawings}, each named as its page; one that is wrong, or that belongs to no
 * page, stops the start with its file. They add nothing to what the text says, and are hidden from assistive technology.
 */
@Startup
@ApplicationScoped
@Named("drawings")
public class Drawings {

    private static final String FOLDER = "drawings";
    private static final String ENDING = ".svg";

    private final Map<String, String> svgs = new HashMap<>();

    Drawings(ContentFiles files, PageLibrary library) {
        files.texts(FOLDER, ENDING).forEach((name, text) -> {
            String file = FOLDER + "/" + name;
            String slug = name.substring(0, name.length() - ENDING.length());
            if (library.find(Language.DUTCH, slug).isEmpty()) {
                throw new IllegalArgumentException(
                        "content/" + file + " belongs to no page: there is no content/nl/" + slug + ".md");
            }
            svgs.put(slug, Drawing.parse(file, text).svg());
        });
    }

    /**
     * The drawing of a page, safe to stand in HTML and a whole SVG document by itself, 320 by 200 units. Its colours come
     * from the classes in {@code drawings.css}; without a style sheet all of it is black.
     *
     * @param slug the page's address after the language; {@code home} for the first page
     */
    public Optional<String> of(String slug) {
        return Optional.ofNullable(svgs.get(slug));
    }
}
