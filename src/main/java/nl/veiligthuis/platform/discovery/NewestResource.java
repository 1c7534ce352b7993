package nl.veiligthuis.platform.discovery;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import nl.veiligthuis.platform.kept.Kept;
import nl.veiligthuis.platform.web.Language;
import org.jboss.resteasy.reactive.Cache;

/** The feed of the newest pages. Without an address of the site there is none. */
@Path("/{language}/nieuw.atom")
@Cache(maxAge = 3600)
@Kept
public class NewestResource {

    private final NewestPages newest;

    NewestResource(NewestPages newest) {
        this.newest = newest;
    }

    @GET
    @Produces("application/atom+xml;charset=UTF-8")
    public String feed(@PathParam("language") Language language) {
        return newest.feed(language).orElseThrow(NotFoundException::new);
    }
}
