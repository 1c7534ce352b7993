package nl.veiligthuis.platform.discovery;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import nl.veiligthuis.platform.kept.Kept;
import nl.veiligthuis.platform.web.Listings;
import org.jboss.resteasy.reactive.Cache;

/**
 * Where robots may go (RFC 9309). Chat and checks are open to them on purpose: each says itself that it is not to be found,
 * and a robot that is kept out cannot read that. Files of the campaign kit are made when they are asked for, and there are tens
 * of thousands.
 */
@Path("/robots.txt")
@Cache(maxAge = 3600)
@Kept
public class RobotsResource {

    private static final String RULES = """
            User-agent: *
            Disallow: /console
            Disallow: /banner/
            Disallow: /*/campagne/
            """;

    private final Listings listings;

    RobotsResource(Listings listings) {
        this.listings = listings;
    }

    @GET
    @Produces("text/plain;charset=UTF-8")
    public String rules() {
        return RULES
                + listings.address("/sitemap.xml")
                        .map(address -> "\nSitemap: " + address + "\n")
                        .orElse("");
    }
}
