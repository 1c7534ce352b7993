package nl.veiligthuis.platform.search;

import io.quarkus.qute.TemplateInstance;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import nl.veiligthuis.platform.web.Form;
import nl.veiligthuis.platform.web.Frames;
import nl.veiligthuis.platform.web.Language;
import org.jboss.resteasy.reactive.Cache;

/**
 * Search. A question tells what somebody lives through: it travels in the body of a form, never in an address, stands in no
 * title, and is forgotten with the answer. The page keeps its menu, unlike a chat or a check: whoever does not find what they
 * look for needs a way on.
 */
@Path("/{language}/zoeken")
@Produces(MediaType.TEXT_HTML)
@Cache(noStore = true)
public class SearchResource {

    private static final String PATH = "zoeken";

    private final Search search;
    private final Frames frames;

    @PathParam("language")
    Language language;

    SearchResource(Search search, Frames frames) {
        this.search = search;
        this.frames = frames;
    }

    @GET
    public TemplateInstance ask() {
        return page(Found.QUESTION);
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Uni<TemplateInstance> find(String body) {
        String asked = Form.of(body).text("asked");
        return Uni.createFrom()
                .item(() -> page(search.find(language, asked)))
                .runSubscriptionOn(Infrastructure.getDefaultWorkerPool());
    }

    private TemplateInstance page(Found found) {
        SearchMessages words = language.words(SearchMessages.class);
        return new SearchPage(frames.of(language, PATH, words.title(), words.summary()), found)
                .setLocale(language.locale());
    }
}
