package nl.veiligthuis.platform.roster;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import jakarta.ws.rs.ForbiddenException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.veiligthuis.platform.identity.SignedIn;
import nl.veiligthuis.platform.region.Regions;
import org.hibernate.reactive.mutiny.Mutiny;

/** Who plans, and whom they may plan. */
@ApplicationScoped
public class Planners {

    /** Whoever is planned already stays so when a plan is changed or comes back in, also when they moved or left. */
    private static final String COLLEAGUES = """
            select a.id, a.username, a.display_name from account a
            where a.closed_at is null and 'adviser' = any(string_to_array(a.roles, ','))
                    and (cast(:region as text) is null or a.region_code = cast(:region as text))
                or exists (
                    select from roster_plan p
                    where p.adviser_id = a.id
                        and (cast(:region as text) is null
                            or p.regions = array[cast(:region as text)] and not p.pool))
            order by a.display_name limit 5000
            """;

    private final Mutiny.SessionFactory sessions;
    private final SignedIn signedIn;
    private final Regions regions;

    Planners(Mutiny.SessionFactory sessions, SignedIn signedIn, Regions regions) {
        this.sessions = sessions;
        this.signedIn = signedIn;
        this.regions = regions;
    }

    /** Who sent the request that runs. */
    public Uni<Planner> signedIn() {
        return signedIn.account()
                .onItem()
                .ifNull()
                .failWith(ForbiddenException::new)
                .map(Planner::of);
    }

    /** The advisers somebody may plan, by their names: all, or those of the own region. */
    public Uni<List<Colleague>> colleagues(Planner planner) {
        return sessions.withSession(session -> session.createNativeQuery(COLLEAGUES, Tuple.class)
                        .setParameter("region", planner.region())
                        .getResultList())
                .map(rows -> rows.stream().map(Planners::colleague).toList());
    }

    /** What somebody may plan. */
    public Uni<Allowed> allowed(Planner planner) {
        return colleagues(planner).map(found -> planner.allowed(byUsername(found), regions));
    }

    private static Map<String, Colleague> byUsername(List<Colleague> colleagues) {
        return colleagues.stream().collect(Collectors.toMap(Colleague::username, Function.identity()));
    }

    private static Colleague colleague(Tuple row) {
        return new Colleague(
                row.get("id", UUID.class), row.get("username", String.class), row.get("display_name", String.class));
    }
}
