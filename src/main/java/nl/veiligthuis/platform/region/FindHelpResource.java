package nl.veiligthuis.platform.region;

import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.NonBlocking;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Optional;
import nl.veiligthuis.platform.edition.Editions;
import nl.veiligthuis.platform.web.Form;
import nl.veiligthuis.platform.web.Frames;
import nl.veiligthuis.platform.web.Language;
import org.jboss.resteasy.reactive.Cache;

/** Find help near you. A place travels in the body of a form, never in an address, and is forgotten with the answer. */
@Path("/{language}/hulp-zoeken")
@Produces(MediaType.TEXT_HTML)
@Cache(noStore = true)
public class FindHelpResource {

    private static final String PATH = "hulp-zoeken";

    private final Municipalities municipalities;
    private final Regions regions;
    private final Places places;
    private final RegionMap map;
    private final Editions editions;
    private final Frames frames;

    @PathParam("language")
    Language language;

    FindHelpResource(
            Municipalities municipalities,
            Regions regions,
            Places places,
            RegionMap map,
            Editions editions,
            Frames frames) {
        this.municipalities = municipalities;
        this.regions = regions;
        this.places = places;
        this.map = map;
        this.editions = editions;
        this.frames = frames;
    }

    @GET
    public TemplateInstance ask() {
        return page(Finding.question());
    }

    /**
     * Looks a place up: the {@code municipality} chosen from a list, else what was typed for {@code where}; or shows the
     * municipalities of a {@code region}.
     */
    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @NonBlocking
    public TemplateInstance find(String body) {
        Form form = Form.of(body);
        return page(municipalities
                .chosen(form.text("municipality"))
                .map(this::answer)
                .or(() -> regions.byCode(form.text("region")).map(this::within))
                .orElseGet(() -> typed(form.text("where").strip())));
    }

    private Finding within(Region region) {
        return Finding.choices(
                Finding.Kind.CHOICES,
                "",
                map.areas().stream()
                        .filter(area -> area.region().equals(region))
                        .flatMap(area -> area.municipalities().stream())
                        .map(municipality -> new Place(municipality, ""))
                        .toList());
    }

    private Finding typed(String where) {
        if (where.isEmpty()) {
            return Finding.question();
        }
        String asked = PlaceSearch.cut(where);
        Optional<String> postcode = Places.postcode(asked);
        if (postcode.isPresent()) {
            return Finding.choices(Finding.Kind.POSTCODE, postcode.get(), places.at(postcode.get()));
        }
        List<Place> named = places.named(asked);
        return named.size() == 1 && named.getFirst().isCalled(asked)
                ? answer(named.getFirst().municipality())
                : Finding.choices(Finding.Kind.CHOICES, asked, named);
    }

    private Finding answer(Municipality municipality) {
        return Finding.answer(
                municipality,
                regions.byCode(municipality.regionCode()).orElseThrow(),
                editions.of(municipality.slug(), language));
    }

    private TemplateInstance page(Finding finding) {
        RegionMessages words = language.words(RegionMessages.class);
        return new FindHelpPage(
                        frames.of(language, PATH, words.title(), words.summary()), finding, municipalities.all(), map)
                .setLocale(language.locale());
    }
}
