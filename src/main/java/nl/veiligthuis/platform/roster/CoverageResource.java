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
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import nl.veiligthuis.platform.identity.Roles;
import nl.veiligthuis.platform.region.Regions;
import nl.veiligthuis.platform.routing.QueueRules;
import nl.veiligthuis.platform.routing.RoutingConfig;
import nl.veiligthuis.platform.statistics.Arrivals;
import org.jboss.resteasy.reactive.Cache;

/** The gaps of the next two weeks, and the wait to expect in the next two days. */
@Path("/console/roster/coverage")
@Produces(MediaType.TEXT_HTML)
@Cache(noStore = true)
public class CoverageResource {

    private static final Duration AHEAD = Duration.ofDays(14);
    private static final int HOURS = 48;

    /** Weeks looked back: enough for a weekday to have come several times, few enough to follow a change. */
    private static final int WEEKS = 8;

    private final Planners planners;
    private final Schedule schedule;
    private final Plans plans;
    private final Arrivals arrivals;
    private final Regions regions;
    private final QueueRules rules;
    private final RoutingConfig routing;
    private final Clock clock;

    CoverageResource(
            Planners planners,
            Schedule schedule,
            Plans plans,
            Arrivals arrivals,
            Regions regions,
            QueueRules rules,
            RoutingConfig routing,
            Clock clock) {
        this.planners = planners;
        this.schedule = schedule;
        this.plans = plans;
        this.arrivals = arrivals;
        this.regions = regions;
        this.rules = rules;
        this.routing = routing;
        this.clock = clock;
    }

    @GET
    @RolesAllowed({Roles.COORDINATOR, Roles.NATIONAL_COORDINATOR})
    public Uni<TemplateInstance> coverage(@QueryParam("region") String region) {
        return planners.signedIn().chain(planner -> coverage(planner, region));
    }

    private Uni<TemplateInstance> coverage(Planner planner, String asked) {
        Sight sight = Sight.of(planner, "coverage", asked, regions);
        Instant now = clock.instant();
        return Uni.combine()
                .all()
                .unis(schedule.between(now, now.plus(AHEAD)), plans.holidays(), forecast())
                .asTuple()
                .map(found -> page(planner, sight, now, found.getItem1(), found.getItem2(), found.getItem3()));
    }

    private Uni<Forecast> forecast() {
        return Uni.combine()
                .all()
                .unis(arrivals.byWeekHour(WEEKS), arrivals.service(WEEKS))
                .with((hourly, service) -> new Forecast(hourly, service, routing.capacity(), WEEKS));
    }

    private TemplateInstance page(
            Planner planner,
            Sight sight,
            Instant now,
            List<Schedule.Duty> duties,
            Holidays holidays,
            Forecast forecast) {
        CoverageWords words = new CoverageWords(new Words(planner.language(), regions), holidays, sight.code());
        List<Coverage.Gap> gaps = new Coverage(rules, duties).gaps(sight.code(), now, now.plus(AHEAD));
        CoveragePage.Outlook outlook = words.outlook(forecast, forecast.hours(sight.code(), duties, now, HOURS));
        return new CoveragePage(sight.staff(), sight, words.gaps(gaps), words.more(gaps), outlook)
                .setLocale(planner.language().locale());
    }
}
