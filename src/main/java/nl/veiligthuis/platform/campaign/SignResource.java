package nl.veiligthuis.platform.campaign;

import io.quarkus.qute.TemplateInstance;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import nl.veiligthuis.platform.content.Page;
import nl.veiligthuis.platform.content.PageFrames;
import nl.veiligthuis.platform.content.PageLibrary;
import nl.veiligthuis.platform.kept.Kept;
import nl.veiligthuis.platform.web.Language;
import org.jboss.resteasy.reactive.Cache;

/** Is dit liefde?, and its early signs, each on a page of its own. */
@Path("/{language}/is-dit-liefde")
@Produces(MediaType.TEXT_HTML)
@Cache(isPrivate = true, noCache = true)
@Kept
public class SignResource {

    static final String FOLDER = "is-dit-liefde";

    private final PageLibrary library;
    private final PageFrames frames;

    @PathParam("language")
    Language language;

    SignResource(PageLibrary library, PageFrames frames) {
        this.library = library;
        this.frames = frames;
    }

    @GET
    public TemplateInstance signs() {
        Page page = library.get(language, FOLDER);
        return new SignsPage(frames.of(page), page, library.in(language, FOLDER)).setLocale(language.locale());
    }

    @GET
    @Path("/{name:[a-z0-9-]+}")
    public TemplateInstance sign(@PathParam("name") String name) {
        Page sign = library.find(language, FOLDER + "/" + name).orElseThrow(NotFoundException::new);
        return new SignPage(frames.of(sign), sign, library.get(language, FOLDER), library.next(sign))
                .setLocale(language.locale());
    }
}
