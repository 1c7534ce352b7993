package nl.veiligthuis.platform.web;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;

/** Every address that is nobody else's, so that it too gets a page in the visitor's language. */
@Path("/{unknown:.+}")
public class UnknownResource {

    @GET
    public String unknown() {
        throw new NotFoundException();
    }
}
