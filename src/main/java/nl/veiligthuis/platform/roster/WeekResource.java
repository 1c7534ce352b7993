package nl.veiligthuis.platform.roster;

import io.quarkus.qute.TemplateInstance;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import nl.veiligthuis.platform.identity.Roles;
import nl.veiligthuis.platform.region.Regions;
import nl.veiligthuis.platform.web.DutchTime;
import org.jboss.resteasy.reactive.Cache;

/** The roster, a week at a time. */
@Path("/console/roster")
@Produces(MediaType.TEXT_HTML)
@Cache(noStore = true)
public class WeekResource {

    private final Planners planners;
    private final Plans plans;
    private final Regions regions;
    private final Clock clock;

    WeekResource(Planners planners, Plans plans, Regions regions, Clock clock) {
        this.planners = planners;
        this.plans = plans;
        this.regions = regions;
        this.clock = clock;
    }

    @GET
    @RolesAllowed({Roles.COORDINATOR, Roles.NATIONAL_COORDINATOR})
    public Uni<TemplateInstance> week(@QueryParam("region") String region, @QueryParam("day") String day) {
        return planners.signedIn().chain(planner -> week(planner, region, day));
    }

    private Uni<TemplateInstance> week(Planner planner, String asked, String day) {
        Sight sight = Sight.of(planner, "week", asked, regions);
        LocalDate shown = Week.day(day).orElseGet(() -> LocalDate.now(clock.withZone(DutchTime.ZONE)));
        return plans.shown(planner, sight.code())
                .chain(found -> plans.holidays().map(holidays -> page(planner, sight, shown, found, holidays)));
    }

    private TemplateInstance page(Planner planner, Sight sight, LocalDate shown, List<Plan> found, Holidays holidays) {
        Words words = new Words(planner.language(), regions);
        Week week = Week.of(shown, found, holidays);
        List<DayHead> heads = week.days().stream()
                .map(day -> DayHead.of(day, holidays, sight.code(), words))
                .toList();
        return new WeekPage(sight.staff(), sight, week, words.day(week.monday()), heads)
                .setLocale(planner.language().locale());
    }
}
