package nl.veiligthuis.platform.web;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.net.URI;

/** The bare address: sends a visitor on in the browser's language, and remembers nothing. */
@Path("/")
public class RootResource {

    @GET
    public Response chooseLanguage(@HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) String acceptLanguage) {
        return inOwnLanguage(acceptLanguage, "");
    }

    /** Leads to a page in the browser's language. */
    static Response inOwnLanguage(String acceptLanguage, String page) {
        return Response.seeOther(
                        URI.create("/" + Language.preferred(acceptLanguage).tag() + "/" + page))
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE)
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }

    /** Every address that is nobody else's, so that it too gets a page in the visitor's language. */
    @GET
    @Path("{unknown:.+}")
    public Response unknown() {
        throw new NotFoundException();
    }
}
