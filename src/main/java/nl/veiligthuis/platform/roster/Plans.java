package nl.veiligthuis.platform.roster;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import nl.veiligthuis.platform.audit.Audit;
import nl.veiligthuis.platform.audit.Deed;
import org.hibernate.reactive.mutiny.Mutiny;

/** The plans. Every change is checked against the others, written out into the schedule and noted, or none of it happens. */
@ApplicationScoped
public class Plans {

    private final Mutiny.SessionFactory sessions;
    private final Schedule schedule;
    private final Audit audit;

    Plans(Mutiny.SessionFactory sessions, Schedule schedule, Audit audit) {
        this.sessions = sessions;
        this.schedule = schedule;
        this.audit = audit;
    }

    /** What somebody may see and change. */
    public Uni<List<Plan>> of(Planner planner) {
        return sessions.withSession(session -> PlanRows.reached(session, planner.region()));
    }

    /** The plans that serve a region, or all; the pool's among them for the national coordinator alone. */
    public Uni<List<Plan>> shown(Planner planner, String region) {
        return of(planner).map(plans -> plans.stream()
                .filter(plan -> region == null || plan.scope().regions().contains(region))
                .toList());
    }

    /** A plan that somebody may change; null when there is none. */
    public Uni<Plan> of(Planner planner, UUID id) {
        return sessions.withSession(session -> PlanRows.reached(session, planner.region(), id));
    }

    /** The days that were added as holidays. */
    public Uni<Holidays> holidays() {
        return sessions.withSession(HolidayRows::all);
    }

    /**
     * Stores a plan, new or in the place of the one with its id, which the planner may change.
     *
     * @return the overlaps, for which it was not stored; empty when it was
     */
    public Uni<List<Problem>> store(Planner planner, Plan plan) {
        return change(planner, new Change(List.of(new RosterFile.Placed(0, plan)), List.of()));
    }

    /**
     * Adds and removes plans together.
     *
     * @return the overlaps, for which nothing was changed; empty when all was
     */
    public Uni<List<Problem>> change(Planner planner, Change change) {
        return sessions.withTransaction(session -> schedule.lock(session)
                .chain(locked -> overlaps(session, change))
                .chain(problems -> problems.isEmpty()
                        ? carryOut(session, planner, change).replaceWith(problems)
                        : Uni.createFrom().item(problems)));
    }

    /** Lets a plan begin for the last time on a day, and removes it when it would never begin. Whether there was one. */
    public Uni<Boolean> end(Planner planner, UUID id, LocalDate last) {
        return sessions.withTransaction(session -> schedule.lock(session)
                .chain(locked -> PlanRows.reached(session, planner.region(), id))
                .chain(plan -> plan == null ? Uni.createFrom().item(false) : end(session, planner, plan, last)));
    }

    /** Adds a day; the national coordinator's for the whole country. */
    public Uni<Void> addHoliday(Planner planner, LocalDate day, String name) {
        Holidays.Added added = new Holidays.Added(null, day, name, planner.region());
        return sessions.withTransaction(session -> schedule.lock(session)
                .chain(locked -> HolidayRows.add(session, added))
                .chain(done -> noted(session, planner, "holiday " + day)));
    }

    /** Takes an added day away. Whether there was one. */
    public Uni<Boolean> removeHoliday(Planner planner, UUID id) {
        return sessions.withTransaction(session -> schedule.lock(session)
                .chain(locked -> HolidayRows.remove(session, id, planner.region()))
                .chain(removed -> noted(session, planner, "holiday removed").replaceWith(removed == 1)));
    }

    /** What a change would run into. */
    public Uni<List<Problem>> overlaps(Change change) {
        return sessions.withSession(session -> overlaps(session, change));
    }

    private static Uni<List<Problem>> overlaps(Mutiny.Session session, Change change) {
        return PlanRows.all(session)
                .chain(stored -> HolidayRows.all(session).map(holidays -> change.overlaps(stored, holidays)));
    }

    private Uni<Void> carryOut(Mutiny.Session session, Planner planner, Change change) {
        List<UUID> removed = change.removed().stream().map(Plan::id).toList();
        Uni<Integer> done = PlanRows.remove(session, removed);
        for (RosterFile.Placed added : change.added()) {
            Plan plan = added.plan();
            Plan stored =
                    plan.id() == null ? new Plan(UUID.randomUUID(), plan.adviser(), plan.weekly(), plan.scope()) : plan;
            done = done.chain(before -> PlanRows.write(session, stored));
        }
        String detail = change.added().size() + " stored, " + removed.size() + " removed";
        return done.chain(written -> noted(session, planner, detail));
    }

    private Uni<Boolean> end(Mutiny.Session session, Planner planner, Plan plan, LocalDate last) {
        Plan ended = plan.until(last);
        boolean never = last.isBefore(plan.weekly().from()) || !ended.weekly().everRuns();
        Uni<Integer> done = never ? PlanRows.remove(session, List.of(plan.id())) : PlanRows.write(session, ended);
        return done.chain(changed -> noted(session, planner, "ended " + plan.id()))
                .replaceWith(true);
    }

    /** Last in a transaction: what was changed is written out and noted. */
    private Uni<Void> noted(Mutiny.Session session, Planner planner, String detail) {
        return schedule.write(session)
                .chain(written -> audit.note(session, planner.account().id(), Deed.ROSTER_CHANGED, null, detail));
    }
}
