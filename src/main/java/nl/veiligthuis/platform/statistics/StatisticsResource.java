package nl.veiligthuis.platform.statistics;

import io.quarkus.qute.TemplateInstance;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import nl.veiligthuis.platform.identity.Roles;
import nl.veiligthuis.platform.identity.SignedIn;
import nl.veiligthuis.platform.web.Csv;
import nl.veiligthuis.platform.web.Form;
import org.jboss.resteasy.reactive.Cache;

/** Statistics for coordinators and auditors. */
@Path("/console/statistics")
@Cache(noStore = true)
public class StatisticsResource {

    private static final int BAD_REQUEST = 400;

    private final Statistics statistics;
    private final SignedIn signedIn;

    StatisticsResource(Statistics statistics, SignedIn signedIn) {
        this.statistics = statistics;
        this.signedIn = signedIn;
    }

    @GET
    @Produces(MediaType.TEXT_HTML)
    @RolesAllowed({Roles.COORDINATOR, Roles.NATIONAL_COORDINATOR, Roles.AUDITOR})
    public Uni<Response> page(@Context UriInfo address) {
        return viewer().chain(viewer -> page(choice(address), viewer));
    }

    @GET
    @Path("/{table:[a-z]+}.csv")
    @Produces("text/csv")
    @RolesAllowed({Roles.COORDINATOR, Roles.NATIONAL_COORDINATOR, Roles.AUDITOR})
    public Uni<Response> table(@PathParam("table") String table, @Context UriInfo address) {
        Subject subject = Subject.of(table).orElseThrow(NotFoundException::new);
        return viewer().chain(viewer -> file(subject, choice(address), viewer));
    }

    private Uni<Response> page(Choice choice, Viewer viewer) {
        try {
            Period period = statistics.period(choice);
            Choice dated = choice.with(period);
            return statistics
                    .sections(choice, period, viewer)
                    .map(sections -> page(dated, viewer, "", sections, dated.query(period)))
                    .map(page -> Response.ok(page).build());
        } catch (Period.Wrong wrong) {
            TemplateInstance page = page(choice, viewer, wrong.fault().name(), List.of(), "");
            return Uni.createFrom()
                    .item(Response.status(BAD_REQUEST).entity(page).build());
        }
    }

    private Uni<Response> file(Subject subject, Choice choice, Viewer viewer) {
        try {
            Period period = statistics.period(choice);
            String name = "%s-%s-%s.csv".formatted(subject.id(), period.from(), period.to());
            return statistics
                    .sections(choice, period, viewer)
                    .map(sections -> Export.csv(find(sections, subject)))
                    .map(csv -> Response.ok(csv, Csv.MEDIA_TYPE)
                            .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + name + "\"")
                            .build());
        } catch (Period.Wrong wrong) {
            return page(choice, viewer).map(page -> Response.fromResponse(page)
                    .type(MediaType.TEXT_HTML_TYPE)
                    .build());
        }
    }

    /** A selection of one region is told apart by region no more, and so on. */
    private static Section find(List<Section> sections, Subject subject) {
        return sections.stream()
                .filter(section -> section.key() == subject)
                .findFirst()
                .orElseThrow(NotFoundException::new);
    }

    private TemplateInstance page(Choice choice, Viewer viewer, String fault, List<Section> sections, String query) {
        return new StatisticsPage(viewer.staff(), choice, statistics.options(choice, viewer), fault, sections, query)
                .setLocale(viewer.language().locale());
    }

    private Uni<Viewer> viewer() {
        return signedIn.account().map(Viewer::of);
    }

    private static Choice choice(UriInfo address) {
        return Choice.of(Form.of(address.getRequestUri().getRawQuery()));
    }
}
