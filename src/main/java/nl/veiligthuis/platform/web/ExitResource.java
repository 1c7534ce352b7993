package nl.veiligthuis.platform.web;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;

/**
 * The exit for a browser without JavaScript: clears what a page may have left and leads away. Its use is neither counted
 * nor logged.
 */
@Path("/exit")
public class ExitResource {

    private final WebConfig config;

    ExitResource(WebConfig config) {
        this.config = config;
    }

    @GET
    public Response leave() {
        return Response.seeOther(config.exitTo())
                .header("Clear-Site-Data", "\"cache\", \"cookies\", \"storage\"")
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }
}
