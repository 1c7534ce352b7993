package nl.veiligthuis.platform.discovery;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import nl.veiligthuis.platform.kept.Kept;
import org.jboss.resteasy.reactive.Cache;

/** The list of all public pages. Without an address of the site there is none. */
@Path("/sitemap.xml")
@Cache(maxAge = 3600)
@Kept
public class SitemapResource {

    private final Sitemap sitemap;

    SitemapResource(Sitemap sitemap) {
        this.sitemap = sitemap;
    }

    @GET
    @Produces("text/xml;charset=UTF-8")
    public String sitemap() {
        return sitemap.xml().orElseThrow(NotFoundException::new);
    }
}
