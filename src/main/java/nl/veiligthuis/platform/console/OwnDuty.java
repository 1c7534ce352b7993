package nl.veiligthuis.platform.console;

import io.smallrye.mutiny.Uni;
import java.util.UUID;
import nl.veiligthuis.platform.region.Regions;
import nl.veiligthuis.platform.routing.Duties;
import nl.veiligthuis.platform.routing.Scope;

/** An adviser's own duty: whether it runs, and whom it serves. */
final class OwnDuty {

    private final Duties duties;
    private final Regions regions;
    private final UUID adviser;
    private final Replies replies;

    OwnDuty(Duties duties, Regions regions, UUID adviser, Replies replies) {
        this.duties = duties;
        this.regions = regions;
        this.adviser = adviser;
        this.replies = replies;
    }

    /** Goes on duty for what was chosen last, or off. */
    Uni<Void> turn(boolean on, ChosenScope last) {
        return on ? serve(last) : duties.end(adviser);
    }

    Uni<Void> serve(ChosenScope chosen) {
        Scope scope = chosen.known(regions);
        return ChosenScope.servesAnybody(scope)
                ? duties.begin(adviser, scope)
                : replies.refuse(null, "empty-scope", replies.words().error_empty_scope(), null);
    }
}
