package nl.veiligthuis.platform.design;

import io.quarkus.arc.profile.IfBuildProfile;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.NonBlocking;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

/** Shows whoever works on the design all of it at once. What is delivered has no such page. */
@Path("/dev/components")
@IfBuildProfile("dev")
class SpecimensResource {

    @GET
    @NonBlocking
    @Produces(MediaType.TEXT_HTML)
    public TemplateInstance page() {
        return Specimens.page();
    }

    @GET
    @NonBlocking
    @Path("sheet.css")
    @Produces("text/css")
    public String sheet() {
        return Specimens.sheet();
    }
}
