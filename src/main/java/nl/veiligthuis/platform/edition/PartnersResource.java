package nl.veiligthuis.platform.edition;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import nl.veiligthuis.platform.web.Language;
import org.jboss.resteasy.reactive.Cache;
import org.jboss.resteasy.reactive.RestPath;

/** The partners of a municipality for the console, in the language of the adviser. */
@Path("/console/partners/{own}/{municipality}")
@Produces(MediaType.APPLICATION_JSON)
@Cache(noStore = true)
public class PartnersResource {

    private final Editions editions;
    private final ObjectMapper json;

    PartnersResource(Editions editions, ObjectMapper json) {
        this.editions = editions;
        this.json = json;
    }

    @GET
    @RolesAllowed({"adviser", "coordinator", "national-coordinator"})
    public String partners(@RestPath Language own, @RestPath String municipality) throws JsonProcessingException {
        if (!editions.knows(municipality)) {
            throw new NotFoundException();
        }
        return json.writeValueAsString(editions.of(municipality, own).partners());
    }
}
