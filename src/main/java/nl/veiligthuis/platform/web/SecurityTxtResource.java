package nl.veiligthuis.platform.web;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import org.jboss.resteasy.reactive.Cache;

/** Says whom to tell of a weak spot, if anybody was named. */
@Path(SecurityTxt.PATH)
@Cache(maxAge = 3600)
public class SecurityTxtResource {

    private final SecurityTxt file;

    SecurityTxtResource(SecurityTxt file) {
        this.file = file;
    }

    @GET
    @Produces("text/plain;charset=UTF-8")
    public String text() {
        return file.text().orElseThrow(NotFoundException::new);
    }
}
