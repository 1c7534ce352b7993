package nl.veiligthuis.platform.roster;

import io.quarkus.qute.TemplateInstance;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Clock;
import java.util.List;
import nl.veiligthuis.platform.identity.Roles;
import nl.veiligthuis.platform.region.Regions;
import org.jboss.resteasy.reactive.Cache;

/** Takes a roster in, first to show what it would change, and gives it out. */
@Path("/console/roster/exchange")
@Produces(MediaType.TEXT_HTML)
@Cache(noStore = true)
public class ExchangeResource {

    private static final int UNPROCESSABLE = 422;

    private final Planners planners;
    private final Plans plans;
    private final Exchange exchange;
    private final Regions regions;
    private final Clock clock;

    ExchangeResource(Planners planners, Plans plans, Exchange exchange, Regions regions, Clock clock) {
        this.planners = planners;
        this.plans = plans;
        this.exchange = exchange;
        this.regions = regions;
        this.clock = clock;
    }

    @GET
    @RolesAllowed({Roles.COORDINATOR, Roles.NATIONAL_COORDINATOR})
    public Uni<TemplateInstance> blank(@QueryParam("region") String region) {
        return planners.signedIn().map(planner -> blank(planner, Sight.of(planner, "exchange", region, regions)));
    }

    @GET
    @Path("roster.csv")
    @Produces("text/csv;charset=UTF-8")
    @RolesAllowed({Roles.COORDINATOR, Roles.NATIONAL_COORDINATOR})
    public Uni<Response> table(@QueryParam("region") String region) {
        return exported(region).map(found -> file(CsvRoster.write(found), "roster.csv"));
    }

    @GET
    @Path("roster.ics")
    @Produces("text/calendar;charset=UTF-8")
    @RolesAllowed({Roles.COORDINATOR, Roles.NATIONAL_COORDINATOR})
    public Uni<Response> calendar(@QueryParam("region") String region) {
        return exported(region).map(found -> file(CalendarWriter.write(found, clock.instant()), "roster.ics"));
    }

    /** Shows what a roster would change, or what is wrong with it. */
    @POST
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @RolesAllowed({Roles.COORDINATOR, Roles.NATIONAL_COORDINATOR})
    public Uni<Response> preview(@BeanParam Upload upload) {
        return planners.signedIn().chain(planner -> preview(planner, upload));
    }

    /** Changes it so, if it is still right. */
    @POST
    @Path("confirmation")
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @RolesAllowed({Roles.COORDINATOR, Roles.NATIONAL_COORDINATOR})
    public Uni<Response> confirm(@BeanParam Upload upload) {
        return planners.signedIn().chain(planner -> confirm(planner, upload));
    }

    /** Shows the text again, to go on with. */
    @POST
    @Path("text")
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @RolesAllowed({Roles.COORDINATOR, Roles.NATIONAL_COORDINATOR})
    public Uni<TemplateInstance> text(@BeanParam Upload upload) {
        return planners.signedIn().map(planner -> text(planner, upload));
    }

    private TemplateInstance text(Planner planner, Upload upload) {
        Sight sight = Sight.of(planner, "exchange", upload.region, regions);
        return page(planner, sight, upload.form(sight.code()));
    }

    private TemplateInstance blank(Planner planner, Sight sight) {
        return page(planner, sight, ExchangeForm.blank(sight.code()));
    }

    private Uni<List<Plan>> exported(String region) {
        return planners.signedIn().chain(planner -> plans.shown(planner, planner.shown(region, regions)));
    }

    private Uni<Response> preview(Planner planner, Upload upload) {
        Sight sight = Sight.of(planner, "exchange", upload.region, regions);
        ExchangeForm form = upload.form(sight.code());
        return exchange.read(planner, sight.code(), form)
                .map(draft -> draft.problems().isEmpty()
                        ? Response.ok(preview(planner, sight, form, draft.change()))
                                .build()
                        : again(planner, sight, form, draft.problems()));
    }

    private Uni<Response> confirm(Planner planner, Upload upload) {
        Sight sight = Sight.of(planner, "exchange", upload.region, regions);
        ExchangeForm form = upload.form(sight.code());
        return exchange.carryOut(planner, sight.code(), form)
                .map(problems -> problems.isEmpty()
                        ? Response.seeOther(URI.create("/console/roster/plans" + sight.query()))
                                .build()
                        : again(planner, sight, form, problems));
    }

    private TemplateInstance preview(Planner planner, Sight sight, ExchangeForm form, Change change) {
        Words words = new Words(planner.language(), regions);
        List<PlanLine> added =
                change.added().stream().map(placed -> words.line(placed.plan())).toList();
        List<PlanLine> removed = change.removed().stream().map(words::line).toList();
        return new PreviewPage(sight.staff(), sight, form, added, removed)
                .setLocale(planner.language().locale());
    }

    private Response again(Planner planner, Sight sight, ExchangeForm form, List<Problem> problems) {
        ProblemWords words = new ProblemWords(planner.language());
        return Response.status(UNPROCESSABLE)
                .entity(page(planner, sight, form.with(problems, words)))
                .build();
    }

    private TemplateInstance page(Planner planner, Sight sight, ExchangeForm form) {
        Choices choices = Choices.of(List.of(), List.of(), new Words(planner.language(), regions));
        return new ExchangePage(sight.staff(), sight, form, choices)
                .setLocale(planner.language().locale());
    }

    private static Response file(String text, String name) {
        return Response.ok(text)
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + name + "\"")
                .build();
    }
}
