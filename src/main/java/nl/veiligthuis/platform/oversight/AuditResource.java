package nl.veiligthuis.platform.oversight;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.time.Clock;
import java.util.Optional;
import nl.veiligthuis.platform.audit.AuditCheck;
import nl.veiligthuis.platform.identity.Account;
import nl.veiligthuis.platform.identity.Roles;
import nl.veiligthuis.platform.identity.SignedIn;
import nl.veiligthuis.platform.identity.Staff;
import nl.veiligthuis.platform.web.Csv;
import nl.veiligthuis.platform.web.Form;
import org.jboss.resteasy.reactive.Cache;

/** The audit, for auditors. */
@Path("/console/audit")
@Produces(MediaType.TEXT_HTML)
@Cache(noStore = true)
public class AuditResource {

    private static final int OK = 200;
    private static final int BAD_REQUEST = 400;

    private final AuditReading reading;
    private final AuditCheck check;
    private final SignedIn signedIn;
    private final Clock clock;

    AuditResource(AuditReading reading, AuditCheck check, SignedIn signedIn, Clock clock) {
        this.reading = reading;
        this.check = check;
        this.signedIn = signedIn;
        this.clock = clock;
    }

    @GET
    @RolesAllowed(Roles.AUDITOR)
    public Uni<Response> page(@Context UriInfo address) {
        AuditFilter filter = AuditFilter.of(Form.of(address.getRequestUri().getRawQuery()));
        return signedIn.account().chain(auditor -> page(auditor, filter, Optional.empty()));
    }

    /** Counts the chain again. It changes nothing, but is too much work for a link. */
    @POST
    @Path("/check")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @RolesAllowed(Roles.AUDITOR)
    public Uni<Response> check(String body) {
        String earlier = Form.of(body).text("earlier").strip();
        return signedIn.account().chain(auditor -> checked(earlier)
                .chain(checked -> page(auditor, AuditFilter.NONE, Optional.of(checked))));
    }

    @POST
    @Path("/export")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @RolesAllowed(Roles.AUDITOR)
    public Uni<Response> export(String body) {
        AuditFilter filter = AuditFilter.of(Form.of(body)).newest();
        return signedIn.account().chain(auditor -> export(auditor, filter));
    }

    private Uni<Checked> checked(String earlier) {
        if (!earlier.isEmpty() && !Checked.readable(earlier)) {
            return Uni.createFrom().item(Checked.not(Checked.State.HEAD_UNREADABLE, earlier));
        }
        return check.verify(earlier.isEmpty() ? null : earlier)
                .map(verdict -> verdict.map(found -> Checked.of(found, clock.instant(), earlier))
                        .orElseGet(() -> Checked.not(Checked.State.BUSY, earlier)));
    }

    private Uni<Response> export(Account auditor, AuditFilter filter) {
        return reading.export(auditor.id(), filter)
                .chain(csv -> csv.map(AuditResource::file).orElseGet(() -> page(auditor, filter, Optional.empty())));
    }

    private static Uni<Response> file(String csv) {
        return Uni.createFrom()
                .item(Response.ok(csv, Csv.MEDIA_TYPE)
                        .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"audit.csv\"")
                        .build());
    }

    private Uni<Response> page(Account auditor, AuditFilter filter, Optional<Checked> checked) {
        Staff staff = Staff.of(auditor);
        return reading.read(filter, staff.language()).map(result -> answer(staff, filter, result, checked));
    }

    private static Response answer(
            Staff staff, AuditFilter filter, AuditReading.Result result, Optional<Checked> checked) {
        String fault = result.fault().map(Enum::name).orElse("");
        boolean odd = !fault.isEmpty()
                || checked.filter(found -> found.state() == Checked.State.HEAD_UNREADABLE)
                        .isPresent();
        AuditPage page = new AuditPage(
                staff, filter, new DeedLabels(staff.language()).deeds(filter.deed()), fault, result.view(), checked);
        return Response.status(odd ? BAD_REQUEST : OK)
                .entity(page.setLocale(staff.language().locale()))
                .build();
    }
}
