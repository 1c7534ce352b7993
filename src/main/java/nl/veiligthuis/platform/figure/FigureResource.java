package nl.veiligthuis.platform.figure;

import io.quarkus.qute.TemplateInstance;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import nl.veiligthuis.platform.content.Page;
import nl.veiligthuis.platform.content.PageFrames;
import nl.veiligthuis.platform.content.PageLibrary;
import nl.veiligthuis.platform.kept.Kept;
import nl.veiligthuis.platform.web.Csv;
import nl.veiligthuis.platform.web.Language;
import org.jboss.resteasy.reactive.Cache;

/** Figures: what was published, as pictures, tables and files. */
@Path("/{language}/cijfers")
@Produces(MediaType.TEXT_HTML)
@Cache(isPrivate = true, noCache = true)
@Kept
public class FigureResource {

    private final SeriesLibrary library;
    private final PageLibrary pages;
    private final PageFrames frames;

    @PathParam("language")
    Language language;

    FigureResource(SeriesLibrary library, PageLibrary pages, PageFrames frames) {
        this.library = library;
        this.pages = pages;
        this.frames = frames;
    }

    @GET
    public TemplateInstance figures() {
        Page page = pages.get(language, SeriesLibrary.FOLDER);
        List<SeriesView> all = library.all().stream()
                .map(series -> SeriesView.of(series, pages, language))
                .toList();
        return new FiguresPage(frames.of(page), page, all).setLocale(language.locale());
    }

    @GET
    @Path("/{series:[a-z0-9-]+}")
    public TemplateInstance series(@PathParam("series") String slug) {
        SeriesView series = SeriesView.of(find(slug), pages, language);
        return new SeriesPage(frames.of(series.page()), series).setLocale(language.locale());
    }

    @GET
    @Path("/{series:[a-z0-9-]+}.csv")
    @Produces("text/csv")
    public Response file(@PathParam("series") String slug) {
        String csv = Export.csv(find(slug), new Labels(language));
        return Response.ok(csv, Csv.MEDIA_TYPE)
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + slug + ".csv\"")
                .build();
    }

    private Series find(String slug) {
        return library.find(slug).orElseThrow(NotFoundException::new);
    }
}
