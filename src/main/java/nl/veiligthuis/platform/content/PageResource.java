package nl.veiligthuis.platform.content;

import io.quarkus.qute.TemplateInstance;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import nl.veiligthuis.platform.kept.Kept;
import nl.veiligthuis.platform.web.Frame;
import nl.veiligthuis.platform.web.Language;
import org.jboss.resteasy.reactive.Cache;

/** The pages of information. No request for one touches a database. */
@Path("/{language}")
@Produces(MediaType.TEXT_HTML)
@Cache(isPrivate = true, noCache = true)
@Kept
public class PageResource {

    private static final String HELP_LINES = "hulplijnen";

    private final PageLibrary library;
    private final HelpLines helpLines;
    private final PageFrames frames;
    private final Statement statement;

    @PathParam("language")
    Language language;

    PageResource(PageLibrary library, HelpLines helpLines, PageFrames frames, Statement statement) {
        this.library = library;
        this.helpLines = helpLines;
        this.frames = frames;
        this.statement = statement;
    }

    @GET
    public TemplateInstance home() {
        Page page = library.get(language, Page.HOME);
        return new HomePage(frames.of(page), page, helpLines.get(language, HelpLines.VEILIG_THUIS))
                .setLocale(language.locale());
    }

    @GET
    @Path("/{slug:[a-z0-9-]+}")
    public TemplateInstance page(@PathParam("slug") String slug) {
        return shown(slug, null);
    }

    /** A page in a folder, which has a page of its own that leads to it. */
    @GET
    @Path("/{folder:[a-z0-9-]+}/{name:[a-z0-9-]+}")
    public TemplateInstance below(@PathParam("folder") String folder, @PathParam("name") String name) {
        return shown(folder + "/" + name, found(folder));
    }

    private TemplateInstance shown(String slug, Page parent) {
        Page page = found(slug);
        Frame frame = frames.of(page);
        TemplateInstance shown = slug.equals(HELP_LINES)
                ? new HelpLinesPage(frame, page, helpLines.in(language))
                : new ContentPage(frame, statement.filled(page), parent, library.in(language, slug));
        return shown.setLocale(language.locale());
    }

    private Page found(String slug) {
        return library.find(language, slug)
                .filter(page -> !page.slug().equals(Page.HOME))
                .orElseThrow(NotFoundException::new);
    }
}
