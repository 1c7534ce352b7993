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
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import nl.veiligthuis.platform.identity.Roles;
import nl.veiligthuis.platform.region.Regions;
import nl.veiligthuis.platform.web.DutchTime;
import nl.veiligthuis.platform.web.Form;
import org.jboss.resteasy.reactive.Cache;

/** The holidays: public ones, and those a coordinator adds. */
@Path("/console/roster/holidays")
@Produces(MediaType.TEXT_HTML)
@Cache(noStore = true)
public class HolidayResource {

    private static final int LONGEST_NAME = 80;
    private static final int UNPROCESSABLE = 422;
    private static final HolidaysPage.Sent NOTHING = new HolidaysPage.Sent("", "");

    private final Planners planners;
    private final Plans plans;
    private final Regions regions;
    private final Clock clock;

    HolidayResource(Planners planners, Plans plans, Regions regions, Clock clock) {
        this.planners = planners;
        this.plans = plans;
        this.regions = regions;
        this.clock = clock;
    }

    private record Day(LocalDate day, HolidaysPage.Line line) {}

    @GET
    @RolesAllowed({Roles.COORDINATOR, Roles.NATIONAL_COORDINATOR})
    public Uni<TemplateInstance> all() {
        return planners.signedIn().chain(planner -> page(planner, null, NOTHING));
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @RolesAllowed({Roles.COORDINATOR, Roles.NATIONAL_COORDINATOR})
    public Uni<Response> add(String body) {
        Form form = Form.of(body);
        HolidaysPage.Sent sent =
                new HolidaysPage.Sent(form.text("day"), form.text("name").strip());
        return planners.signedIn().chain(planner -> add(planner, sent));
    }

    @POST
    @Path("{id:[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}}/removal")
    @RolesAllowed({Roles.COORDINATOR, Roles.NATIONAL_COORDINATOR})
    public Uni<Response> remove(@PathParam("id") UUID id) {
        return planners.signedIn()
                .chain(planner -> plans.removeHoliday(planner, id))
                .map(HolidayResource::removed);
    }

    private Uni<Response> add(Planner planner, HolidaysPage.Sent sent) {
        ProblemMessages labels = planner.language().words(ProblemMessages.class);
        Optional<LocalDate> day = PlanText.date(sent.day());
        if (day.isEmpty()) {
            return again(planner, labels.wrong_date(sent.day()), sent);
        }
        if (sent.name().isEmpty() || sent.name().length() > LONGEST_NAME) {
            return again(planner, labels.wrong_name(LONGEST_NAME), sent);
        }
        return plans.addHoliday(planner, day.get(), sent.name()).map(added -> toHolidays());
    }

    private Uni<Response> again(Planner planner, String problem, HolidaysPage.Sent sent) {
        return page(planner, problem, sent)
                .map(page -> Response.status(UNPROCESSABLE).entity(page).build());
    }

    private Uni<TemplateInstance> page(Planner planner, String problem, HolidaysPage.Sent sent) {
        Sight sight = Sight.of(planner, "holidays", null, regions);
        return plans.holidays()
                .map(holidays -> new HolidaysPage(sight.staff(), sight, lines(planner, holidays), problem, sent)
                        .setLocale(planner.language().locale()));
    }

    /** The days of the year to come that somebody may know of. */
    private List<HolidaysPage.Line> lines(Planner planner, Holidays holidays) {
        Words words = new Words(planner.language(), regions);
        LocalDate today = LocalDate.now(clock.withZone(DutchTime.ZONE));
        Stream<Day> publicly = today.datesUntil(today.plusYears(1))
                .flatMap(day -> Feast.on(day).map(feast -> line(day, words.feast(feast), null, null, words)).stream());
        Stream<Day> added = holidays.added().stream()
                .filter(one -> !one.day().isBefore(today))
                .filter(one -> planner.national()
                        || one.region() == null
                        || one.region().equals(planner.region()))
                .map(one -> line(one.day(), one.name(), one.region(), removable(planner, one), words));
        return Stream.concat(publicly, added)
                .sorted(Comparator.comparing(Day::day))
                .map(Day::line)
                .toList();
    }

    private static UUID removable(Planner planner, Holidays.Added added) {
        return planner.national() || planner.region().equals(added.region()) ? added.id() : null;
    }

    private static Day line(LocalDate day, String name, String region, UUID id, Words words) {
        String where = region == null ? words.labels().whole_country() : words.region(region);
        return new Day(day, new HolidaysPage.Line(words.day(day), name, where, id));
    }

    private static Response removed(boolean found) {
        if (!found) {
            throw new NotFoundException();
        }
        return toHolidays();
    }

    private static Response toHolidays() {
        return Response.seeOther(URI.create("/console/roster/holidays")).build();
    }
}
