package nl.veiligthuis.platform.roster;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Reads a roster that was sent, against what is stored. */
@ApplicationScoped
class Exchange {

    private final Planners planners;
    private final Plans plans;

    Exchange(Planners planners, Plans plans) {
        this.planners = planners;
        this.plans = plans;
    }

    /**
     * What a roster would change.
     *
     * @param problems for which nothing can be changed
     */
    record Draft(Change change, List<Problem> problems) {}

    /**
     * Reads it.
     *
     * @param region whose plans it may replace; null for all
     */
    Uni<Draft> read(Planner planner, String region, ExchangeForm form) {
        return planners.allowed(planner)
                .map(allowed -> RosterFile.read(form.text(), allowed, new Defaults(form.defaults())))
                .chain(file -> file.problems().isEmpty()
                        ? compared(planner, region, file, form.replacing())
                        : Uni.createFrom().item(new Draft(null, file.problems())));
    }

    /** Reads it and changes the roster so; the problems for which it did not. */
    Uni<List<Problem>> carryOut(Planner planner, String region, ExchangeForm form) {
        return read(planner, region, form)
                .chain(draft -> draft.problems().isEmpty()
                        ? plans.change(planner, draft.change())
                        : Uni.createFrom().item(draft.problems()));
    }

    private Uni<Draft> compared(Planner planner, String region, RosterFile file, boolean replacing) {
        return plans.shown(planner, region)
                .map(stored -> Change.to(file, stored, replacing))
                .chain(change -> plans.overlaps(change).map(problems -> new Draft(change, problems)));
    }
}
