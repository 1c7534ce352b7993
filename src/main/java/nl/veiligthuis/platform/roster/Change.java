package nl.veiligthuis.platform.roster;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.veiligthuis.platform.roster.RosterFile.Placed;

/**
 * A change of the roster.
 *
 * @param added plans, each in the place of the stored one with its id if it has one
 * @param removed stored plans
 */
public record Change(List<Placed> added, List<Plan> removed) {

    /** Problems that are told; more help nobody. */
    static final int TOLD = 20;

    public Change {
        added = List.copyOf(added);
        removed = List.copyOf(removed);
    }

    /**
     * What a file changes: plans that are stored already stay as they are.
     *
     * @param stored within reach of who plans
     * @param replacing whether those that are not in the file go
     */
    static Change to(RosterFile file, List<Plan> stored, boolean replacing) {
        Set<Plan> known = stored.stream().map(Plan::unstored).collect(Collectors.toSet());
        Set<Plan> wanted = file.plans().stream().map(Placed::plan).collect(Collectors.toSet());
        List<Placed> added = file.plans().stream()
                .filter(placed -> !known.contains(placed.plan()))
                .toList();
        List<Plan> removed = replacing
                ? stored.stream()
                        .filter(plan -> !wanted.contains(plan.unstored()))
                        .toList()
                : List.of();
        return new Change(added, removed);
    }

    public boolean nothing() {
        return added.isEmpty() && removed.isEmpty();
    }

    /** The advisers who would be in two places at once: among what is added, and with what stays. */
    List<Problem> overlaps(List<Plan> stored, Holidays holidays) {
        Set<UUID> gone = new HashSet<>(removed.stream().map(Plan::id).toList());
        added.forEach(placed -> gone.add(placed.plan().id()));
        List<Placed> others = new ArrayList<>(stored.stream()
                .filter(plan -> !gone.contains(plan.id()))
                .map(plan -> new Placed(0, plan))
                .toList());
        List<Problem> problems = new ArrayList<>();
        for (Placed one : added) {
            for (Placed other : others) {
                overlap(one, other, holidays).ifPresent(problems::add);
                if (problems.size() == TOLD) {
                    return problems;
                }
            }
            others.add(one);
        }
        return problems;
    }

    private static Optional<Problem> overlap(Placed one, Placed other, Holidays holidays) {
        Optional<LocalDate> day = Overlaps.between(one.plan(), other.plan(), holidays);
        return day.map(found -> new Problem(one.line(), "", Problem.Kind.OVERLAP, told(other, found)));
    }

    /** The other place: its row, or, when it is stored, what it says; and a day on which both happen. */
    private static String told(Placed other, LocalDate day) {
        Map<String, String> fields = PlanText.write(other.plan());
        String plan = fields.get("days") + " " + fields.get("starts") + "–" + fields.get("ends");
        return (other.line() > 0 ? other.line() + ": " : "") + fields.get("adviser") + " " + plan + " (" + day + ")";
    }
}
