package nl.veiligthuis.platform.campaign;

import io.quarkus.qute.TemplateInstance;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import nl.veiligthuis.platform.content.PageLibrary;
import nl.veiligthuis.platform.edition.EditionMessages;
import nl.veiligthuis.platform.edition.Editions;
import nl.veiligthuis.platform.kept.Kept;
import nl.veiligthuis.platform.region.Municipalities;
import nl.veiligthuis.platform.region.Municipality;
import nl.veiligthuis.platform.region.Places;
import nl.veiligthuis.platform.region.Regions;
import nl.veiligthuis.platform.web.Frames;
import nl.veiligthuis.platform.web.Language;
import org.jboss.resteasy.reactive.Cache;

/** The first page of every edition. Its other pages are those of the whole country, see {@link EditionPaths}. */
@Path("/{language}/in/{municipality}")
@Produces(MediaType.TEXT_HTML)
@Cache(isPrivate = true, noCache = true)
@Kept
public class EditionResource {

    private final Municipalities municipalities;
    private final Regions regions;
    private final Places places;
    private final Editions editions;
    private final PageLibrary library;
    private final Frames frames;

    @PathParam("language")
    Language language;

    @PathParam("municipality")
    String slug;

    EditionResource(
            Municipalities municipalities,
            Regions regions,
            Places places,
            Editions editions,
            PageLibrary library,
            Frames frames) {
        this.municipalities = municipalities;
        this.regions = regions;
        this.places = places;
        this.editions = editions;
        this.library = library;
        this.frames = frames;
    }

    @GET
    public Response home() {
        return municipalities.bySlug(slug).map(this::home).orElseGet(this::unknown);
    }

    /** A page that does not exist, in an edition or in none. */
    @GET
    @Path("/{page:.+}")
    public Response page() {
        Optional<Municipality> known = municipalities.bySlug(slug);
        if (known.isPresent()) {
            throw new NotFoundException();
        }
        return unknown();
    }

    private Response home(Municipality municipality) {
        EditionMessages words = language.words(EditionMessages.class);
        return answer(
                Response.Status.OK,
                new EditionPage(
                        frames.of(language, "", words.title(municipality.name()), words.summary(municipality.name())),
                        municipality,
                        regions.byCode(municipality.regionCode()).orElseThrow(),
                        editions.of(slug, language),
                        library.in(language, SignResource.FOLDER)));
    }

    private Response unknown() {
        EditionMessages words = language.words(EditionMessages.class);
        return answer(
                Response.Status.NOT_FOUND,
                new UnknownPlacePage(
                        frames.unlisted(language, words.unknown_title()), places.named(slug.replace('-', ' '))));
    }

    private Response answer(Response.Status status, TemplateInstance page) {
        return Response.status(status).entity(page.setLocale(language.locale())).build();
    }
}
