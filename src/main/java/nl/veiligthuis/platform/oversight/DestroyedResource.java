package nl.veiligthuis.platform.oversight;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import nl.veiligthuis.platform.identity.Account;
import nl.veiligthuis.platform.identity.Roles;
import nl.veiligthuis.platform.identity.SignedIn;
import nl.veiligthuis.platform.web.Csv;
import org.jboss.resteasy.reactive.Cache;

/** What was destroyed because it was kept long enough, for auditors. It holds counts alone, so a copy is no deed. */
@Path("/console/audit/destroyed")
@Cache(noStore = true)
public class DestroyedResource {

    private final DestroyedReading reading;
    private final SignedIn signedIn;

    DestroyedResource(DestroyedReading reading, SignedIn signedIn) {
        this.reading = reading;
        this.signedIn = signedIn;
    }

    @GET
    @Produces(MediaType.TEXT_HTML)
    @RolesAllowed(Roles.AUDITOR)
    public Uni<Response> page() {
        return signedIn.account().chain(auditor -> page(auditor));
    }

    @GET
    @Path("/destroyed.csv")
    @Produces("text/csv")
    @RolesAllowed(Roles.AUDITOR)
    public Uni<Response> table() {
        return reading.csv().map(csv -> Response.ok(csv, Csv.MEDIA_TYPE)
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"destroyed.csv\"")
                .build());
    }

    private Uni<Response> page(Account auditor) {
        return reading.page(auditor).map(page -> Response.ok(page).build());
    }
}
