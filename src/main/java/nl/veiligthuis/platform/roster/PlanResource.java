package nl.veiligthuis.platform.roster;

import io.quarkus.qute.TemplateInstance;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.veiligthuis.platform.identity.Roles;
import nl.veiligthuis.platform.region.Regions;
import nl.veiligthuis.platform.web.DutchTime;
import nl.veiligthuis.platform.web.Form;
import org.jboss.resteasy.reactive.Cache;

/** The plans and their form. */
@Path("/console/roster/plans")
@Produces(MediaType.TEXT_HTML)
@Cache(noStore = true)
public class PlanResource {

    private static final String ID = "{id:[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}}";
    private static final int UNPROCESSABLE = 422;

    private final Planners planners;
    private final Plans plans;
    private final Regions regions;
    private final Clock clock;

    PlanResource(Planners planners, Plans plans, Regions regions, Clock clock) {
        this.planners = planners;
        this.plans = plans;
        this.regions = regions;
        this.clock = clock;
    }

    @GET
    @RolesAllowed({Roles.COORDINATOR, Roles.NATIONAL_COORDINATOR})
    public Uni<TemplateInstance> all(@QueryParam("region") String region) {
        return planners.signedIn().chain(planner -> all(planner, Sight.of(planner, "plans", region, regions)));
    }

    @GET
    @Path("new")
    @RolesAllowed({Roles.COORDINATOR, Roles.NATIONAL_COORDINATOR})
    public Uni<TemplateInstance> blank(@QueryParam("region") String region) {
        return planners.signedIn()
                .chain(planner -> form(planner, PlanForm.blank(planner.shown(region, regions), today())));
    }

    @GET
    @Path(ID)
    @RolesAllowed({Roles.COORDINATOR, Roles.NATIONAL_COORDINATOR})
    public Uni<TemplateInstance> plan(@PathParam("id") UUID id) {
        return planners.signedIn().chain(planner -> own(planner, id).chain(plan -> form(planner, PlanForm.of(plan))));
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @RolesAllowed({Roles.COORDINATOR, Roles.NATIONAL_COORDINATOR})
    public Uni<Response> add(String body) {
        return planners.signedIn().chain(planner -> store(planner, PlanForm.sent(null, Form.of(body))));
    }

    @POST
    @Path(ID)
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @RolesAllowed({Roles.COORDINATOR, Roles.NATIONAL_COORDINATOR})
    public Uni<Response> change(@PathParam("id") UUID id, String body) {
        return planners.signedIn()
                .chain(planner -> own(planner, id).chain(plan -> store(planner, PlanForm.sent(id, Form.of(body)))));
    }

    /** Ends a plan: today is its last day, or the day that is named. */
    @POST
    @Path(ID + "/ending")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @RolesAllowed({Roles.COORDINATOR, Roles.NATIONAL_COORDINATOR})
    public Uni<Response> end(@PathParam("id") UUID id, String body) {
        LocalDate last = PlanText.date(Form.of(body).text("last")).orElseGet(this::today);
        return planners.signedIn()
                .chain(planner -> plans.end(planner, id, last))
                .map(PlanResource::ended);
    }

    private Uni<TemplateInstance> all(Planner planner, Sight sight) {
        Words words = new Words(planner.language(), regions);
        return plans.shown(planner, sight.code())
                .map(found -> found.stream().map(words::line).toList())
                .map(lines -> new PlansPage(sight.staff(), sight, lines)
                        .setLocale(planner.language().locale()));
    }

    private Uni<Plan> own(Planner planner, UUID id) {
        return plans.of(planner, id).onItem().ifNull().failWith(NotFoundException::new);
    }

    private Uni<TemplateInstance> form(Planner planner, PlanForm form) {
        Words words = new Words(planner.language(), regions);
        Sight sight = Sight.of(planner, "plans", null, regions);
        return planners.colleagues(planner)
                .map(colleagues -> Choices.of(colleagues, sight.regions(), words))
                .map(choices -> new PlanPage(sight.staff(), sight, form, choices)
                        .setLocale(planner.language().locale()));
    }

    private Uni<Response> store(Planner planner, PlanForm form) {
        return planners.allowed(planner)
                .map(allowed -> PlanText.read(fields(planner, form), allowed, 0))
                .chain(reading -> reading.plan() == null
                        ? Uni.createFrom().item(reading.problems())
                        : plans.store(planner, stored(form.id(), reading.plan())))
                .chain(problems ->
                        problems.isEmpty() ? Uni.createFrom().item(toPlans()) : again(planner, form, problems));
    }

    /** Who plans one region does not choose it. */
    private static Map<String, String> fields(Planner planner, PlanForm form) {
        Map<String, String> fields = new HashMap<>(form.fields());
        if (!planner.national()) {
            fields.put("regions", planner.region());
        }
        return fields;
    }

    private static Plan stored(UUID id, Plan plan) {
        return new Plan(id, plan.adviser(), plan.weekly(), plan.scope());
    }

    private Uni<Response> again(Planner planner, PlanForm form, List<Problem> problems) {
        ProblemWords words = new ProblemWords(planner.language());
        return form(planner, form.with(problems, words))
                .map(page -> Response.status(UNPROCESSABLE).entity(page).build());
    }

    private static Response toPlans() {
        return Response.seeOther(URI.create("/console/roster/plans")).build();
    }

    private static Response ended(boolean found) {
        if (!found) {
            throw new NotFoundException();
        }
        return toPlans();
    }

    private LocalDate today() {
        return LocalDate.now(clock.withZone(DutchTime.ZONE));
    }
}
