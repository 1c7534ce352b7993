package nl.veiligthuis.platform.kit;

import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import nl.veiligthuis.platform.content.Page;
import nl.veiligthuis.platform.content.PageLibrary;
import nl.veiligthuis.platform.web.Frame;
import nl.veiligthuis.platform.web.Frames;
import nl.veiligthuis.platform.web.Language;

/** The picture of a page, 1200 by 630 pixels, for whoever shares a link to it. That of the first page is {@code home}. */
@Path("/share/{language}")
public class ShareResource {

    private final PageLibrary library;
    private final Sheets sheets;
    private final Answers answers;
    private final Frames frames;

    ShareResource(PageLibrary library, Sheets sheets, Answers answers, Frames frames) {
        this.library = library;
        this.sheets = sheets;
        this.answers = answers;
        this.frames = frames;
    }

    @GET
    @Path("/{slug:[a-z0-9-]+(/[a-z0-9-]+)?}.png")
    public Uni<Response> picture(
            @PathParam("language") Language language, @PathParam("slug") String slug, @Context Request request) {
        Page page = library.find(language, slug).orElseThrow(NotFoundException::new);
        Frame frame = frames.of(language, "", "", "");
        String name = slug.replace('/', '-') + "-" + language.tag() + ".png";
        return sheets.sharing(page).flatMap(sheet -> answers.file(sheet, request, frame, name));
    }
}
