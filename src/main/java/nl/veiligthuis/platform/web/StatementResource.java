package nl.veiligthuis.platform.web;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;

/** The address at which the accessibility statement of a Dutch government's site is looked for. */
@Path("/toegankelijkheid")
public class StatementResource {

    @GET
    public Response statement(@HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) String acceptLanguage) {
        return RootResource.inOwnLanguage(acceptLanguage, "toegankelijkheid");
    }
}
