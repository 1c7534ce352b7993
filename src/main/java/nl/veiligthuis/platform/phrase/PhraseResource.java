package nl.veiligthuis.platform.phrase;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import nl.veiligthuis.platform.web.Language;
import org.jboss.resteasy.reactive.Cache;
import org.jboss.resteasy.reactive.RestPath;

/** The cards for the console, in the language of the adviser and that of the visitor. */
@Path("/console/phrases/{own}/{theirs}")
@Produces(MediaType.APPLICATION_JSON)
@Cache(noStore = true)
public class PhraseResource {

    private final PhraseCards phrases;
    private final ObjectMapper json;

    PhraseResource(PhraseCards phrases, ObjectMapper json) {
        this.phrases = phrases;
        this.json = json;
    }

    @GET
    @RolesAllowed("adviser")
    public String cards(@RestPath Language own, @RestPath Language theirs) throws JsonProcessingException {
        return json.writeValueAsString(PhraseList.of(phrases, own, theirs));
    }
}
